import { NO_JOURNEY } from './call/schema.ts';
import type { StepConfigs, StepKind } from './configs.ts';

/** What a step of each kind begins with when somebody puts it on the canvas: sensible, and small enough to be read at once. */
const BEGINNINGS: { readonly [Kind in StepKind]: (salt: string) => StepConfigs[Kind] } = {
  trigger: () => ({
    on: { type: 'conditions', when: { fact: 'account.daysPastDue', op: 'atLeast', value: 3 } },
    reentry: { policy: 'once' },
  }),
  wait: () => ({ until: { type: 'duration', duration: { amount: 3, unit: 'days' } } }),
  message: () => ({
    channels: ['email'],
    variants: [{ id: 'a', name: 'A', template: 'none', weight: 100 }],
    purpose: 'reminder',
    giveUpAfter: { amount: 7, unit: 'days' },
    waitFor: { type: 'accepted' },
  }),
  branch: () => ({
    branches: [{ id: 'yes', name: 'Yes', when: { fact: 'account.daysPastDue', op: 'more', value: 30 } }],
  }),
  split: (salt) => ({
    arms: [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ],
    holdout: 0,
    salt,
  }),
  promise: () => ({ graceDays: 3, minPercent: 50 }),
  task: () => ({
    queue: 'Agents',
    title: 'Call back',
    instructions: '',
    priority: 'normal',
    dueIn: { amount: 2, unit: 'days' },
    outcomes: [{ id: 'done', name: 'Done' }],
    overdue: 'leave',
  }),
  update: () => ({ changes: [{ type: 'addTag', tag: 'reminded' }] }),
  request: () => ({ url: 'https://example.com/hook', facts: ['account.balance'], secret: 'HOOK_SECRET', timeoutSeconds: 10, retries: 3 }),
  call: () => ({ journey: NO_JOURNEY, version: 'live', outcomes: [] }),
  exit: () => ({ outcome: 'exhausted' }),
};

/** Settings for a new step. `salt` is a test's own: two tests with one salt, also in two journeys, divide people alike. */
export function createConfig<Kind extends Exclude<StepKind, 'split'>>(kind: Kind): StepConfigs[Kind];
export function createConfig<Kind extends StepKind>(kind: Kind, salt: string): StepConfigs[Kind];
export function createConfig<Kind extends StepKind>(kind: Kind, salt = ''): StepConfigs[Kind] {
  return BEGINNINGS[kind](salt);
}
