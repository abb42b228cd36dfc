import type { Texts } from '@makegood/base/text';

/** One area's words in every language, with their ids in the type: a missing or misspelt one is a compile error. */
export type Words<English extends Texts> = {
  readonly en: English;
  readonly es: { readonly [Key in keyof English]: string };
  readonly pt: { readonly [Key in keyof English]: string };
};

export const words = <const English extends Texts>(
  en: English,
  es: { readonly [Key in keyof English]: string },
  pt: { readonly [Key in keyof English]: string },
): Words<English> => ({ en, es, pt });
