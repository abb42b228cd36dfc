import { canonicalJson } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { JourneyDocument } from '../document/schema.ts';
import { configure, insertStep, moveStep, newStep, removeSteps, rename, tidy } from '../edit/index.ts';
import { branchesOf, targetOf } from '../kinds/branches-of.ts';
import { days, journey, mail, step } from '../lints/fixtures/journeys.ts';
import { diffDocuments, meansTheSame, messagesOf, sentencesOf, stepMap } from './index.ts';
import { deeds, draw, start } from './drawings.fixture.ts';

const said = (before: JourneyDocument, after: JourneyDocument, language: 'en' | 'es' | 'pt' = 'en') =>
  sentencesOf(diffDocuments(before, after), language).map(({ text }) => text);

/** What a plan would show of a drawing, wired as people really go; also of one that has findings. */
const meaning = (document: JourneyDocument): string =>
  canonicalJson({
    name: document.name,
    steps: Object.fromEntries(
      Object.entries(document.steps).map(([id, drawn]) => {
        const { kind, name, config, skipped } = drawn;
        const branches = branchesOf(drawn);
        return [
          id,
          { kind, name, config, skipped, next: branches.map((branch) => [branch.id, targetOf(drawn, branch, branches) ?? null]) },
        ];
      }),
    ),
    templates: Object.fromEntries(document.templates.map((text) => [text.id, text])),
    offRamps: Object.fromEntries(document.offRamps.map((ramp) => [ramp.on, ramp])),
  });

describe('what two drawings say differently', () => {
  it('is nothing exactly when both mean the same, and can be said in every language when it is something', () => {
    fc.assert(
      fc.property(deeds, deeds, (before, after) => {
        const [a, b] = [draw(start, before), draw(draw(start, before), after)];
        const diff = diffDocuments(a, b);
        expect(meansTheSame(diff)).toBe(meaning(a) === meaning(b));
        const sentences = messagesOf(diff).filter(({ about }) => about !== 'reading');
        expect(sentences.length > 0).toBe(!meansTheSame(diff));
        for (const language of ['en', 'es', 'pt'] as const) for (const { text } of sentencesOf(diff, language)) expect(text).toMatch(/\S/);
      }),
      { numRuns: 120 },
    );
  });

  it('is apart from where things stand, notes and phases, which change no plan', () => {
    const of = { journey: 'j', packs: [] };
    const [before, after] = [journey(), tidy({ ...journey(), notes: { n: { text: 'Ask Ana', step: 'mail', at: { x: 1, y: 1 } } } })];
    const moved = { ...after, phases: { p: { name: 'First week', collapsed: true } } };
    const diff = diffDocuments(before, moved);
    expect(meansTheSame(diff)).toBe(true);
    expect([compile(before, of), compile(moved, of)].map((plan) => plan.ok && plan.value.hash)).toHaveLength(2);
    expect(compile(moved, of)).toEqual(compile(before, of));
    expect(sentencesOf(diff, 'en').map(({ about, text }) => [about, text])).toEqual([
      ['reading', '4 steps only stand elsewhere on the canvas'],
      ['reading', 'New note at “message”: Ask Ana'],
      ['reading', 'New phase: “First week”'],
    ]);
  });

  it('is said as the business says it', () => {
    const named = rename(rename(journey(), 'day', 'Wait before the second reminder'), 'mail', 'First reminder');
    const longer = configure(named, 'day', { until: { type: 'duration', duration: days(5) } });
    expect(said(named, longer)).toEqual(['Wait before the second reminder: 3 days → 5 days']);
    expect(said(named, longer, 'es')).toEqual(['Wait before the second reminder: 3 días → 5 días']);
    expect(said(named, longer, 'pt')).toEqual(['Wait before the second reminder: 3 dias → 5 dias']);
    const second = newStep('message', 'sms', 'Second reminder', { x: 0, y: 0 });
    const inserted = insertStep(
      named,
      { from: 'mail', branch: 'delivered' },
      'sms',
      configure({ ...named, steps: { sms: second } }, 'sms', { ...mail({}).config, channels: ['sms'] }).steps['sms'] ?? second,
    );
    expect(said(named, inserted)[0]).toBe('New: SMS “Second reminder” after “First reminder”');
    expect(said(inserted, named)[0]).toBe('Gone: SMS “Second reminder”');
    expect(said(inserted, named).filter((text) => !text.startsWith('Gone') && !text.includes('only stand'))).toEqual([]);
  });

  it('tells a move as a move, a new wire as a wire, and a skipped step', () => {
    const waits = journey({ mail: mail({ delivered: 'later' }), later: step('wait', {}, { next: 'answer' }) });
    const named = rename(rename(waits, 'later', 'Later'), 'mail', 'Mail');
    const moved = moveStep(named, 'later', { from: 'start', branch: 'next' });
    expect(said(named, moved).filter((text) => !text.includes('only stand'))).toEqual([
      'Moved: “Later” comes after “trigger” now (before: after “Mail”)',
    ]);
    const wired = { ...named, steps: { ...named.steps, mail: { ...named.steps['mail']!, next: { delivered: 'end' } } } } as JourneyDocument;
    expect(said(named, wired)).toEqual(['“Mail” leads to “exit” (before: “Later”)']);
    const skipped = { ...named, steps: { ...named.steps, later: { ...named.steps['later']!, skipped: true } } } as JourneyDocument;
    expect(said(named, skipped)).toEqual(['Later: skipped: no → yes']);
    expect(said(skipped, named, 'es')).toEqual(['Later: omitido: sí → no']);
  });

  it('shows the part of a text that differs, with its language, channel and variant', () => {
    const before = journey();
    const text = before.templates[0]!;
    const es = { ...text.content.es, sms: { text: text.content.es!.sms!.text.replace('ALTO', 'BAJA') } };
    const after = { ...before, templates: [{ ...text, content: { ...text.content, es } }] };
    expect(said(before, after)).toEqual([
      'message: SMS in Spanish: …{ link.pay }}. Responda ALTO para no recibir más. → …{ link.pay }}. Responda BAJA para no recibir más.',
    ]);
    const variants = [
      { id: 'a', name: 'Friendly', template: 'reminder', weight: 50 },
      { id: 'b', name: 'Firm', template: 'other', weight: 50 },
    ];
    const tested = (document: JourneyDocument) => configure(document, 'mail', { ...mail({}).config, variants });
    expect(said(tested(before), tested(after))[0]).toMatch(/^message, Friendly: SMS in Spanish: /);
    expect(said(before, tested(before))).toEqual([
      'message: name of a variant: A → Friendly',
      'message: share of “Friendly”: 100 % → 50 %',
      'message: text of “Firm”, new: other',
      'message: name of a variant, new: Firm',
      'message: share of “Firm”, new: 50 %',
    ]);
  });

  it('tells what an off-ramp does now', () => {
    const [before, after] = [
      journey(),
      journey(
        {},
        {
          offRamps: journey().offRamps.map((ramp) =>
            ramp.on === 'hardship' ? { on: ramp.on, then: { type: 'go', step: 'answer' } } : ramp,
          ),
        },
      ),
    ];
    expect(said(before, after)).toEqual(['On hardship: leaves as stopped → goes to “wait”']);
  });
});

