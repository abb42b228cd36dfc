import { addDays, instant, type LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { ConsentRecord } from '../context.ts';
import type { CompiledLeaf } from '../compile-condition.ts';
import { consentFilterSchema, type ConsentFilter } from '../operators/consents.ts';
import { CHANNELS, CONSENT_TYPES, type ConsentType } from '../vocabulary.ts';
import { hereOf, localText, movedTo, record, withConsent, withHistory, type Edit, type Here } from './edit.ts';
import { durationAges } from './history-edits.ts';
import { instantAt, parseMinute } from '@makegood/calendar';

type Parts = Partial<ConsentRecord>;
const onDay = ({ date }: Here, ago: number): LocalDate => addDays(date, -ago);

const given = (type: ConsentType, filter: ConsentFilter, partsOf: (here: Here) => Parts): Edit =>
  record((context) => {
    const here = hereOf(context);
    const { givenTo, addressVoluntarilyProvided, affirmedNotEmployer } = filter;
    return withConsent(context, {
      type,
      given: true,
      // After anything that would use it up.
      at: filter.usedUpBy ? localText(instant(here.at - 1_000), here.zone) : onDay(here, 30),
      ...(givenTo && { givenTo }),
      ...(addressVoluntarilyProvided !== undefined && { addressVoluntarilyProvided }),
      ...(affirmedNotEmployer !== undefined && { affirmedNotEmployer }),
      ...partsOf(here),
    });
  });

/** No consent; one of each kind; and one with each of its limits on either side of the contact. */
export function consentEdits(leaf: CompiledLeaf): readonly Edit[] {
  const filter = consentFilterSchema.parse(leaf.value);
  const [first] = filter.anyOf;
  if (!first) return [];
  const own = (partsOf: (here: Here) => Parts): Edit => given(first, filter, partsOf);
  const days = (field: keyof ConsentRecord): readonly Edit[] => [
    ...[-1, 0, 1].map((ago) => own((here) => ({ [field]: onDay(here, ago) }))),
    own((here) => ({ [field]: localText(here.at, here.zone) })),
    own((here) => ({ [field]: localText(instant(here.at + 1_000), here.zone) })),
  ];
  return [
    own(() => ({})),
    record((context) => context),
    ...filter.anyOf.map((type) => given(type, filter, () => ({}))),
    ...CONSENT_TYPES.filter((type) => !filter.anyOf.includes(type))
      .slice(0, 2)
      .map((type) => given(type, filter, () => ({}))),
    own(() => ({ given: false })),
    own((here) => ({ at: onDay(here, -1) })),
    own(() => ({ at: undefined })),
    ...CHANNELS.flatMap((channel) => [own(() => ({ channels: [channel] })), own(() => ({ media: [channel] }))]),
    own(() => ({ medium: 'letter' })),
    own(() => ({ debtIds: ['D2'] })),
    own(() => ({ debtIds: ['D1'] })),
    own(() => ({ number: 'mobile' })),
    own(() => ({ number: 'landline' })),
    own(() => ({ number: '+15550001' })),
    own(() => ({ givenTo: 'creditor' })),
    own(() => ({ givenTo: undefined })),
    own(() => ({ addressVoluntarilyProvided: false })),
    own(() => ({ addressVoluntarilyProvided: undefined })),
    own(() => ({ affirmedNotEmployer: false })),
    own(() => ({ affirmedNotEmployer: undefined })),
    ...days('revokedAt'),
    ...days('expiresAt'),
    ...days('numberReassignedAt'),
    ...(filter.covers.includes('moment') ? momentLimits(own) : []),
    ...(filter.hoursIfUnstated ?? []).flat().flatMap((text) => hoursEdits(first, filter, parseMinute(text) ?? 0)),
    ...(filter.validFor
      ? durationAges(filter.validFor).flatMap((age) => [
          own((here) => ({ at: localAt(age(here), here.zone).date })),
          own((here) => ({ at: localText(age(here), here.zone) })),
        ])
      : []),
    ...usedUp(own, filter),
  ];
}

const momentLimits = (own: (partsOf: (here: Here) => Parts) => Edit): readonly Edit[] => [
  ...[-1, 0, 1].map((ago) => own((here) => ({ for: onDay(here, ago) }))),
  own(() => ({ window: [['00:00', '24:00']] })),
  own((here) => ({ window: [localAt(here.at, here.zone).minute < 720 ? ['13:00', '14:00'] : ['06:00', '07:00']] })),
  own((here) => ({ days: [localAt(here.at, here.zone).weekday] })),
  own((here) => ({ days: (['mon', 'tue'] as const).filter((day) => day !== localAt(here.at, here.zone).weekday) })),
];

/** At the edges of the hours that count when a consent names days but none. */
const hoursEdits = (type: ConsentType, filter: ConsentFilter, minute: number): readonly Edit[] =>
  [-1_000, 0].map((offset) => ({
    phase: 'moment',
    apply: (context) => {
      const { date, zone } = hereOf(context);
      const at = instant((minute === 1_440 ? instantAt(addDays(date, 1), 0, zone) : instantAt(date, minute, zone)) + offset);
      const moved = movedTo(context, at, zone);
      return given(type, filter, (here) => ({ days: [localAt(here.at, here.zone).weekday] })).apply(moved);
    },
  }));

function usedUp(own: (partsOf: (here: Here) => Parts) => Edit, { usedUpBy }: ConsentFilter): readonly Edit[] {
  if (!usedUpBy) return [];
  const variants = [
    ...usedUpBy.channels.map((channel) => ({
      channel,
      outcome: usedUpBy.outcomes[0] ?? 'conversation',
      direction: 'outbound' as const,
      hours: 1,
    })),
    ...usedUpBy.outcomes.map((outcome) => ({
      channel: usedUpBy.channels[0] ?? 'voiceCall',
      outcome,
      direction: 'outbound' as const,
      hours: 1,
    })),
    { channel: usedUpBy.channels[0] ?? 'voiceCall', outcome: 'busy' as const, direction: 'outbound' as const, hours: 1 },
    {
      channel: usedUpBy.channels[0] ?? 'voiceCall',
      outcome: usedUpBy.outcomes[0] ?? 'conversation',
      direction: 'inbound' as const,
      hours: 1,
    },
    {
      channel: usedUpBy.channels[0] ?? 'voiceCall',
      outcome: usedUpBy.outcomes[0] ?? 'conversation',
      direction: 'outbound' as const,
      hours: 24 * 60,
    },
  ];
  return variants.map(({ hours, ...contact }) =>
    record((context) => {
      const here = hereOf(context);
      const earlier = {
        ...contact,
        at: localText(instant(here.at - hours * 3_600_000), here.zone),
        debtId: context.debt.id,
        creditorId: context.debt.creditorId,
        recipient: context.contact.recipient,
        purpose: 'collection' as const,
        priorConsentWithin7Days: false,
      };
      return own(() => ({ at: localText(instant(here.at - 2 * 3_600_000), here.zone) })).apply(withHistory(context, [earlier]));
    }),
  );
}
