/**
 * The salt of a new test: the key tells it from the tests of other journeys, its step's id from the others of its own. People are
 * divided by nothing but salt and person, so two tests are independent only because their salts differ.
 */
export const saltFor = (step: string, key: string): string => `${key}:${step}`;
