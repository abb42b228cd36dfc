import { fillTemplate, JOURNEY_TEMPLATE_IDS } from '@makegood/journey/gallery';
import { blankJourney } from '@makegood/journey';
import { expect, it } from 'vitest';
import { BOX, sketchOf } from './sketchOf.ts';

const blank = blankJourney('Blank', { trigger: 'In', exit: 'Out' });

it.each(JOURNEY_TEMPLATE_IDS)('draws every step and wire of %s, no box on another, and the overview on none', (id) => {
  const document = fillTemplate(id, { country: 'US', channels: ['sms', 'voice'], tone: 'firm' }, 'en', 'gallery');
  const { boxes, wires, overview, width, height } = sketchOf(document);
  expect(boxes.map((box) => box.id)).toEqual(Object.keys(document.steps));
  expect(wires).toHaveLength(Object.values(document.steps).flatMap((step) => Object.keys(step.next)).length);
  const places = [...boxes.map(({ left, top }) => ({ left, top, ...BOX })), ...(overview ? [overview] : [])];
  for (const [index, a] of places.entries()) {
    expect([a.left >= 0, a.top >= 0, a.left + a.width <= width, a.top + a.height <= height]).toEqual([true, true, true, true]);
    for (const b of places.slice(index + 1))
      expect(a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height).toBe(false);
  }
  expect(overview).not.toBeNull();
  expect(boxes.find((box) => box.id === 'partPaid')?.by).toHaveLength(1);
});

it('draws a journey of two steps without an overview, and one of none as nothing', () => {
  expect(sketchOf(blank)).toMatchObject({ boxes: [{ id: 'trigger' }, { id: 'exit' }], overview: null });
  expect(sketchOf(blank).wires).toHaveLength(1);
  expect(sketchOf({ ...blank, steps: {} })).toMatchObject({ boxes: [], width: 0 });
});
