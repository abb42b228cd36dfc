import { builtInPacks, RULE_KINDS, type Pack } from '@makegood/rules';
import { parseInstant, parseLocalDate } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import { documentOf, packOf } from '../editor/packDocument.ts';
import { addRule, adoptOutcomes, copyRule, numberOn, removeRule, withDatedNumbers } from './ruleEdits.ts';

const firm = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
if (!firm) throw new Error('firm');
const citation = { instrument: 'Board decision of Feb 12', section: 'item 4', checkedOn: '2026-11' };
const ids = ({ rules }: Pack): readonly string[] => rules.map(({ id }) => id);
const date = (text: string) => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('rules of a draft', () => {
  it.each(RULE_KINDS)('a %s is added with its source and can be taken away again', (kind) => {
    const added = addRule(firm, { kind, title: 'Noches más tranquilas', citation });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    expect(ids(added.value.pack)).toEqual([...ids(firm), 'firm.noches-mas-tranquilas']);
    expect(added.value.pack.rules.at(-1)?.citations).toEqual([citation]);
    const removed = removeRule(added.value.pack, added.value.id);
    expect(removed.ok && documentOf(removed.value)).toEqual(documentOf(firm));
  });
  it('never share an id', () => {
    const once = addRule(firm, { kind: 'frequencyCap', title: 'Contacts per day', citation });
    expect(once.ok && once.value.id).toBe('firm.contacts-per-day-2');
  });
  it('need a source', () => {
    expect(addRule(firm, { kind: 'frequencyCap', title: 'x', citation: { ...citation, instrument: '' } }).ok).toBe(false);
  });
  it('take their exceptions with them', () => {
    const removed = removeRule(firm, 'firm.quiet-evenings');
    expect(removed.ok && ids(removed.value)).not.toContain('firm.quiet-evenings.agreed-hours');
  });
  it('are copied without their examples', () => {
    const titled = { ...firm, rules: firm.rules.map((rule) => ({ ...rule, titles: { es: 'Bajas' } })) };
    const copied = copyRule(titled, 'firm.opt-outs', 'Opt-outs of partners');
    if (!copied.ok) throw new Error('copy');
    expect(copied.value.pack.rules.at(-1)).toMatchObject({ id: 'firm.opt-outs-of-partners', kind: 'optOut' });
    expect(copied.value.pack.rules.at(-1)?.tests).toBeUndefined();
    // What the first is called elsewhere would say nothing of the second.
    expect(copied.value.pack.rules.at(-1)?.titles).toBeUndefined();
  });
});

describe('dated numbers', () => {
  const later = { from: date('2026-12-01'), value: 3, reference: [{ title: 'Board decision of Feb 12' }] };
  const values = firm.parameters?.['contactsPerWeek']?.values ?? [];
  it('count from their day on', () => {
    const changed = withDatedNumbers(firm, 'contactsPerWeek', [later, ...values]);
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    const dated = changed.value.parameters?.['contactsPerWeek']?.values ?? [];
    expect([numberOn(dated, date('2026-11-30'))?.value, numberOn(dated, date('2026-12-01'))?.value]).toEqual([7, 3]);
  });
  it('need a reference', () => {
    expect(withDatedNumbers(firm, 'contactsPerWeek', [...values, { ...later, reference: [] }]).ok).toBe(false);
  });
});

it('a pack that is read, written and read again is the same pack', () => {
  for (const { pack } of builtInPacks()) expect(packOf(documentOf(pack))).toEqual({ ok: true, value: pack });
});

it('examples take over what the draft says to them, and no others do', () => {
  const rule = firm.rules.find(({ tests }) => (tests?.length ?? 0) > 1);
  const [first, second] = rule?.tests ?? [];
  if (!rule || !first || !second) throw new Error('examples');
  const until = parseInstant('2026-12-01T13:00:00Z');
  const adopted = adoptOutcomes(firm, [{ ruleId: rule.id, id: first.id, verdict: 'defer', until }]);
  const tests = adopted.ok ? adopted.value.rules.find(({ id }) => id === rule.id)?.tests : [];
  expect(tests?.find(({ id }) => id === first.id)).toMatchObject({ expected: 'defer', until: '2026-12-01T13:00:00.000Z' });
  expect(tests?.find(({ id }) => id === second.id)).toEqual(second);
});
