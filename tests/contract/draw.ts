import {
  createConfig,
  DEFAULT_OFF_RAMPS,
  stepSchema,
  type JourneyDocument,
  type Step,
  type StepConfigs,
  type StepKind,
} from '@makegood/journey';

/** Journeys for scenarios, said in few words. Whatever is not said is as the canvas would begin it. */

type Next = string | Record<string, string>;

export const step = <Kind extends StepKind>(kind: Kind, config: Partial<StepConfigs[Kind]>, next: Record<string, string>): Step =>
  stepSchema.parse({ kind, name: kind, config: { ...createConfig(kind, 'salt'), ...config }, next, at: { x: 0, y: 0 } });

const amount = (unit: 'minutes' | 'hours' | 'days') => (count: number) => ({ amount: count, unit });
export const minutes = amount('minutes');
export const hours = amount('hours');
export const days = amount('days');

export const start = (next: string): Step => step('trigger', { on: { type: 'manual' } }, { next });
export const end = (outcome: StepConfigs['exit']['outcome'] = 'exhausted'): Step => step('exit', { outcome }, {});

export const message = (next: Next, config: Partial<StepConfigs['message']> = {}): Step =>
  step(
    'message',
    { channels: ['sms'], variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }], giveUpAfter: days(3), ...config },
    typeof next === 'string' ? { delivered: next } : next,
  );

export const waitFor = (until: StepConfigs['wait']['until'], next: Next): Step =>
  step('wait', { until }, typeof next === 'string' ? { next } : next);
export const pause = (duration: ReturnType<typeof days>, next: string): Step => waitFor({ type: 'duration', duration }, next);

export const branch = (when: StepConfigs['branch']['branches'][number]['when'], next: Record<string, string>): Step =>
  step('branch', { branches: [{ id: 'yes', name: 'Yes', when }] }, next);

const STOP = { en: 'Reply STOP to opt out.', es: 'Responda ALTO para no recibir más.', pt: 'Responda SAIR para parar.' };
const words = (locale: keyof typeof STOP, text: string) => ({
  email: { subject: 'Your account with {{ account.creditor }}', body: `${text} Pay: {{ link.pay }}. Stop: {{ link.unsubscribe }}` },
  sms: { text: `${text} ${STOP[locale]}` },
  whatsapp: { text: `${text} ${STOP[locale]}` },
  voice: { text },
});

export const template = (id: string, text = '{{ firm.name }}: {{ account.balance }} is due.'): JourneyDocument['templates'][number] => ({
  id,
  name: id,
  purpose: 'reminder',
  content: { en: words('en', text), es: words('es', text), pt: words('pt', text) },
  elements: ['miniMiranda'],
});

/** The first step is where it begins. */
export const journey = (steps: Record<string, Step>, change: Partial<JourneyDocument> = {}): JourneyDocument => ({
  schemaVersion: 2,
  name: 'Scenario',
  description: '',
  steps,
  templates: [template('reminder')],
  offRamps: [...DEFAULT_OFF_RAMPS],
  notes: {},
  phases: {},
  ...change,
});
