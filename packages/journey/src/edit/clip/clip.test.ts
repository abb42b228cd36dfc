import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document/parse.ts';
import type { JourneyDocument } from '../../document/schema.ts';
import { check } from '../../lints/check.ts';
import { journey, step } from '../../lints/fixtures/journeys.ts';
import { journeyTexts } from '../../texts/index.ts';
import { addNote, clipText, copySteps, duplicateSteps, parseClip, pasteSteps, removeSteps, tidy } from '../index.ts';
import type { Clip } from './clip.ts';

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const clip = (document: JourneyDocument, ...ids: string[]): Clip => must(parseClip(clipText(must(copySteps(document, ids)))));
const drawn = tidy(journey());

describe('copied steps', () => {
  it('keep the wires between them, their texts and notes, and nothing of what was not copied', () => {
    const noted = must(addNote(drawn, { text: 'As agreed', step: 'mail' })).document;
    const copied = clip({ ...noted, phases: { p: { name: 'P', collapsed: false } } }, 'day', 'mail', 'start');
    expect(Object.keys(copied.steps)).toEqual(['day', 'mail']);
    expect(copied.steps['mail']?.next).toEqual({});
    expect(copied.templates.map((template) => template.id)).toEqual(['reminder']);
    expect(Object.values(copied.notes)).toMatchObject([{ text: 'As agreed', step: 'mail' }]);
  });

  it('come onto a wire with ids, names, texts and a key of their own, and the journey still holds', () => {
    const split = tidy(journey({ day: step('split', {}, { a: 'mail', b: 'mail' }) }));
    const pasted = must(pasteSteps(split, clip(split, 'day', 'mail'), { after: { from: 'mail', branch: 'delivered' } }, 'copy'));
    const [again, second] = pasted.ids;
    expect(pasted.ids).toEqual(['split', 'message']);
    expect(pasted.document.steps['mail']?.next).toEqual({ delivered: again });
    expect(pasted.document.steps['message']?.next).toEqual({ delivered: 'answer' });
    expect(pasted.document.steps[again ?? '']).toMatchObject({
      name: 'split 2',
      config: { salt: 'copy:split' },
      next: { a: second, b: second },
    });
    expect(pasted.document.templates.map(({ id, name }) => [id, name])).toEqual([
      ['reminder', 'reminder'],
      ['reminder2', 'reminder 2'],
    ]);
    expect(pasted.document.steps['message']).toMatchObject({ config: { variants: [{ template: 'reminder2' }] } });
    expect(check(pasted.document).filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('come back as they were when they were cut out', () => {
    const copied = clip(drawn, 'mail');
    const back = must(pasteSteps(removeSteps(drawn, ['mail']), copied, { after: { from: 'day', branch: 'next' } }, 'copy'));
    expect(back.document.templates).toEqual(drawn.templates);
    expect(back.document.steps['message']).toEqual({ ...drawn.steps['mail'], at: back.document.steps['message']?.at });
  });

  it('come to the pointer when there is room, and beside what stands there when there is none', () => {
    const free = must(pasteSteps(drawn, clip(drawn, 'day', 'mail'), { at: { x: 900, y: 40 } }, 'copy'));
    expect(free.document.steps['wait']?.at).toEqual({ x: 900, y: 40 });
    const there = drawn.steps['day']?.at ?? { x: 0, y: 0 };
    const aside = must(pasteSteps(drawn, clip(drawn, 'day'), { at: there }, 'copy')).document.steps['wait']?.at;
    expect(aside).not.toEqual(there);
    expect(Math.hypot((aside?.x ?? 0) - there.x, (aside?.y ?? 0) - there.y)).toBeLessThan(400);
  });

  it('that end the journey cannot cut off what follows', () => {
    expect(pasteSteps(drawn, clip(drawn, 'end'), { after: { from: 'day', branch: 'next' } }, 'copy')).toMatchObject({
      ok: false,
      error: { id: 'journey.edit.pasteEnds' },
    });
  });
});

it('a duplicate stands behind its original, one of several paths beside them', () => {
  const one = must(duplicateSteps(drawn, ['day'], 'copy'));
  expect(one.document.steps['day']?.next).toEqual({ next: 'wait' });
  expect(one.document.steps['wait']?.next).toEqual({ next: 'mail' });
  const end = must(duplicateSteps(drawn, ['end'], 'copy')).document;
  expect(end.steps['exit']?.at.x).toBeGreaterThan(end.steps['end']?.at.x ?? 0);
  expect(duplicateSteps(drawn, ['start'], 'copy')).toMatchObject({ ok: false, error: { id: 'journey.clip.nothing' } });
});

const whole = JSON.stringify(drawn);
const text = clipText(clip(drawn, 'day', 'mail'));
it.each([
  ['an empty clipboard', '', 'foreign'],
  ['words', 'Dear sir', 'foreign'],
  ['a number', '7', 'foreign'],
  ['nothing', 'null', 'foreign'],
  ['an object of somebody else', '{"nodes":[],"edges":[]}', 'foreign'],
  ['a form that there never was', text.replace('"schemaVersion":2', '"schemaVersion":0'), 'foreign'],
  ['a whole journey', whole, 'wholeJourney'],
  ['a newer version', text.replace('"schemaVersion":2', '"schemaVersion":9'), 'newer'],
  ['a kind that there is not', text.replace('"kind":"wait"', '"kind":"nap"'), 'broken'],
  ['half of it', text.slice(0, 200), 'foreign'],
  [
    'only a start',
    text.replace(/"steps":\{.*?\},"templates"/, `"steps":{"s":${JSON.stringify(drawn.steps['start'])}},"templates"`),
    'nothing',
  ],
  ['more than anybody copies', `${' '.repeat(4_000_001)}`, 'tooLarge'],
])('of %s nothing is pasted, and that is said', (_, input, why) => {
  const refused = parseClip(input);
  expect(refused).toMatchObject({ ok: false, error: { id: `journey.clip.${why}` } });
  if (!refused.ok) for (const locale of LOCALES) expect(say(journeyTexts, locale, refused.error)).toMatch(/^[A-ZÉO].*\.$/u);
});

it('an older clip is brought up to date, its notes too', () => {
  const old = { makegood: 'steps', schemaVersion: 1, steps: { w: { ...drawn.steps['day'], next: {}, note: 'Old' } }, templates: [] };
  const read = must(parseClip(JSON.stringify(old)));
  expect(Object.values(read.notes)).toMatchObject([{ text: 'Old', step: 'w' }]);
  const pasted = must(pasteSteps(drawn, read, { at: { x: 0, y: -400 } }, 'copy'));
  expect(parseDocument(JSON.parse(JSON.stringify(pasted.document)))).toMatchObject({ ok: true });
});
