import { addDays, instant, type Instant, type LocalDate } from '@makegood/base';
import { instantAt, localAt, parseZone, type Zone } from '@makegood/calendar';
import type { ConsentRecord, ContactContext, EarlierContact, StatusRecord } from '../context.ts';

/**
 * A change to a contact that brings one leaf of a condition to one side of a boundary. Changes of the moment come before
 * those that are reckoned back from it.
 */
export type Edit = { readonly phase: 'fact' | 'moment' | 'record'; readonly apply: (context: ContactContext) => ContactContext };

export const record = (apply: Edit['apply']): Edit => ({ phase: 'record', apply });
export const fact = (apply: Edit['apply']): Edit => ({ phase: 'fact', apply });

const PHASES: readonly Edit['phase'][] = ['fact', 'moment', 'record'];

export const applied = (context: ContactContext, edits: readonly Edit[]): ContactContext =>
  PHASES.flatMap((phase) => edits.filter((edit) => edit.phase === phase)).reduce((made, edit) => edit.apply(made), context);

/** Where and when the contact would be made. */
export type Here = { readonly at: Instant; readonly zone: Zone; readonly date: LocalDate };

export function hereOf(context: ContactContext): Here {
  const zone = parseZone(context.debtor.timezone ?? 'UTC') ?? parseZone('UTC');
  if (zone === null) throw new TypeError('The time zone UTC is not known here');
  const at = instant(Date.parse(context.contact.at));
  return { at, zone, date: localAt(at, zone).date };
}

/** An instant as people in the zone write it: `2026-11-10T08:00:00-05:00`. */
export function localText(at: Instant, zone: Zone): string {
  const { offsetMinutes } = localAt(at, zone);
  const local = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** So many local days ago (ahead when negative) at a minute of the day. */
export const daysAgo = ({ date, zone }: Here, days: number, minute: number): Instant => instantAt(addDays(date, -days), minute, zone);

export const movedTo = (context: ContactContext, at: Instant, zone: Zone): ContactContext => ({
  ...context,
  contact: { ...context.contact, at: localText(at, zone) },
});

export const withContact = (context: ContactContext, parts: Partial<ContactContext['contact']>): ContactContext => ({
  ...context,
  contact: { ...context.contact, ...parts },
});
export const withDebt = (context: ContactContext, parts: Partial<ContactContext['debt']>): ContactContext => ({
  ...context,
  debt: { ...context.debt, ...parts },
});
export const withStatus = (context: ContactContext, status: StatusRecord): ContactContext => ({
  ...context,
  statuses: [...context.statuses, status],
});
export const withConsent = (context: ContactContext, consent: ConsentRecord): ContactContext => ({
  ...context,
  consents: [...context.consents, consent],
});
export const withHistory = (context: ContactContext, contacts: readonly EarlierContact[]): ContactContext => ({
  ...context,
  history: [...context.history, ...contacts],
});
