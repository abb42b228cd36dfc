import type { Locale } from '@makegood/base';
import type { Tone } from './answers.ts';

/** What a message asks the person to do. */
export type Ask = 'pay' | 'plan' | 'answer';

/** The words of one message in one language; what all messages share (greeting, link, way to stop) is added to them. */
export type Wording = {
  /** What it is called among the journey's texts. */
  readonly name: string;
  readonly subject: string;
  /** What it is about, with amount and creditor. */
  readonly fact: string;
  /** The same in as few words as an SMS has room for. */
  readonly short: string;
} & Readonly<Record<Tone, string>>;

export type TextSet = {
  readonly purpose: 'reminder' | 'collection';
  readonly words: Readonly<Record<Locale, Wording>>;
} & (
  | { readonly asks: Ask; readonly toCompany?: undefined }
  /** Written to a company rather than to a person. */
  | { readonly asks: Exclude<Ask, 'plan'>; readonly toCompany: true }
);
