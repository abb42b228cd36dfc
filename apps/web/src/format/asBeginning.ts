/** A word of a sentence as it stands at the beginning of one: labels are kept as they are spoken inside sentences. */
export const asBeginning = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
