import { instant, message, type Message } from '@makegood/base';
import { localAt, parseZone } from '@makegood/calendar';
import type { ContactContext } from '../context.ts';
import { both } from './join.ts';
import { clockText, placeOf } from './moments.ts';

/**
 * A contact in a line, with what is out of the ordinary about it: "call · the debtor · Wednesday, November 18, 20:15 (New
 * York time) · 7 earlier contacts".
 */
export function contactSentence(context: ContactContext): Message {
  const { contact, creditorType } = context;
  return message('rules.contact', {
    channel: message(`rules.word.${contact.channel}`),
    recipient: message(`rules.word.${contact.recipient}`),
    moment: momentOf(context),
    creditor: message(`rules.word.${creditorType}`),
    more: withMore(particulars(context)),
  });
}

const withMore = (parts: readonly Message[]): Message =>
  parts.length === 0 ? message('rules.text', { text: '' }) : message('rules.contact.more', { more: both(parts) });

function momentOf({ contact, debtor }: ContactContext): Message {
  const zone = parseZone(debtor.timezone ?? debtor.candidateTimezones[0] ?? 'UTC') ?? parseZone('UTC');
  if (zone === null) throw new TypeError('The time zone UTC is not known here');
  const { date, weekday, minute, second } = localAt(instant(Date.parse(contact.at)), zone);
  return message('rules.moment.dated', {
    weekday: message(`rules.day.${weekday}`),
    day: Number(date.slice(8, 10)),
    month: message(`rules.month.${Number(date.slice(5, 7))}`),
    year: date.slice(0, 4),
    time: second === 0 ? clockText(minute) : `${clockText(minute)}:${String(second).padStart(2, '0')}`,
    place: placeOf(zone),
  });
}

/** What a reader would not expect of a contact. */
function particulars({ contact, debt, history, statuses, consents, debtor, sector }: ContactContext): readonly Message[] {
  const words = (ids: readonly string[]): readonly Message[] => [...new Set(ids)].map((id) => message(id));
  return [
    ...(contact.purpose === 'collection' ? [] : words([`rules.word.${contact.purpose}`])),
    ...(history.length === 0 ? [] : [message('rules.earlierContacts', { count: history.length })]),
    ...words(statuses.map(({ status }) => `rules.status.${status}`)),
    ...words(consents.filter(({ given }) => given).map(({ type }) => `rules.consent.${type}`)),
    ...(debt.daysPastDue === undefined || debt.daysPastDue === 60 ? [] : [message('rules.pastDue', { days: debt.daysPastDue })]),
    ...(debt.type === undefined || debt.type === 'consumerCredit' ? [] : words([`rules.word.${debt.type}`])),
    ...(sector === undefined ? [] : words([`rules.word.${sector}`])),
    ...(contact.dialMode === undefined || contact.dialMode === 'manual' ? [] : words([`rules.word.${contact.dialMode}`])),
    ...(contact.lineType === undefined || contact.lineType === 'mobile' ? [] : words([`rules.word.${contact.lineType}`])),
    ...(contact.addressType === undefined ? [] : words([`rules.word.${contact.addressType}`])),
    ...(contact.identityVerified === false ? words(['rules.fact.identityVerified.no']) : []),
    ...(contact.aiDisclosed === false ? words(['rules.fact.aiDisclosed.no']) : []),
    ...(contact.disclosesDebt === undefined ? [] : words([`rules.fact.revealsDebt.${contact.disclosesDebt ? 'yes' : 'no'}`])),
    ...(contact.messageElementsMissing ?? []).map((word) =>
      message('rules.compare.contains.missingElements', { value: message(`rules.word.${word}`) }),
    ),
    ...(contact.messageContains ?? []).map((word) => message('rules.compare.contains.content', { value: message(`rules.word.${word}`) })),
    ...(debtor.candidateTimezones.length > 0 ? words(['rules.fact.locationKnown.no']) : []),
  ];
}
