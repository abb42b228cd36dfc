import type { Json } from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDocuments } from './mergeDocuments.ts';

const pack = (...rules: Json[]): Json => ({ title: 'Quiet evenings', rules });
const hours = { id: 'hours', until: '21:00', channels: ['sms', 'email'] };
const cap = { id: 'cap', max: 7 };

describe('two editors of one draft', () => {
  it('keep what each changed in different rules', () => {
    const merged = mergeDocuments(pack(hours, cap), pack({ ...hours, until: '20:00' }, cap), pack(hours, { ...cap, max: 3 }));
    expect(merged).toEqual({ merged: pack({ ...hours, until: '20:00' }, { ...cap, max: 3 }), contested: [] });
  });
  it('keep what each changed in one rule, when it is not the same value', () => {
    const merged = mergeDocuments(pack(hours), pack({ ...hours, until: '20:00' }), pack({ ...hours, channels: ['sms'] }));
    expect(merged).toEqual({ merged: pack({ ...hours, until: '20:00', channels: ['sms'] }), contested: [] });
  });
  it('keep a rule that one added and leave out a rule that the other took away', () => {
    const merged = mergeDocuments(pack(hours, cap), pack(hours, cap, { id: 'new' }), pack(hours));
    expect(merged).toEqual({ merged: pack(hours, { id: 'new' }), contested: [] });
  });
  it('are asked about a value that both changed', () => {
    const merged = mergeDocuments(pack(cap), pack({ ...cap, max: 5 }), pack({ ...cap, max: 3 }));
    expect(merged).toEqual({ merged: pack({ ...cap, max: 5 }), contested: ['rules[cap].max'] });
  });
  it('are asked about a rule that one changed and the other took away', () => {
    expect(mergeDocuments(pack(hours, cap), pack(hours, { ...cap, max: 5 }), pack(hours)).contested).toEqual(['rules[cap]']);
  });
});

it('loses nothing of one who alone changed something, whatever it was', () => {
  const document = fc.record({
    title: fc.string(),
    rules: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), max: fc.nat(), of: fc.array(fc.nat()) }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
  });
  fc.assert(
    fc.property(document, document, (base, changed) => {
      expect(mergeDocuments(base, changed, base)).toEqual({ merged: changed, contested: [] });
      expect(mergeDocuments(base, base, changed)).toEqual({ merged: changed, contested: [] });
      expect(mergeDocuments(base, changed, changed)).toEqual({ merged: changed, contested: [] });
    }),
  );
});
