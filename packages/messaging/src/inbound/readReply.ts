import { DISPUTE, HELP, NOT_PAID, PAID, START, WRONG_PERSON } from './intents.ts';
import { clausesOf, folded, keywordOf } from './normalise.ts';
import { ownWords } from './ownWords.ts';
import { findStop, type Stop } from './stop.ts';

/** What a reply says, from what binds us most to what binds us least. `other` is for a person or a negotiation to read. */
export const REPLY_INTENTS = ['stop', 'wrongPerson', 'dispute', 'paid', 'start', 'help', 'other'] as const;
export type ReplyIntent = (typeof REPLY_INTENTS)[number];

export type Reply = {
  /** The first of `signals`. */
  readonly intent: ReplyIntent;
  /** All that was recognised, in the order of {@link REPLY_INTENTS}: "STOP, I already paid" is both. Never empty. */
  readonly signals: readonly ReplyIntent[];
  /** How far a stop reaches; present with `stop` only. */
  readonly stop?: Stop;
  /** The debtor's own words, without the message they answer; empty for a mere reaction. */
  readonly words: string;
};

/**
 * Reads one inbound message by rules alone, in English, Spanish and Portuguese whatever the person's language is said to
 * be. No model is asked: a stop in the debtor's words always wins, and asking again for consent (`start`) counts only as
 * a whole message. `paid` is a claim; whether money came is for the ledger to say.
 */
export function readReply(text: string): Reply {
  const words = ownWords(text);
  const said = folded(words);
  const stop = findStop(said);
  const whole = keywordOf(said);
  const clauses = clausesOf(said);
  const found: Readonly<Record<Exclude<ReplyIntent, 'other'>, boolean>> = {
    stop: stop !== null,
    wrongPerson: clauses.some((clause) => WRONG_PERSON.test(clause)),
    dispute: clauses.some((clause) => DISPUTE.test(clause)),
    paid: !/\?\s*$/u.test(said) && clauses.some((clause) => PAID.test(clause) && !NOT_PAID.test(clause)),
    start: stop === null && START.has(whole),
    help: HELP.has(whole),
  };
  const signals = REPLY_INTENTS.filter((intent) => intent !== 'other' && found[intent]);
  return { intent: signals[0] ?? 'other', signals: signals.length > 0 ? signals : ['other'], words, ...(stop ? { stop } : {}) };
}
