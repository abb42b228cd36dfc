import fc from 'fast-check';
import type { Condition, Leaf } from '../condition.ts';
import { FLAT_FACTS, FLAT_FACT_NAMES } from '../facts.ts';
import { loadPack, type LoadedPack } from '../load-pack.ts';
import { CHANNELS, CONSENT_TYPES, CREDITOR_TYPES, OUTCOMES, STATUSES } from '../vocabulary.ts';

const clocks = ['00:00', '06:30', '08:00', '12:00', '13:00', '17:00', '20:00', '21:00', '24:00'];
/** One or two windows in order, or a closed day. */
const dayHours = fc
  .subarray(clocks, { maxLength: 4 })
  .map((picked) => picked.slice(0, picked.length - (picked.length % 2)))
  .map((picked) => Array.from({ length: picked.length / 2 }, (_, index) => [picked[index * 2] ?? '', picked[index * 2 + 1] ?? '']));
const weekly = fc.record({ mon: dayHours, tue: dayHours, wed: dayHours, thu: dayHours, fri: dayHours, sat: dayHours, sun: dayHours });
const CALENDAR = {
  id: 'test',
  coverage: ['2026-01-01', '2030-12-31'],
  dates: { '2026-11-16': 'A Monday', '2026-12-25': 'Christmas', '2027-01-01': 'New Year', '2027-06-24': 'Midsummer' },
};

const duration = fc.oneof(
  fc.record({ length: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('days', 'calendarDays', 'businessDays') }),
  fc.record({ length: fc.integer({ min: 0, max: 100 }), unit: fc.constant('hours') }),
  fc.record({ length: fc.integer({ min: 0, max: 4 }), unit: fc.constant('calendarMonths') }),
);
const window = fc.oneof(
  fc.record({
    type: fc.constant('rolling'),
    length: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('hours', 'days', 'calendarDays'),
  }),
  fc.record({ type: fc.constant('calendar'), unit: fc.constantFrom('day', 'week', 'month') }),
  fc.record({ type: fc.constant('unspecified'), unit: fc.constantFrom('week', 'month') }),
  fc.constant({ type: 'lifetime' }),
);
const contacts = fc.record(
  {
    channels: fc.subarray([...CHANNELS], { minLength: 1 }),
    outcomes: fc.subarray([...OUTCOMES], { minLength: 1 }),
    direction: fc.constantFrom('outbound', 'inbound', 'either'),
    except: fc.constant([{ purposes: ['replyToConsumer'] }, { priorConsentWithin7Days: true }]),
  },
  { requiredKeys: ['channels'] },
);
const per = fc.subarray(['debt', 'creditor', 'number'], { maxLength: 1 });
const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant({ parameter: 'limit' }));

