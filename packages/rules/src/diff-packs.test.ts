import { formatInstant, LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPack } from './fuzz/any-pack.fixture.ts';
import { anyContext } from './fuzz/any-context.fixture.ts';
import { loaded, plainDocument } from './fuzz/plain.ts';
import {
  builtInPacks,
  compileVerdicts,
  diffPacks,
  parseContext,
  rulesTexts,
  withHoliday,
  withNewCalendar,
  withNextYear,
  withSlot,
  type LoadedPack,
} from './index.ts';

const firm = builtInPacks().find(({ pack }) => pack.id === 'firm');
const us = builtInPacks().find(({ pack }) => pack.id === 'us');
if (!firm || !us) throw new Error('packs');

const withValue = ({ pack }: LoadedPack, ruleId: string, path: string, value: Parameters<typeof withSlot>[3]): LoadedPack => {
  const changed = withSlot(pack, ruleId, path, value);
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return { pack: changed.value, hash: 'draft' };
};
const kindsOf = (diff: ReturnType<typeof diffPacks>) =>
  [...new Set(diff.rules.flatMap(({ examples }) => examples.map(({ kind }) => kind)))].sort();

describe('diffPacks', () => {
  it('shows evenings that close an hour earlier: the first minute that is newly denied, and until when', () => {
    const hours = [['08:00', '19:00']];
    const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: [] };
    const diff = diffPacks(firm, withValue(firm, 'firm.quiet-evenings', 'objects.value.weekly', weekly));
    expect(diff.rules.map(({ ruleId, change }) => [ruleId, change])).toEqual([['firm.quiet-evenings', 'changed']]);
    expect(kindsOf(diff)).toEqual(['newlyDenied']);
    const example = diff.rules[0]?.examples.find(({ context }) => context.contact.at === '2026-11-18T19:00:00-05:00');
    expect(example).toMatchObject({ before: { verdict: 'allow' }, after: { verdict: 'defer' } });
    expect(example?.after.until && formatInstant(example.after.until)).toBe('2026-11-19T13:00:00.000Z');
    expect(example && say(rulesTexts, 'en', example.sentence)).toContain('Wednesday, November 18, 2026, 19:00 (New York time)');
    expect(diff.newlyAllowed).toBe(0);
  });
  it('shows a lower limit with the contact that would be one too many', () => {
    const diff = diffPacks(us, withValue(us, 'us.regf.call-cap-7in7', 'parameters.callsInSevenDays.values[0].value', 6));
    expect(diff.rules.map(({ ruleId }) => ruleId)).toEqual(['us.regf.call-cap-7in7']);
    const [example] = diff.rules[0]?.examples ?? [];
    expect(example).toMatchObject({ kind: 'newlyDenied', before: { verdict: 'allow' }, after: { verdict: 'defer' } });
    expect(example?.context.history).toHaveLength(6);
    expect(diff.newlyAllowed).toBe(0);
    expect(diff.rules[0]?.after && say(rulesTexts, 'en', diff.rules[0].after)).toBe('At most 6 calls in 7 days about one debt');
  });
  it('shows the way back as newly allowed', () => {
    const stricter = withValue(us, 'us.regf.call-cap-7in7', 'parameters.callsInSevenDays.values[0].value', 6);
    expect(diffPacks(stricter, us)).toMatchObject({ newlyDenied: 0 });
    expect(diffPacks(stricter, us).newlyAllowed).toBeGreaterThan(0);
  });
  it('shows a longer cool-off as later, and a rule taken away', () => {
    expect(
      kindsOf(diffPacks(us, withValue(us, 'us.regf.conversation-cooloff', 'objects.value.lasts', { length: 9, unit: 'calendarDays' }))),
    ).toContain('later');
    const without = { ...us.pack, rules: us.pack.rules.filter(({ id }) => id !== 'us.regf.cease') };
    const diff = diffPacks(us, { pack: without, hash: 'draft' });
    expect(diff.rules).toMatchObject([{ ruleId: 'us.regf.cease', change: 'removed', after: null }]);
    expect(kindsOf(diff)).toEqual(['newlyAllowed']);
  });
  it('shows a day that is no holiday any more', () => {
    const colombia = builtInPacks().find(({ pack }) => pack.id === 'co');
    if (!colombia) throw new Error('pack');
    const calendars = (colombia.pack.calendars ?? []).map(({ dates: { '2026-12-08': _, ...dates }, ...calendar }) => ({
      ...calendar,
      dates,
    }));
    const diff = diffPacks(colombia, { pack: { ...colombia.pack, calendars }, hash: 'draft' });
    expect(
      diff.rules.flatMap(({ examples }) => examples).map(({ kind, context }) => [kind, context.contact.at.slice(0, 10)]),
    ).toContainEqual(['newlyAllowed', '2026-12-08']);
  });
  it('tells of calendars day by day, and shows what a year more lets through', () => {
    const colombia = builtInPacks().find(({ pack }) => pack.id === 'co');
    if (!colombia) throw new Error('pack');
    const moved = withHoliday(colombia.pack, 'CO-national', { date: '2027-08-09', name: 'Battle of Boyacá' }, '2027-08-07');
    if (!moved.ok) throw new Error('refused');
    const next = withNextYear(moved.value, 'CO-national');
    if (!next.ok) throw new Error('refused');
    const diff = diffPacks(colombia, { pack: next.value.pack, hash: 'draft' });
    expect(diff.calendars).toMatchObject([{ calendar: 'CO-national', change: 'changed' }]);
    const told = (locale: 'en' | 'es' | 'pt') => (diff.calendars[0]?.sentences ?? []).map((sentence) => say(rulesTexts, locale, sentence));
    expect(told('en')[0]).toBe('It covers October 1, 2026 to December 31, 2028; it covered October 1, 2026 to December 31, 2027');
    expect(told('en')).toContain('August 9, 2027 becomes a holiday: Battle of Boyacá');
    expect(told('es')).toContain('El 9 de agosto de 2027 pasa a ser festivo: Battle of Boyacá');
    expect(told('pt').some((sentence) => /rules\.|undefined/.test(sentence))).toBe(false);
    const newly = diff.rules.flatMap(({ examples }) => examples).filter(({ kind }) => kind === 'newlyAllowed');
    expect(newly.map(({ context }) => context.contact.at.slice(0, 4))).toContain('2028');
    expect(diffPacks(colombia, colombia).calendars).toEqual([]);
    const { calendars: _, ...without } = us.pack;
    const added = withNewCalendar(without, 'firm', 2027);
    if (!added.ok) throw new Error('refused');
    expect(diffPacks({ pack: without, hash: 'a' }, { pack: added.value, hash: 'b' })).toMatchObject({
      calendars: [{ calendar: 'firm', change: 'added' }],
      rules: [],
    });
  });
  it('says plainly when nothing was found, and what was looked at', () => {
    expect(say(rulesTexts, 'en', diffPacks(us, us).searched)).toBe('No rule decides otherwise: both versions ask the same');
    const rule = { id: 'a', objects: { fact: 'channel', operator: 'equal', value: 'voiceCall' } };
    const twice = { ...rule, objects: { any: [rule.objects, rule.objects] } };
    const diff = diffPacks(loaded(plainDocument(rule)), loaded(plainDocument(twice)));
    expect(diff.rules).toMatchObject([{ ruleId: 'a', examples: [] }]);
    for (const locale of LOCALES) expect(say(rulesTexts, locale, diff.searched)).toMatch(/\d/);
    expect(say(rulesTexts, 'en', diff.searched)).toMatch(
      /^Nothing is newly allowed or denied: [\d,]+ contacts at the boundaries of the changed rule/,
    );
  });
  it('takes changed words for no change', () => {
    const { pack } = withValue(us, 'us.regf.cease', 'title', 'Another title');
    expect(diffPacks(us, { pack, hash: 'draft' }).rules).toEqual([]);
  });
});

