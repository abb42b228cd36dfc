import { expect, it } from 'vitest';
import { readJourneyFile } from './readJourneyFile.ts';

const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });

it('takes one JSON object and nothing else', async () => {
  expect(await readJourneyFile(file('{"name":"Early","steps":{}}'))).toEqual({ ok: true, value: { name: 'Early', steps: {} } });
  for (const bad of ['', 'null', '[1]', '"text"', '{"a":', 'reference,name\n1,Marta'])
    expect(await readJourneyFile(file(bad))).toEqual({ ok: false, error: 'notJson' });
});

it('does not even open a file that is far too large', async () => {
  const never = { size: 5_000_001, text: () => Promise.reject(new Error('opened')) };
  expect(await readJourneyFile(never)).toEqual({ ok: false, error: 'tooLarge' });
});
