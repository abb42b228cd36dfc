import { expect, it } from 'vitest';
import { homeLanguage } from './home-language.ts';

it('is what most people in a country read, of the languages that there are', () => {
  expect(['MX', 'ES', 'BR', 'PT', 'US', 'DE', 'XX', null].map(homeLanguage)).toEqual(['es', 'es', 'pt', 'pt', 'en', 'en', 'en', 'en']);
});