describe('for any two packs, diffPacks', () => {
  it('gives examples that the packs decide as it says', () => {
    fc.assert(
      fc.property(anyPack('test', 'US'), anyPack('test', 'US'), (before, after) => {
        const diff = diffPacks(before, after);
        for (const { context, before: old, after: now } of diff.rules.flatMap(({ examples }) => examples)) {
          expect(compileVerdicts([before])(context).verdict).toBe(old.verdict);
          expect(compileVerdicts([after])(context).verdict).toBe(now.verdict);
          expect(parseContext(JSON.parse(JSON.stringify(context)))).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 3 },
    );
  });
  it('finds a rule that was taken away whenever a random contact shows it', () => {
    fc.assert(
      fc.property(anyPack('test', 'US'), fc.array(anyContext(['US']), { minLength: 30, maxLength: 30 }), (pack, contexts) => {
        const [first, ...rest] = pack.pack.rules;
        if (!first || rest.length === 0) return;
        const gone = [first.id, ...rest.filter(({ exceptTo }) => exceptTo?.includes(first.id)).map(({ id }) => id)];
        const rules = pack.pack.rules.filter(({ id }) => !gone.includes(id));
        if (rules.length === 0) return;
        const without = { pack: { ...pack.pack, rules }, hash: 'draft' };
        const shownByChance = contexts.some(
          (context) => compileVerdicts([pack])(context).verdict !== compileVerdicts([without])(context).verdict,
        );
        if (shownByChance) expect(diffPacks(pack, without).rules.flatMap(({ examples }) => examples).length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });
});