it('a called journey is told by its name where that is known', () => {
  const calling = (called: string) => journey({ day: step('call', { journey: called }, { otherwise: 'mail' }) });
  const [before, after] = [calling('jny_early'), calling('jny_late')];
  const names: Record<string, string> = { jny_early: 'Early', jny_late: 'Late' };
  const texts = sentencesOf(
    diffDocuments(before, after, (id) => names[id] ?? id),
    'en',
  ).map(({ text }) => text);
  expect(texts).toEqual(['call: journey: Early → Late']);
  expect(said(before, after)).toEqual(['call: journey: jny_early → jny_late']);
});

describe('where people go on', () => {
  it('at the step of the same id and kind, or at the one that was drawn again; for the rest a person says it', () => {
    const before = rename(rename(journey(), 'mail', 'First reminder'), 'day', 'A day');
    const without = removeSteps(before, ['mail', 'day']);
    const again = insertStep(without, { from: 'start', branch: 'next' }, 'again', { ...mail({}), name: 'First reminder' });
    expect(stepMap(before, again)).toEqual({ to: { start: 'start', mail: 'again', answer: 'answer', end: 'end' }, unmapped: ['day'] });
  });

  it('leaves open what two steps of one name could both be', () => {
    const before = rename(journey(), 'mail', 'Reminder');
    const twice = journey({ one: { ...mail({}), name: 'Reminder' }, two: { ...mail({}), name: 'Reminder' } });
    expect(stepMap(before, removeSteps(twice, ['mail'])).unmapped).toEqual(['mail']);
  });
});

it('a document is hashed by what it says, so that no test above compares nothing', () =>
  expect(contentHash(journey())).not.toBe(contentHash(rename(journey(), 'mail', 'Other'))));
