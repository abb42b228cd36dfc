import { addDays, instant, type LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { StatusRecord } from '../context.ts';
import type { CompiledLeaf } from '../compile-condition.ts';
import { wishesSchema } from '../operators/preferences.ts';
import { statusFilterSchema, type StatusFilter } from '../operators/status-filter.ts';
import { graceSchema, waitingSchema } from '../operators/waiting.ts';
import { CHANNELS, MEDIUM_OF, STATUS_FORMS, STATUSES, type StatusName } from '../vocabulary.ts';
import { fact, hereOf, localText, record, withDebt, withStatus, type Edit, type Here } from './edit.ts';
import { durationAges } from './history-edits.ts';

type Predicate = NonNullable<StatusFilter['where']>[number];
type Parts = Partial<StatusRecord>;

const onDay = ({ date }: Here, ago: number): LocalDate => addDays(date, -ago);

/** An end lies ahead, everything else behind. */
const statedDay = (field: string, here: Here): LocalDate => onDay(here, field === 'endsAt' || field === 'agreedUntil' ? -400 : 5);

/** What a record must say to meet a predicate. */
function meeting(predicate: Predicate, here: Here): Parts {
  if ('is' in predicate) return { [predicate.field]: predicate.is };
  if ('isNot' in predicate) return {};
  if ('in' in predicate) return { form: predicate.in[0] };
  if ('notIn' in predicate) return {};
  if ('stated' in predicate) return predicate.stated ? { [predicate.field]: statedDay(predicate.field, here) } : {};
  if ('notAfter' in predicate) return { [predicate.field]: onDay(here, 20), [predicate.notAfter]: onDay(here, 10) };
  return { [predicate.field]: onDay(here, 29) };
}

/** The other sides of a predicate: denied, not stated, the edge and beyond it. */
function variantsOf(predicate: Predicate, here: Here): readonly Parts[] {
  const { field } = predicate;
  if ('is' in predicate || 'isNot' in predicate) return [true, false, undefined].map((value) => ({ [field]: value }));
  if ('in' in predicate || 'notIn' in predicate) return [...STATUS_FORMS, undefined].map((form) => ({ form }));
  if ('stated' in predicate) return [{ [field]: statedDay(field, here) }, { [field]: undefined }];
  if ('notAfter' in predicate)
    return [
      { [field]: onDay(here, 10), [predicate.notAfter]: onDay(here, 10) },
      { [field]: onDay(here, 9), [predicate.notAfter]: onDay(here, 10) },
      { [field]: onDay(here, 9), [predicate.notAfter]: undefined },
      { [field]: undefined, [predicate.notAfter]: onDay(here, 10) },
    ];
  const length = typeof predicate.within.length === 'number' ? predicate.within.length : 0;
  return [undefined, ...[length - 1, length, length + 1, length + 2].map((days) => onDay(here, 30 - days))].map((day) => ({
    [field]: day,
  }));
}

const recordOf = (status: StatusName, filter: Pick<StatusFilter, 'where'>, here: Here): StatusRecord => ({
  status,
  since: onDay(here, 30),
  ...(filter.where ?? []).reduce<Parts>((parts, predicate) => ({ ...parts, ...meeting(predicate, here) }), {}),
});

const changed = (status: StatusName, filter: Pick<StatusFilter, 'where'>, partsOf: (here: Here) => Parts): Edit =>
  record((context) => {
    const here = hereOf(context);
    return withStatus(context, { ...recordOf(status, filter, here), ...partsOf(here) });
  });

/** Nothing on file; each status; and one record with each of its properties on either side of what the filter asks. */
export function statusEdits(leaf: CompiledLeaf): readonly Edit[] {
  const filter = statusFilterSchema.parse(leaf.value);
  const [first] = filter.anyOf;
  if (!first) return [];
  const own = (partsOf: (here: Here) => Parts): Edit => changed(first, filter, partsOf);
  const day = (field: keyof StatusRecord): readonly Edit[] => [-1, 0, 1].map((ago) => own((here) => ({ [field]: onDay(here, ago) })));
  return [
    record((context) => context),
    ...filter.anyOf.map((status) => changed(status, filter, () => ({}))),
    ...STATUSES.filter((status) => !filter.anyOf.includes(status))
      .slice(0, 2)
      .map((status) => changed(status, filter, () => ({}))),
    own(() => ({ debtIds: ['D2'] })),
    own(() => ({ debtIds: ['D1'] })),
    ...CHANNELS.filter((channel, index) => CHANNELS.findIndex((other) => MEDIUM_OF[other] === MEDIUM_OF[channel]) === index).map(
      (channel) => own(() => ({ media: [channel] })),
    ),
    own((here) => ({ since: onDay(here, -1) })),
    own((here) => ({ since: onDay(here, 0) })),
    own((here) => ({ since: localText(here.at, here.zone) })),
    own((here) => ({ since: localText(instant(here.at + 1_000), here.zone) })),
    own(() => ({ since: undefined })),
    ...day('endsAt'),
    ...day('agreedUntil'),
    ...(filter.where ?? []).flatMap((predicate) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => own((here) => variantsOf(predicate, here)[index] ?? {})),
    ),
    ...(filter.endsWith ?? []).flatMap((field) => [...day(field), own(() => ({ [field]: null }))]),
    ...(filter.lasts
      ? durationAges(filter.lasts).flatMap((age) => [
          own((here) => ({ since: dayOf(here, age(here)) })),
          own((here) => ({ since: localText(instant(age(here)), here.zone) })),
        ])
      : []),
    ...(filter.lasts ? [own((here) => ({ endsAt: onDay(here, -400) }))] : []),
  ];
}

