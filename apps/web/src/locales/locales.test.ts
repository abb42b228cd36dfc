import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../i18n/say.tsx';
import { allTexts, areas } from './index.ts';

type Node = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
};
/** Types of the ICU syntax tree: a literal and `#` carry no name. */
const NAMELESS = new Set([0, 7]);

const namesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => [
    ...(NAMELESS.has(node.type) ? [] : [node.value ?? '']),
    ...Object.values(node.options ?? {}).flatMap((option) => namesIn(option.value)),
  ]);

const slotsOf = (pattern: string): string[] => {
  const tree = new IntlMessageFormat(pattern, 'en-US', undefined, { ignoreTag: true }).getAst();
  return [...new Set(namesIn(tree as readonly Node[]))].sort();
};

const entries = Object.entries(areas).flatMap(([area, texts]) => Object.keys(texts.en).map((id) => ({ area, id })));

describe('the words of the app', () => {
  it('are said in every language with the same slots', () => {
    for (const { id } of entries) {
      const english = slotsOf(allTexts.en[id] ?? '');
      for (const locale of LOCALES)
        expect({ id, locale, slots: slotsOf(allTexts[locale][id] ?? '') }).toEqual({ id, locale, slots: english });
    }
  });

  it('belong to one area each', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !id.startsWith('web.'))).toEqual([]);
  });

  it('count as the language does', () => {
    const open = (locale: 'en' | 'es' | 'pt', count: number) => say(allTexts, locale, { id: 'web.comments.count', values: { count } });
    expect([open('en', 0), open('en', 1), open('en', 1204)]).toEqual(['0 open comments', '1 open comment', '1,204 open comments']);
    expect([open('es', 1), open('pt', 1204)]).toEqual(['1 comentario abierto', '1.204 comentários abertos']);
  });
});

describe('what rooms say', () => {
  const texts = {
    ...allTexts,
    en: {
      ...allTexts.en,
      'rules.x': 'From {from} to {until}',
      'journey.x': '**SMS**, then e-mail',
      'rules.pick': '{channel, select, sms {by SMS} other {otherwise}}',
    },
  };
  const english = sayIn('en', texts);
  const marked = (said: Parameters<typeof english.marked>[0]): string =>
    JSON.stringify(
      english.marked(said, (value) => `[${value}]`),
      (key, value: unknown) => (key === '_owner' || key === '_store' ? undefined : value),
    );

  it('is shown as it was written when people wrote it', () => {
    expect(english.said('Quiet evenings')).toBe('Quiet evenings');
  });
  it('names a message that nobody here knows, also inside another one', () => {
    expect(english.said({ id: 'rules.newer' })).toContain('rules.newer');
    expect(english.said({ id: 'rules.x', values: { from: { id: 'rules.newer' }, until: '21:00' } })).toContain('rules.x');
  });
  it('sets values apart: those between asterisks, else those of the slots', () => {
    expect(english.said({ id: 'journey.x' })).toBe('SMS, then e-mail');
    expect(marked({ id: 'journey.x' })).toContain('[SMS]');
    expect(marked({ id: 'rules.x', values: { from: '8:00', until: '21:00' } })).toMatch(/\[8:00\].*\[21:00\]/);
  });
  it('does not touch the value that a sentence chooses by', () => {
    expect(marked({ id: 'rules.pick', values: { channel: 'sms' } })).toContain('by SMS');
  });
});
