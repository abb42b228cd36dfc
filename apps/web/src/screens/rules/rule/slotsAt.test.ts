import { builtInPacks, editableSentence, rulesTexts, sentenceParts, slotsOf } from '@makegood/rules';
import { parseLocalDate } from '@makegood/base';
import { say } from '@makegood/base/text';
import { expect, it } from 'vitest';
import { slotsAt } from './slotsAt.ts';

it('finds something to edit behind every marked stretch of every built-in rule', () => {
  const day = parseLocalDate('2026-11-23');
  if (!day) throw new Error('date');
  for (const { pack } of builtInPacks())
    for (const rule of pack.rules) {
      const slots = slotsOf(rule, pack);
      for (const { path } of sentenceParts(say(rulesTexts, 'en', editableSentence(rule, pack, day))))
        if (path !== null) expect(slotsAt(path, slots).length, `${rule.id} ${path}`).toBeGreaterThan(0);
    }
});