const dayOf = ({ zone }: Here, at: number): LocalDate => localAt(instant(at), zone).date;

/** A notice sent on either side of the time to wait, another notice, or none at all. */
export function waitingEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { after, lasts } = waitingSchema.parse(leaf.value);
  const sent = (status: StatusName, at: (here: Here) => string): Edit =>
    record((context) => withStatus(context, { status, at: at(hereOf(context)) }));
  return [
    record((context) => context),
    fact((context) => ({ ...context, unstated: 'unknown' })),
    ...after.flatMap((status) => [sent(status, (here) => onDay(here, 0)), sent(status, (here) => onDay(here, 400))]),
    ...after
      .slice(0, 1)
      .flatMap((status) =>
        durationAges(lasts).flatMap((age) => [
          sent(status, (here) => dayOf(here, age(here))),
          sent(status, (here) => localText(instant(age(here)), here.zone)),
        ]),
      ),
  ];
}

export function graceEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { lasts } = graceSchema.parse(leaf.value);
  return durationAges(lasts).map((age) =>
    record((context) => {
      const here = hereOf(context);
      return withDebt(context, { overdueSince: dayOf(here, age(here)) });
    }),
  );
}

/** Wishes that the moment meets or goes against, for this medium and another, in force and over. */
export function wishEdits(leaf: CompiledLeaf): readonly Edit[] {
  const { honours } = wishesSchema.parse(leaf.value);
  const wish = (status: StatusName, partsOf: (here: Here) => Parts): Edit =>
    record((context) => withStatus(context, { status, since: onDay(hereOf(context), 30), ...partsOf(hereOf(context)) }));
  const around = (here: Here): [string, string][] => {
    const { minute } = localAt(here.at, here.zone);
    return [[clock(minute), clock(Math.min(minute + 60, 1_440))]];
  };
  const upTo = (here: Here): [string, string][] => [['00:00', clock(Math.max(localAt(here.at, here.zone).minute, 1))]];
  const today = (here: Here) => [localAt(here.at, here.zone).weekday];
  const others = (here: Here) => (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).filter((day) => !today(here).includes(day));
  const names: readonly StatusName[] = ['inconvenientTimes', 'contactPreference'];
  return [
    record((context) => context),
    ...[...names]
      .sort((a, b) => Number(honours.some((name) => name === b)) - Number(honours.some((name) => name === a)))
      .flatMap((name) => [
        wish(name, (here) => ({ daily: around(here) })),
        wish(name, (here) => ({ daily: upTo(here) })),
        wish(name, (here) => ({ allowedDaily: around(here) })),
        wish(name, (here) => ({ allowedDaily: upTo(here) })),
        wish(name, (here) => ({ weekdays: today(here) })),
        wish(name, (here) => ({ weekdays: others(here) })),
        wish(name, (here) => ({ daily: around(here), endsAt: onDay(here, 1) })),
        wish(name, (here) => ({ daily: around(here), media: ['letter'] })),
        wish(name, () => ({})),
      ]),
  ];
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
