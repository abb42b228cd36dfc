import type { ImportMapping } from '@makegood/contract';
import { expect, it } from 'vitest';
import { fieldOfColumn, withField } from './mapping.ts';

const mapping: ImportMapping = {
  kind: 'accounts',
  encoding: 'utf-8',
  delimiter: ',',
  header: true,
  decimal: '.',
  dateOrder: 'ymd',
  columns: { 'account.reference': 0, 'person.name': 1 },
  defaults: { country: null, currency: null, language: null },
};

it('moves a field from one column to another, so that none is fed twice', () => {
  const moved = withField(mapping, 2, 'person.name');
  expect(moved.columns).toEqual({ 'account.reference': 0, 'person.name': 2 });
  expect(fieldOfColumn(moved, 1)).toBeNull();
});

it('replaces the field of a column and can leave it unused', () => {
  expect(withField(mapping, 1, 'person.language').columns).toEqual({ 'account.reference': 0, 'person.language': 1 });
  expect(withField(mapping, 1, null).columns).toEqual({ 'account.reference': 0 });
  expect(mapping.columns).toEqual({ 'account.reference': 0, 'person.name': 1 });
});