const leaf = (fact: string, operator: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Leaf> =>
  value.map((made) => ({ fact, operator, value: JSON.parse(JSON.stringify(made)) }));

const statusFilter = fc.record(
  {
    anyOf: fc.subarray([...STATUSES], { minLength: 1 }),
    scope: fc.constantFrom('debt', 'person'),
    forThisMedium: fc.boolean(),
    lasts: duration,
    endsWith: fc.subarray(['verificationSentAt', 'responseSentAt'], { minLength: 1 }),
    where: fc.constantFrom(
      [{ field: 'attorneyConsentsToDirectContact', isNot: true }],
      [{ field: 'receivedAt', notAfter: 'validationPeriodEnds' }],
      [{ field: 'writtenConfirmationAt', within: { length: 7, unit: 'calendarDays' } }],
      [{ field: 'form', in: ['oral', 'email'] }],
    ),
  },
  { requiredKeys: ['anyOf'] },
);
const consentFilter = fc.record(
  {
    anyOf: fc.subarray([...CONSENT_TYPES], { minLength: 1 }),
    covers: fc.subarray(['channel', 'debt', 'number', 'moment']),
    hoursIfUnstated: fc.constant([['09:00', '20:00']]),
    givenTo: fc.constant('thisCollector'),
    validFor: duration,
    usedUpBy: fc.constant({ channels: ['voiceCall'], outcomes: ['conversation'] }),
  },
  { requiredKeys: ['anyOf'] },
);

const flatLeaves: readonly fc.Arbitrary<Leaf>[] = FLAT_FACT_NAMES.flatMap((name): fc.Arbitrary<Leaf>[] => {
  const fact = FLAT_FACTS[name];
  if (fact.type === 'yesNo') return [leaf(name, 'equal', fc.boolean())];
  if (fact.type === 'number') return [leaf(name, 'lessThanInclusive', fc.integer({ min: 0, max: 120 })), leaf(name, 'greaterThan', count)];
  const words: string[] = [...fact.values];
  if (fact.type === 'choices')
    return [leaf(name, 'contains', fc.constantFrom(...words)), leaf(name, 'containsAny', fc.subarray(words, { minLength: 1 }))];
  return [
    leaf(name, 'equal', fc.constantFrom(...words)),
    leaf(name, 'notEqual', fc.constantFrom(...words)),
    leaf(name, 'in', fc.subarray(words, { minLength: 1 })),
    leaf(name, 'notIn', fc.subarray(words, { minLength: 1 })),
  ];
});

const hours = fc.record(
  { weekly, holidays: dayHours.map((windows) => ({ calendar: 'test', windows })), place: fc.constantFrom('everyCandidate', 'presumed') },
  { requiredKeys: ['weekly'] },
);

const sceneLeaves: readonly fc.Arbitrary<Leaf>[] = [
  leaf('moment', 'outsideHours', hours),
  leaf('moment', 'insideHours', hours),
  leaf(
    'history',
    'capReached',
    fc.record({ max: count, window, contacts, per, startsWith: contacts }, { requiredKeys: ['max', 'window', 'contacts'] }),
  ),
  leaf('history', 'coolingOff', fc.record({ contacts, lasts: duration, per })),
  leaf('history', 'tooSoonAfter', fc.record({ contacts, lasts: duration, per })),
  leaf('history', 'otherChannelUsed', fc.record({ window, contacts })),
  leaf('statuses', 'waitingAfter', fc.record({ after: fc.subarray([...STATUSES], { minLength: 1, maxLength: 3 }), lasts: duration })),
  leaf('account', 'withinGrace', fc.record({ lasts: duration })),
  leaf('statuses', 'againstWishes', fc.constant({ honours: ['inconvenientTimes', 'contactPreference'] })),
  leaf('statuses', 'hasStatus', statusFilter),
  leaf('consents', 'hasConsent', consentFilter),
  leaf('consents', 'lacksConsent', consentFilter),
];

const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...flatLeaves) },
  { weight: 2, arbitrary: fc.oneof(...sceneLeaves) },
);

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    anyLeaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}));

const anyRule = fc.record(
  {
    effect: fc.constantFrom('block', 'defer', 'defer', 'review'),
    binds: fc.subarray([...CREDITOR_TYPES], { minLength: 3 }),
    channels: fc.subarray([...CHANNELS], { minLength: 12 }),
    when: anyCondition,
    objects: anyCondition,
    from: fc.constantFrom('2026-11-10', '2027-03-01'),
    exception: anyCondition,
  },
  { requiredKeys: ['effect', 'binds', 'channels', 'objects'] },
);

const CITATION = [{ instrument: 'A law made for tests', checkedOn: '2026-11' }];

/** Any pack that loads: random rules over every fact and operator, some with exceptions, dates and a dated parameter. */
export const anyPack = (id: string, jurisdiction: string): fc.Arbitrary<LoadedPack> =>
  fc.tuple(fc.array(anyRule, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 3 })).map(([rules, limit]) => {
    const loaded = loadPack({
      format: 1,
      id,
      version: 1,
      title: 'A pack made for tests',
      scope: 'jurisdiction',
      jurisdiction,
      state: 'inForce',
      zone: 'America/New_York',
      effective: { from: null, to: null },
      recordedAt: '2026-01-01T00:00:00Z',
      parameters: {
        limit: {
          description: 'A limit',
          unit: 'contacts',
          values: [
            { from: null, value: limit, reference: [{ title: 'First' }] },
            { from: '2027-01-01', value: limit + 1, reference: [{ title: 'Second' }] },
          ],
        },
      },
      calendars: [CALENDAR],
      rules: rules.flatMap(({ from, exception, ...rule }, index) => {
        const common = {
          title: 'A rule',
          summary: 'A rule made for tests.',
          kind: 'frequencyCap',
          legalForce: 'statute',
          confidence: 'verified',
          citations: CITATION,
        };
        const made = { ...common, ...rule, id: `${id}.rule-${index}`, ...(from ? { effective: { from, to: null } } : {}) };
        if (!exception) return [made];
        const { when: _, ...rest } = made;
        return [made, { ...rest, id: `${id}.rule-${index}.exception`, effect: 'permit', exceptTo: [made.id], objects: exception }];
      }),
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    return loaded.value;
  });
