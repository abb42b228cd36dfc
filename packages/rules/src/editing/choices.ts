import { message, type Message } from '@makegood/base';
import {
  CHANNELS,
  CONFIDENCES,
  CONSENT_TYPES,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  LEGAL_FORCES,
  OUTCOMES,
  PURPOSES,
  RECIPIENTS,
  STATUSES,
  STATUS_FORMS,
} from '../vocabulary.ts';
import { EFFECTS } from '../pack.ts';

/** A word that a value may be, and how people call it. */
export type Choice = { readonly value: string; readonly label: Message };

/** Which part of the catalogue speaks of a word list. Short lists of single operators stand under `rules.option`. */
const CATALOGUES: readonly (readonly [words: readonly string[], prefix: string])[] = [
  [CHANNELS, 'rules.word'],
  [CREDITOR_TYPES, 'rules.word'],
  [PURPOSES, 'rules.word'],
  [RECIPIENTS, 'rules.word'],
  [CONTENT_ELEMENTS, 'rules.word'],
  [CONTENT_CLAIMS, 'rules.word'],
  [OUTCOMES, 'rules.outcome'],
  [STATUSES, 'rules.status'],
  [CONSENT_TYPES, 'rules.consent'],
  [STATUS_FORMS, 'rules.form'],
  [EFFECTS, 'rules.effect'],
  [LEGAL_FORCES, 'rules.force'],
  [CONFIDENCES, 'rules.confidence'],
];

/** Names of dates and properties on a status record. */
const isField = (word: string): boolean => /At$|Until$|Ends$|^at$|^since$|^form$|^attorney|^customerRefuses|^prePetition$/.test(word);

function labelOf(word: string, words: readonly string[]): Message {
  const known = CATALOGUES.find(([list]) => list.length === words.length && list.every((item, index) => item === words[index]));
  if (known) return message(`${known[1]}.${word}`);
  if (STATUSES.some((status) => status === word)) return message(`rules.status.${word}`);
  return message(`rules.${isField(word) ? 'field' : 'option'}.${word}`);
}

export const choicesOf = (words: readonly string[]): readonly Choice[] => words.map((value) => ({ value, label: labelOf(value, words) }));

/** Words of a flat fact, which share one part of the catalogue. */
export const factChoices = (words: readonly string[]): readonly Choice[] =>
  words.map((value) => ({ value, label: message(`rules.word.${value}`) }));
