import { conditionCatalogue, type Condition } from '@makegood/rules';
import { describe, expect, it } from 'vitest';
import { beginning, grouped, groupOf, signed, signOf } from './conditionTree.ts';

const leaf: Condition = { fact: 'purpose', operator: 'equal', value: 'collection' };

describe('a condition as a tree', () => {
  it('is taken apart and put together again', () => {
    const tree: Condition = { not: { any: [leaf, { all: [leaf] }] } };
    const { negated, bare } = signOf(tree);
    const group = groupOf(bare);
    expect(group?.how).toBe('any');
    expect(group && signed(negated, grouped(group.how, group.members))).toEqual(tree);
  });
  it('is itself when it is negated twice', () => {
    expect(signOf({ not: { not: leaf } })).toEqual({ negated: false, bare: leaf });
    expect(signOf({ not: { not: { not: leaf } } }).negated).toBe(true);
  });
  it('begins with a question that the fact can answer', () => {
    for (const entry of conditionCatalogue()) {
      const begun = beginning(entry);
      expect(begun && 'fact' in begun && begun.fact).toBe(entry.fact);
    }
  });
});
