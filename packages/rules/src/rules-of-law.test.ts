import { describe, expect, it } from 'vitest';
import law from './cases/rules-of-law.json' with { type: 'json' };
import { compilePack } from './compile-pack.ts';
import { builtInPacks, type Rule } from './index.ts';
import { dayFor } from './probing/base-context.ts';

/**
 * What is known of the law, a line for each rule: kind, confidence, whom it binds, its channels, dates, hours, limits and
 * sources. Every line has a rule with these values; a rule that is not established is a draft and decides nothing.
 */
type Line = (typeof law)[number];
const all = builtInPacks().flatMap((loaded) => loaded.pack.rules.map((rule) => ({ loaded, rule })));
const family = (id: string) => all.filter(({ rule }) => rule.id === id || rule.id.startsWith(`${id}.`));
const stands = ({ effect }: Rule): boolean => effect !== 'permit';
const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort();

/** Where the rule is narrower than its source, which speaks of a place that a call to a person's own number is not. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  'us.regf.workplace': ['voiceCall', 'visit'],
  'us-ma.workplace-request': ['visit'],
  'us-wa.workplace-1-per-week': ['visit'],
  'ca-qc.workplace-once': ['visit'],
  // The notice is due in the first written communication.
  'us-co.cease-notice': ['voiceCall'],
  // E-mail does not go over a telecom network; the limits count text, voice and app messages.
  'ru.message-caps': ['email'],
};
/** A duty of the firm where no fact of a contact could tell. */
const DUTIES: readonly string[] = ['us.regf.esign-42'];
/** The source names the last day, a pack the day after it. */
const DAY_AFTER: Readonly<Record<string, string>> = { '2026-03-23': '2026-03-24' };

describe('every rule of the law', () => {
  it.each(law.map((line) => [line.id, line] as const))('%s', (_, line: Line) => {
    const rules = family(line.id);
    const main = rules.find(({ rule }) => rule.id === line.id) ?? rules[0];
    if (!main) throw new Error('There is no such rule');
    const { rule, loaded } = main;
    expect({ kind: rule.kind, confidence: rule.confidence, force: rule.legalForce }).toEqual({
      kind: line.kind,
      confidence: line.confidence,
      force: line.force,
    });
    expect(rule.effect).toBe(DUTIES.includes(line.id) ? 'obligation' : line.effect);
    for (const own of rules) expect(own.rule.state, own.rule.id).toBe(line.confidence === 'unsure' ? 'draft' : 'active');
    expect({ from: rule.effective?.from ?? null, to: rule.effective?.to ?? null }).toEqual({
      from: line.from,
      to: line.to === null ? null : (DAY_AFTER[line.to] ?? line.to),
    });
    expect(union(rules.filter((own) => stands(own.rule)).map((own) => own.rule.binds))).toEqual([...line.binds].sort());
    const spoken = union(rules.filter((own) => stands(own.rule)).map((own) => own.rule.channels));
    for (const channel of line.channels)
      expect(spoken.includes(channel) || (NARROWER[line.id] ?? []).includes(channel), channel).toBe(true);
    for (const url of line.citations) expect(rule.citations.map((citation) => citation.url)).toContain(url);
    if (line.confidence === 'unsure') return;

    const at = Date.parse(`${dayFor(loaded.pack, rule)}T12:00:00Z`);
    const leaves = compilePack(loaded)
      .at(at)
      .rules.filter((compiled) => compiled.rule.id === line.id || compiled.rule.id.startsWith(`${line.id}.`))
      .flatMap(({ when, objects }) => [...(when?.leaves ?? []), ...(objects?.leaves ?? [])]);
    if (line.weekly) {
      const hours = leaves.filter(({ operator }) => operator.name === 'outsideHours').map(({ value }) => value);
      expect(hours).toContainEqual(expect.objectContaining({ weekly: line.weekly }));
      if (line.holidays)
        expect(hours).toContainEqual(
          expect.objectContaining({
            holidays: expect.objectContaining({
              windows: line.holidays.windows,
              calendar: expect.objectContaining({ id: line.holidays.calendar }),
            }),
          }),
        );
    }
    for (const { max } of line.caps ?? [])
      expect(leaves.filter(({ operator }) => operator.name === 'capReached').map(({ value }) => value)).toContainEqual(
        expect.objectContaining({ max }),
      );
  });

  it('is of one of the nineteen kinds, and all of them are there', () => {
    expect(law.length).toBeGreaterThan(190);
    expect(new Set(law.map(({ kind }) => kind)).size).toBe(19);
  });
});
