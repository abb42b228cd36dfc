import { addDays, parseLocalDate, type LocalDate } from '@makegood/base';
import { instantAt, parseZone, weekdayOf, type Zone } from '@makegood/calendar';
import type { ContactContext } from '../context.ts';
import type { Pack, Rule } from '../pack.ts';
import { localText } from './edit.ts';

/** A Wednesday in November 2026 without a holiday in the calendars at hand: far from every boundary. */
const USUAL_DAY = '2026-11-18';
const NOON = 12 * 60;

/** Where a pack's people are: the zone of its dates, or New York for a pack of every place. */
export function zoneFor({ pack }: { readonly pack: Pack }): Zone {
  const zone = parseZone(pack.zone === 'UTC' ? 'America/New_York' : pack.zone);
  if (zone === null) throw new TypeError(`Not a time zone: ${pack.zone}`);
  return zone;
}

/** The day on which a rule is looked at: a usual Wednesday, or the first one in its time. */
export function dayFor(pack: Pack, rule: Rule): LocalDate {
  const begins = [pack.effective.from, rule.effective?.from].filter((date) => typeof date === 'string');
  const ends = [pack.effective.to, rule.effective?.to].filter((date) => typeof date === 'string');
  const from = dateOf([USUAL_DAY, ...begins].sort().at(-1) ?? USUAL_DAY);
  const wednesday = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(from, ahead)).find((date) => weekdayOf(date) === 'wed') ?? from;
  const end = ends.sort()[0];
  return end !== undefined && wednesday >= end ? addDays(dateOf(end), -1) : wednesday;
}

export function dateOf(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new TypeError(`Not a date: ${text}`);
  return date;
}

/** An ordinary contact that a rule speaks of, at noon of a day: nothing on file, nothing earlier, everything in order. */
export function baseContext(pack: Pack, rule: Rule, date: LocalDate): ContactContext {
  const zone = zoneFor({ pack });
  return {
    creditorType: rule.binds.find((type) => type === 'thirdPartyCollector') ?? rule.binds[0] ?? 'bank',
    debtor: { timezone: zone, candidateTimezones: [], residence: pack.jurisdiction ?? 'US' },
    debt: { id: 'D1', creditorId: 'C1', daysPastDue: 60, type: 'consumerCredit' },
    contact: {
      channel: rule.channels[0] ?? 'voiceCall',
      at: localText(instantAt(date, NOON, zone), zone),
      dialMode: 'manual',
      lineType: 'mobile',
      recipient: 'debtor',
      purpose: 'collection',
    },
    history: [],
    consents: [],
    statuses: [],
    unstated: 'inOrder',
  };
}
