import { describe, expect, it } from 'vitest';
import { AT, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import type { Address, Link, Person } from '@makegood/store';
import { expectedOf, isProof, isThem, newProof } from './identity.ts';

const person = (over: Partial<Person>): Person => ({ ...(samplePerson() as Person), ...over });
const phone: Address = { ...(sampleAddress({ kind: 'phone', value: '+14045550123' }) as Address) };
const link: Link = {
  tokenHash: 'sha256:one',
  workspaceId: sampleId('workspace', 'ws_one'),
  kind: 'pay',
  accountId: sampleId('account', 'acc_one'),
  personId: sampleId('person', 'per_one'),
  createdAt: AT,
  firstOpenedAt: null,
};

describe('who may see what is owed', () => {
  it('is whoever knows the family name and the end of a number or the postal code', () => {
    const expected = expectedOf(person({ lastName: 'Núñez Peña', postalCode: 'SW1A 1AA' }), [phone]);
    if (!expected) throw new Error('Nothing to ask');
    for (const [name, number] of [
      ['Núñez Peña', '0123'],
      ['  nunez   pena ', '01 23'],
      ['PEÑA', 'sw1a1aa'],
      ['nunez', 'SW1A-1AA'],
    ] as const)
      expect(isThem(expected, { name, number })).toBe(true);
    for (const [name, number] of [
      ['', '0123'],
      ['Núñez', ''],
      ['Nuñ', '0123'],
      ['Núñez', '123'],
      ['Núñez', '10123'],
      ['José', '0123'],
    ] as const)
      expect(isThem(expected, { name, number })).toBe(false);
  });

  it('is nobody when too little is known to ask', () => {
    expect(expectedOf(person({ postalCode: null }), [])).toBeNull();
    expect(expectedOf(person({ lastName: null, fullName: 'Ana de la Prueba', postalCode: '1' }), [])).toMatchObject({ name: 'Prueba' });
  });
});

describe('a passed check', () => {
  const key = new Uint8Array(32).fill(1);
  it('holds for its link alone, and for a quarter of an hour', () => {
    const proof = newProof(key, link, 1_000);
    expect(isProof(key, link, proof, 1_000 + 15 * 60_000)).toBe(true);
    expect(isProof(key, link, proof, 1_001 + 15 * 60_000)).toBe(false);
    expect(isProof(key, { ...link, tokenHash: 'sha256:two' }, proof, 1_000)).toBe(false);
    expect(isProof(new Uint8Array(32).fill(2), link, proof, 1_000)).toBe(false);
    const [, mac = ''] = proof.split('.');
    expect(isProof(key, link, `${9e15}.${mac}`, 1_000)).toBe(false);
    for (const broken of ['', '.', 'x.y', `NaN.${mac}`, mac]) expect(isProof(key, link, broken, 1_000)).toBe(false);
  });
});
