import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { JourneyDocument } from './document/schema.ts';
import { check } from './lints/check.ts';
import { journey, mail, step, template } from './lints/fixtures/journeys.ts';

const skip = (document: JourneyDocument, id: string): JourneyDocument => {
  const skipped = document.steps[id];
  if (!skipped) throw new Error(id);
  return { ...document, steps: { ...document.steps, [id]: { ...skipped, skipped: true } } };
};
const planOf = (document: JourneyDocument) => {
  const plan = compile(document, { journey: 'jny_test', packs: [] });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};

it('a journey with a skipped step is the plan of the journey without it', () => {
  const { day: _gone, ...others } = journey().steps;
  const without = { ...journey(), steps: { ...others, start: step('trigger', {}, { next: 'mail' }) } };
  expect(planOf(skip(journey(), 'day'))).toEqual(planOf(without));
  expect(planOf(skip(skip(journey(), 'day'), 'mail')).steps['start']?.next).toEqual({ next: 'answer' });
});

it('what only a skipped decision led to is in no plan and in no finding, though it is unfinished', () => {
  const drawn = journey({
    day: step('branch', {}, { yes: 'call', otherwise: 'mail' }),
    call: step('task', {}, {}),
  });
  const found = (document: JourneyDocument) => check(document).map(({ id, step: at }) => `${id} ${at}`);
  expect(found(drawn)).toContain('journey.dangling-branch call');
  // The reminder now goes out at once, which is said.
  expect(found(skip(drawn, 'day'))).toEqual(['journey.contact-at-once mail']);
  expect(Object.keys(planOf(skip(drawn, 'day')).steps)).toEqual(['start', 'mail', 'answer', 'end']);
});

it('what a skipped step would have set is missed where it is used', () => {
  const words = { en: { email: { subject: 'S', body: 'From {{ var.agent }}' } } };
  const drawn = journey(
    {
      day: step('update', { changes: [{ type: 'setField', field: 'agent', value: 'Ana' }] }, { next: 'mail' }),
      mail: mail({ delivered: 'answer' }),
    },
    { templates: [template('reminder', { purpose: 'notice', content: words })] },
  );
  const missed = (document: JourneyDocument) => check(document).filter((finding) => finding.id === 'journey.variable-not-assigned');
  expect(missed(drawn)).toEqual([]);
  expect(missed(skip(drawn, 'day'))).toHaveLength(1);
});

it('a step that must not be skipped stands in the way of the plan', () => {
  const plan = compile(skip(journey(), 'end'), { journey: 'jny_test', packs: [] });
  expect(plan).toMatchObject({ ok: false, error: [{ id: 'journey.skip-not-allowed', step: 'end' }] });
});
