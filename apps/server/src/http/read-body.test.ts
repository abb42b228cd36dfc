import { expect, it } from 'vitest';
import { readJson } from './read-body.ts';

const sent = (body: string) => new Request('http://localhost/', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const nested = (levels: number, open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;

it('what is nested in itself without end is refused in a sentence before anything reads it', async () => {
  for (const [open, close] of [
    ['{"not":', '}'],
    ['[', ']'],
  ] as const) {
    expect(await readJson(sent(nested(100, open, close)))).toEqual(JSON.parse(nested(100, open, close)));
    for (const levels of [101, 20_000, 200_000])
      await expect(readJson(sent(nested(levels, open, close)))).rejects.toMatchObject({
        code: 'invalid',
        said: { id: 'engine.problem.tooDeep' },
      });
  }
});
