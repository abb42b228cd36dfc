import { COLUMN, configure, newStep, ROW, type JourneyDocument, type Step } from '@makegood/journey';
import { longJourney } from '../journeys/long-journey.ts';

const STRANDS = 10;
const HERE = { x: (STRANDS - 1) * COLUMN, y: 0 };

/**
 * A journey of so many steps as a large firm draws it: people are divided by how late they are, and each part is reminded
 * and waited for again and again, with a way out for whoever pays. Each part goes down in a column of its own.
 */
export function wideJourney(steps: number): JourneyDocument {
  const { templates, offRamps } = longJourney(3);
  const drawn: Record<string, Step> = {};
  const strands = Array.from({ length: STRANDS }, (_, index) => `d${index}`);
  drawn['start'] = { ...newStep('trigger', 'start', 'Account falls due', HERE), next: { next: 'how-late' } };
  const parts = strands.slice(1).map((id, index) => ({
    id,
    name: `More than ${(index + 1) * 10} days`,
    when: { fact: 'account.daysPastDue', op: 'more' as const, value: (index + 1) * 10 },
  }));
  drawn['how-late'] = newStep('branch', 'how-late', 'How late?', { ...HERE, y: ROW });
  const left = steps - 2;
  const ways: Record<string, string> = {};
  strands.forEach((strand, index) => {
    const length = Math.floor(left / STRANDS) + (index < left % STRANDS ? 1 : 0);
    ways[index === 0 ? 'otherwise' : strand] = strandOf(drawn, { strand, length, x: index * 2 * COLUMN });
  });
  const document: JourneyDocument = {
    schemaVersion: 2,
    name: `${steps} steps`,
    description: '',
    steps: drawn,
    templates,
    offRamps,
    notes: {},
    phases: {},
  };
  const divided = configure(document, 'how-late', { branches: parts });
  const howLate = divided.steps['how-late'];
  if (!howLate) throw new Error('The journey has a step that divides people');
  return { ...divided, steps: { ...divided.steps, 'how-late': { ...howLate, next: ways } } };
}

type Strand = { readonly strand: string; readonly length: number; readonly x: number };

/** Reminder, wait, and beside it an end for whoever paid, over and over; then the end of the others. Returns the first step. */
function strandOf(drawn: Record<string, Step>, { strand, length, x }: Strand): string {
  const id = (index: number): string => `${strand}-${index}`;
  let row = 1;
  for (let index = 0; index < length; index += 1) {
    const own = id(index);
    const beside = index % 3 === 2;
    if (!beside) row += 1;
    const at = { x: beside ? x + COLUMN : x, y: (beside ? row + 1 : row) * ROW };
    if (index === length - 1) drawn[own] = newStep('exit', own, 'Nothing left to try', { x, y: (row + 1) * ROW });
    else if (index % 3 === 0) drawn[own] = messageStep(own, at, id(index + 1));
    else if (index % 3 === 1) drawn[own] = waitStep(own, at, { paid: id(index + 1), timeout: id(Math.min(index + 2, length - 1)) });
    else drawn[own] = newStep('exit', own, 'Paid', at);
  }
  return id(0);
}

function messageStep(id: string, at: Step['at'], delivered: string): Step {
  const step = newStep('message', id, 'Reminder', at);
  if (step.kind !== 'message') throw new Error('A message is a message');
  const variants = [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }];
  return { ...step, config: { ...step.config, channels: ['email'], variants }, next: { delivered } };
}

/** Whoever pays goes to the end that stands beside; the others go on. */
function waitStep(id: string, at: Step['at'], next: { readonly paid: string; readonly timeout: string }): Step {
  const step = newStep('wait', id, 'Wait for an answer', at);
  if (step.kind !== 'wait') throw new Error('A wait is a wait');
  const timeout = { amount: 5, unit: 'days' as const };
  return { ...step, config: { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout } }, next };
}
