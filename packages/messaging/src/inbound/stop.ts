import { STOP_WORDS } from '@makegood/journey/template';
import type { ChannelId } from '../channel.ts';
import { clausesOf, keywordOf } from './normalise.ts';
import { CONTACT, EVERYTHING, KEEP_CONTACT, pattern, STOP_REQUESTS } from './stopPatterns.ts';

/** Who asked not to be contacted, and how far. */
export type Stop = {
  /** `channel`: on the channel of the reply. `all`: on any. */
  readonly scope: 'channel' | 'all';
  /** Channels named in the words ("stop calling"), to be stopped besides the one of the reply. */
  readonly named: readonly ChannelId[];
};

/** Besides the keywords that we teach and that providers honour: short messages that can only mean it. */
const SAID_ALONE = [
  ...['no more', 'no more texts', 'no more messages', 'no more calls', 'no more emails', 'do not disturb', 'opt me out', 'unsubscribe me'],
  ...['stop it', 'stop this', 'stop that', 'stop already', 'block', 'bloquear'],
  ...[
    'para',
    'parem',
    'paren',
    'parenle',
    'basta',
    'alto ya',
    'no molesten',
    'no molestar',
    'no moleste',
    'dar de baja',
    'darme de baja',
    'no mas mensajes',
  ],
  ...['me retire', 'sem mensagens', 'nao perturbe'],
];
const WHOLE: ReadonlySet<string> = new Set([...Object.values(STOP_WORDS).flat(), ...SAID_ALONE]);
/** Keywords that mean nothing else, even as one clause among others. */
const STRONG: ReadonlySet<string> = new Set([
  ...['stop', 'stopall', 'stop all', 'unsubscribe', 'unsubscribe me', 'optout', 'opt out', 'opt me out'],
  ...['no mas', 'basta', 'chega'],
]);
const STOP_SIGNS = /^[\s🛑✋🚫⛔]*[🛑✋🚫⛔][\s🛑✋🚫⛔]*$/u;

/**
 * The hard stop. True in two cases: a message (or, for words that mean nothing else, a clause of it) that is a keyword,
 * and a verb of stopping that has contact as its object. A word alone inside a sentence is no stop: "quiero cancelar mi
 * deuda" and "quero quitar" mean to pay off. US: any reasonable means, 47 CFR 64.1200(a)(10).
 *
 * @param text the debtor's own words, folded
 */
export function findStop(text: string): Stop | null {
  const clauses = clausesOf(text);
  const asked = clauses.filter((clause) => !KEEP_CONTACT.test(clause) && STOP_REQUESTS.some((request) => request.test(clause)));
  const whole = keywordOf(text);
  const keyword = STOP_SIGNS.test(text) || WHOLE.has(whole) || clauses.some((clause) => STRONG.has(keywordOf(clause)));
  if (!keyword && asked.length === 0) return null;
  const everything = whole.replace(' ', '') === 'stopall' || asked.some((clause) => EVERYTHING.test(clause));
  return { scope: everything ? 'all' : 'channel', named: namedIn(asked.length > 0 ? asked.join('\n') : text) };
}

function namedIn(text: string): readonly ChannelId[] {
  const channels = ['voice', 'sms', 'email', 'whatsapp'] as const;
  return channels.filter((channel) => pattern(`\\b(?:${CONTACT[channel]})\\b`).test(text));
}
