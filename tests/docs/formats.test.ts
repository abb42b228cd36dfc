import { join } from 'node:path';
import { FIELD_IDS } from '@makegood/portfolio';
import { describe, expect, it } from 'vitest';
import { program } from '../../apps/cli/test/makegood.ts';
import { storyLineSchema } from '../../apps/cli/src/run/story-schema.ts';
import { root } from '../../scripts/provision/root.ts';
import { blocksOf, shown, textOf, type Block } from './blocks.ts';

const PAGE = 'docs/formats.md';
const blocks = blocksOf(PAGE);
const COMMAND = 'npm run -s makegood -- ';

/** The words of a command on the page; files are named from the repository's root. */
const argumentsOf = (command: string): string[] =>
  command
    .slice(COMMAND.length)
    .split(' ')
    .map((word) => (/^(examples|docs)\//.test(word) ? join(root, word) : word));

/** The tables of the time zones are the machine's. */
const anywhere = (text: string): string => text.replaceAll(/"tzdata":"[^"]*"/g, '"tzdata":"…"');

const files = blocks.filter(({ mark }) => mark.startsWith('file: '));
const parts = blocks.filter(({ mark }) => mark.startsWith('part of file: '));
const commands = blocks.flatMap((block, index): [string, Block][] => {
  const after = blocks[index + 1];
  return block.language === 'sh' && after?.mark.includes('output') ? [[block.text, after]] : [];
});

describe(PAGE, () => {
  it('shows nothing that is not held against a file or a run', () => {
    expect([files.length, parts.length, commands.length]).toEqual([5, 1, 3]);
    expect(blocks).toHaveLength(files.length + parts.length + 2 * commands.length);
  });

  it.each(files)('shows $mark as it is', ({ mark, text }) => {
    const { said, is } = shown(text, textOf(mark.slice('file: '.length)));
    expect(said).toBe(is);
  });

  it.each(parts)('shows a $mark', ({ mark, text }) => {
    expect(JSON.parse(textOf(mark.slice('part of file: '.length)))).toMatchObject(starting(JSON.parse(text)));
  });

  it.each(commands)('shows what comes out of %s', async (command, output) => {
    const { code, out, talk } = await program(argumentsOf(command));
    expect(code, talk).toBe(0);
    if (output.mark === 'part of output') expect(JSON.parse(out)).toMatchObject(starting(JSON.parse(output.text)));
    else {
      const { said, is } = shown(output.text, out);
      expect(anywhere(said)).toBe(anywhere(is));
    }
  });

  it('names every field that a column can feed, and nothing else', () => {
    const section = textOf(PAGE).split('## CSV files')[1] ?? '';
    const named = [...section.matchAll(/`((?:account|person|payment)\.[A-Za-z.]+)`/g)].map(([, field]) => field);
    expect(named.filter((field) => !field?.includes('.custom.')).sort()).toEqual([...FIELD_IDS].sort());
  });

  it('names every kind of event', () => {
    const section = textOf(PAGE).split('## events.jsonl')[1]?.split('## ')[0] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, type]) => type));
    const kinds = storyLineSchema.options.flatMap((option) => [...option.shape.type.values]);
    expect(named.filter((name) => name !== 'type').sort()).toEqual([...kinds].sort());
  });
});

/** Of lists the page shows the first entries. */
function starting(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('An object is shown in part');
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, unknown] => [
      name,
      Array.isArray(member) ? expect.arrayContaining(member) : member,
    ]),
  );
}
