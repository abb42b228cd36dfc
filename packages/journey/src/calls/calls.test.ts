import { describe, expect, it } from 'vitest';
import { compile, isGenuine } from '../compile.ts';
import { configure, removeSteps, rename, setSkipped } from '../edit/index.ts';
import { check } from '../lints/check.ts';
import { days, journey, mail, step, template } from '../lints/fixtures/journeys.ts';
import { calledBy, depthWith, outcomesOf } from './callee.ts';
import { published } from './callee.fixture.ts';
import { outerStep } from './outer-step.ts';

const promising = (next: string) =>
  step(
    'wait',
    { until: { type: 'events', events: [{ id: 'promised', event: 'promise' }], timeout: days(5) } },
    { promised: next, timeout: next },
  );
const calling = (called: string, after = 'mail') =>
  rename(
    journey({ day: step('call', { journey: called, outcomes: ['exhausted'] }, { exhausted: after, otherwise: after }) }),
    'day',
    'Early',
  );
const planOf = (...given: Parameters<typeof compile>) => {
  const compiled = compile(...given);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
};
const of = { journey: 'own', packs: [] };

describe('a plan with a call', () => {
  const early = published('early', journey());
  const plan = planOf(calling('early'), { ...of, callees: [early] });

  it('holds the called journey whole, under ids and names that say where it is', () => {
    expect(plan.steps['day']).toMatchObject({ kind: 'call', config: { journey: 'early', version: 1 }, next: { begin: 'day/day' } });
    expect(plan.steps['day/mail']).toMatchObject({ name: 'Early › message', config: { variants: [{ template: 'day/reminder' }] } });
    expect(plan.steps['day/end']?.next).toEqual({ exhausted: 'mail' });
    expect(plan.steps['day/start']).toBeUndefined();
    expect(plan.templates['day/reminder']).toMatchObject({ id: 'day/reminder' });
    for (const { next } of Object.values(plan.steps)) for (const to of Object.values(next)) expect(plan.steps[to]).toBeDefined();
    expect(
      Object.keys(plan.steps)
        .map(outerStep)
        .filter((id) => !calling('early').steps[id]),
    ).toEqual([]);
    expect(isGenuine(plan)).toBe(true);
  });

  it('says which version of what it holds; a later one makes another plan and leaves this one', () => {
    expect(plan.calls).toEqual([{ step: 'day', journey: 'early', version: 1, hash: early.plan.hash }]);
    const longer = configure(journey(), 'day', { until: { type: 'duration', duration: days(9) } });
    const later = { ...published('early', longer), version: 2 };
    const both = [{ ...early, live: false }, later];
    expect(planOf(calling('early'), { ...of, callees: both }).hash).not.toBe(plan.hash);
    const fixed = configure(calling('early'), 'day', { journey: 'early', version: 1, outcomes: ['exhausted'] });
    expect(planOf(fixed, { ...of, callees: both }).hash).toBe(plan.hash);
  });

  it('is nested as deep as it is, with the ways out of the outermost', () => {
    const middle = { ...published('middle', calling('early'), [early]) };
    const outer = planOf(calling('middle'), { ...of, callees: [middle] });
    expect(Object.keys(outer.steps)).toContain('day/day/mail');
    expect(outer.steps['day/day/mail']?.name).toBe('Early › Early › message');
    expect(outer.steps['day/day/end']?.next).toEqual({ exhausted: 'day/mail' });
    expect(calledBy(outer)).toEqual(['middle', 'early']);
    expect(outer.calls?.map((call) => call.step)).toEqual(['day', 'day/day']);
    expect([depthWith(early.plan), depthWith(middle.plan), depthWith(outer)]).toEqual([1, 2, 3]);
    expect(outcomesOf(outer)).toEqual(['exhausted']);
  });

  it('is not made when what it calls is not there, which is said at the step', () => {
    const compiled = compile(calling('early'), of);
    expect(compiled.ok ? [] : compiled.error.filter(({ severity }) => severity === 'error').map(({ id, step: at }) => [id, at])).toEqual([
      ['journey.unknown-journey', 'day'],
    ]);
  });
});

describe('lints see through a call', () => {
  it('a called journey that asks for money before the promised day is found at the step that calls it', () => {
    const early = published('early', journey());
    const promised = journey({
      day: promising('ask'),
      ask: calling('early', 'end').steps['day'] ?? step('exit', {}, {}),
      mail: step('exit', {}, {}),
    });
    const found = check(promised, { callees: [early] }).filter(({ id }) => id === 'journey.contact-before-promise');
    expect(found.map(({ step: at, message }) => [at, message.values?.['step']])).toEqual([['ask', 'Early › message']]);
  });

  it('what every way through the called journey sets is known after it, and nothing is reported twice', () => {
    const sets = published(
      'sets',
      removeSteps(journey({ day: step('update', { changes: [{ type: 'setField', field: 'agent', value: 'Ana' }] }, { next: 'end' }) }), [
        'mail',
        'answer',
      ]),
    );
    const from = {
      ...template('agent', { purpose: 'notice', content: { en: { email: { subject: 'S', body: 'From {{ var.agent }}' } } } }),
    };
    const text = { mail: mail({ delivered: 'answer' }, { variants: [{ id: 'a', name: 'A', template: 'agent', weight: 100 }] }) };
    const after = { ...calling('sets'), templates: [from], steps: { ...calling('sets').steps, ...text } };
    const ids = (found: ReturnType<typeof check>) => found.map(({ id }) => id).filter((id) => id === 'journey.variable-not-assigned');
    expect(ids(check(after, { callees: [sets] }))).toEqual([]);
    expect(ids(check({ ...after, steps: { ...after.steps, day: step('wait', {}, { next: 'mail' }) } }))).toHaveLength(1);
  });

  it('a call whose journey holds contact cannot be skipped', () => {
    const holding = published(
      'holding',
      removeSteps(journey({ day: step('update', { changes: [{ type: 'addHold', status: 'vulnerable' }] }, { next: 'end' }) }), [
        'mail',
        'answer',
      ]),
    );
    const skipped = (called: string) => {
      const drawn = calling(called);
      const call = drawn.steps['day'];
      return call ? { ...drawn, steps: { ...drawn.steps, day: { ...call, skipped: true as const } } } : drawn;
    };
    const callees = [holding, published('early', journey())];
    const ids = (called: string) => check(skipped(called), { callees }).filter(({ id }) => id === 'journey.skip-not-allowed');
    expect(ids('holding').map((finding) => [finding.step, finding.message.id])).toEqual([['day', 'journey.lint.skipCall']]);
    expect(ids('early')).toEqual([]);
    // Who draws is refused what the lint would find.
    expect(setSkipped(calling('holding'), 'day', true, callees)).toMatchObject({ ok: false, error: { id: 'journey.lint.skipCall' } });
    expect(setSkipped(calling('early'), 'day', true, callees).ok).toBe(true);
  });

  it('a round that only a called journey closes without any time passing is found', () => {
    const through = published('through', removeSteps(journey({ day: step('wait', {}, { next: 'end' }) }), ['day', 'mail', 'answer']));
    const led = removeSteps(calling('through', 'day'), ['mail', 'answer']);
    expect(check(led, { callees: [through] }).map(({ id }) => id)).toContain('journey.zero-wait-cycle');
  });
});
