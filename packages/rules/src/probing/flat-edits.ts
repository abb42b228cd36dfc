import type { ContactContext } from '../context.ts';
import { FLAT_FACTS, type FlatFactName } from '../facts.ts';
import type { CompiledLeaf } from '../compile-condition.ts';
import {
  ADDRESS_TYPES,
  CALLER_IDS,
  CHANNELS,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  DEBT_TYPES,
  DEVICES,
  DIAL_MODES,
  LINE_TYPES,
  PURPOSES,
  RECIPIENTS,
  SECTORS,
  VOICE_SOURCES,
} from '../vocabulary.ts';
import { fact, withContact, withDebt, type Edit } from './edit.ts';

const among = <Word extends string>(words: readonly Word[], text: string): Word | undefined => words.find((word) => word === text);

/** A context that states a word of a fact; undefined where the word is none of its own. */
const WORDS: Partial<Record<FlatFactName, (context: ContactContext, word: string) => ContactContext>> = {
  creditorType: (context, word) => ({ ...context, creditorType: among(CREDITOR_TYPES, word) ?? context.creditorType }),
  sector: ({ sector: _, ...context }, word) => {
    const sector = among(SECTORS, word);
    return sector === undefined ? context : { ...context, sector };
  },
  debtType: (context, word) => withDebt(context, { type: among(DEBT_TYPES, word) }),
  channel: (context, word) => withContact(context, { channel: among(CHANNELS, word) ?? context.contact.channel }),
  dialMode: (context, word) => withContact(context, { dialMode: among(DIAL_MODES, word) }),
  lineType: (context, word) => withContact(context, { lineType: among(LINE_TYPES, word) }),
  recipient: (context, word) => withContact(context, { recipient: among(RECIPIENTS, word) ?? context.contact.recipient }),
  purpose: (context, word) => withContact(context, { purpose: among(PURPOSES, word) ?? context.contact.purpose }),
  voiceSource: (context, word) => withContact(context, { voiceSource: among(VOICE_SOURCES, word) }),
  device: (context, word) => withContact(context, { device: among(DEVICES, word) }),
  callerId: (context, word) => withContact(context, { callerId: among(CALLER_IDS, word) }),
  addressType: (context, word) => withContact(context, { addressType: among(ADDRESS_TYPES, word) }),
  missingElements: (context, word) =>
    withContact(context, { messageElementsMissing: [among(CONTENT_ELEMENTS, word)].filter((found) => found !== undefined) }),
  content: (context, word) =>
    withContact(context, { messageContains: [among(CONTENT_CLAIMS, word)].filter((found) => found !== undefined) }),
};

const TWO_PLACES = ['America/New_York', 'America/Los_Angeles'];

const SWITCHES: Partial<Record<FlatFactName, (context: ContactContext, on: boolean) => ContactContext>> = {
  aiVoice: (context, on) => withContact(context, { aiVoice: on }),
  aiDisclosed: (context, on) => withContact(context, { aiDisclosed: on }),
  numberProvidedByConsumer: (context, on) => withContact(context, { numberProvidedByConsumer: on }),
  addressFromElsewhere: (context, on) => withContact(context, { numberProvidedByConsumer: !on }),
  identityVerified: (context, on) => withContact(context, { identityVerified: on }),
  revealsDebt: (context, on) => withContact(context, { disclosesDebt: on }),
  mayRevealDebt: (context, on) => withContact(context, { disclosesDebt: on }),
  locationKnown: (context, on) => ({
    ...context,
    debtor: { ...context.debtor, candidateTimezones: on ? [] : TWO_PLACES, locationKnown: on },
  }),
};

/** Every word of the fact, or the numbers around the threshold. */
export function flatEdits(name: FlatFactName, { value }: CompiledLeaf): readonly Edit[] {
  const known = FLAT_FACTS[name];
  const flip = SWITCHES[name];
  if (known.type === 'yesNo') return flip ? [true, false].map((on) => fact((context) => flip(context, on))) : [];
  if (known.type === 'number') {
    const limit = typeof value === 'number' ? value : 0;
    return [limit - 1, limit, limit + 1].map((daysPastDue) => fact((context) => withDebt(context, { daysPastDue })));
  }
  const set = WORDS[name];
  if (!set) return [];
  const words: readonly string[] = known.values;
  const none = known.type === 'choices' ? [''] : [];
  return [...words, ...none].map((word) => fact((context) => set(context, word)));
}
