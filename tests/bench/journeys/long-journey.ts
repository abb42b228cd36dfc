import {
  compile,
  createConfig,
  DEFAULT_OFF_RAMPS,
  stepSchema,
  type JourneyDocument,
  type Step,
  type StepConfigs,
  type StepKind,
} from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';

const drawn = <Kind extends StepKind>(kind: Kind, config: Partial<StepConfigs[Kind]>, next: Record<string, string>): Step =>
  stepSchema.parse({ kind, name: kind, config: { ...createConfig(kind, 'salt'), ...config }, next, at: { x: 0, y: 0 } });

const WORDS = { subject: 'Your account', body: 'Please pay {{ account.balance | money }}: {{ link.pay }}. Stop: {{ link.unsubscribe }}' };

/** What an ordinary journey is made of, over and over: a day's wait, a message, a look at what is known, a change to the account. */
const MIDDLE: readonly ((next: string) => Step)[] = [
  (next) => drawn('wait', { until: { type: 'duration', duration: { amount: 1, unit: 'days' } } }, { next }),
  (next) =>
    drawn(
      'message',
      { channels: ['email'], variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }] },
      { delivered: next, failed: next, blocked: next },
    ),
  (next) =>
    drawn(
      'branch',
      { branches: [{ id: 'often', name: 'Often', when: { fact: 'account.daysPastDue', op: 'more', value: 30 } }] },
      { often: next, otherwise: next, unknown: next },
    ),
  (next) => drawn('update', { changes: [{ type: 'addTag', tag: 'reminded' }] }, { next }),
];

/** A journey of so many steps, one after the other: trigger, the middle, exit. */
export function longJourney(steps: number): JourneyDocument {
  const ids = ['start', ...Array.from({ length: steps - 2 }, (_, index) => `s${index}`), 'end'];
  const following = (index: number): string => ids[index + 1] ?? 'end';
  const middle = ids.slice(1, -1).map((id, index): [string, Step] => {
    const make = MIDDLE[index % MIDDLE.length];
    if (!make) throw new Error('A journey has a middle');
    return [id, make(following(index + 1))];
  });
  return {
    schemaVersion: 2,
    name: `${steps} steps`,
    description: '',
    steps: Object.fromEntries([['start', drawn('trigger', {}, { next: following(0) })], ...middle, ['end', drawn('exit', {}, {})]]),
    templates: [
      {
        id: 'reminder',
        name: 'Reminder',
        purpose: 'reminder',
        content: { en: { email: WORDS }, es: { email: WORDS }, pt: { email: WORDS } },
        elements: [],
      },
    ],
    offRamps: [...DEFAULT_OFF_RAMPS],
    notes: {},
    phases: {},
  };
}

export function planOf(document: JourneyDocument): Plan {
  const compiled = compile(document, { journey: 'jny_bench', packs: [] });
  if (!compiled.ok) throw new Error(`The journey does not compile: ${compiled.error.map((finding) => finding.id).join(', ')}`);
  return compiled.value;
}
