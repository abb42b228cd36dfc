import type { PackSummary } from '@makegood/contract';
import { builtInPacks } from '@makegood/rules';
import { expect, it } from 'vitest';
import { coverageByArea, levelOf } from './coverageByArea.ts';
import { MAPS } from './maps.ts';

const summary = (id: string, jurisdiction: string | null, verified: number): PackSummary => ({
  id,
  version: '1',
  title: id,
  group: id,
  scope: jurisdiction === null ? 'firm' : 'jurisdiction',
  jurisdiction,
  mapCode: jurisdiction,
  rules: verified,
  coverage: { verified, secondary: 0, unsure: 0, draft: 0, kinds: [] },
  checked: null,
  inForce: true,
  since: null,
  from: null,
  own: false,
  releaseHasNews: false,
  open: null,
});

it('counts what holds in an area: its own rules, its parts’ and its union’s, and nobody else’s', () => {
  const packs = [
    summary('us', 'US', 5),
    summary('us-ny', 'US-NY', 3),
    summary('us-ny-nyc', 'US-NY-NYC', 2),
    summary('eu', 'EU', 4),
    summary('de', 'DE', 1),
    summary('firm', null, 9),
  ];
  const areas = coverageByArea(packs, ['US', 'US-NY', 'DE', 'CH']);
  expect([...areas].map(([area, { rules }]) => [area, rules])).toEqual([
    ['US', 10],
    ['US-NY', 5],
    ['DE', 5],
    ['CH', 0],
  ]);
});

it('colours by how many rules there are', () => {
  expect([0, 1, 3, 4, 9, 10].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3]);
});

it('draws every place that a built-in pack covers', () => {
  const drawn = new Set([...MAPS.world.areas, ...MAPS.world.dots].map(([code]) => code));
  const states = new Set(MAPS.unitedStates.areas.map(([code]) => code));
  for (const { pack } of builtInPacks()) {
    if (pack.jurisdiction === null || pack.jurisdiction === 'EU') continue;
    expect(drawn.has(pack.jurisdiction.slice(0, 2)), pack.id).toBe(true);
    if (pack.jurisdiction.startsWith('US-')) expect(states.has(pack.jurisdiction.slice(0, 5)), pack.id).toBe(true);
  }
});
