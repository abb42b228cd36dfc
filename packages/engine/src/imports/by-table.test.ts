import type { Write } from '@makegood/store';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import { describe, expect, it } from 'vitest';
import { byTable } from './by-table.ts';

const [ws, account, person] = [sampleId('workspace', 'ws_one'), sampleId('account', 'acc_one'), sampleId('person', 'per_two')];

describe('the writes of a part of a file', () => {
  it('go in table by table, in their order within each, and what is no row of these comes last', () => {
    const settled: Write = {
      write: 'audit',
      workspaceId: ws,
      at: sampleAccount().createdAt,
      actor: 'a',
      action: 'b',
      subject: 'c',
      detail: {},
    };
    const first: Write = { write: 'insert', into: 'people', row: samplePerson({ externalId: '1' }) };
    const debt: Write = { write: 'insert', into: 'accounts', row: sampleAccount() };
    const address: Write = { write: 'insertIfAbsent', into: 'addresses', row: sampleAddress() };
    const second: Write = { write: 'update', in: 'people', key: { id: person }, set: { fullName: 'Another' } };
    const left: Write = { write: 'delete', from: 'accountParties', key: { accountId: account, personId: person } };
    const joined: Write = {
      write: 'upsert',
      into: 'accountParties',
      row: { workspaceId: ws, accountId: account, personId: person, role: 'debtor' },
    };
    expect(byTable([settled, first, address, left, joined, debt, second])).toEqual([first, second, debt, left, joined, address, settled]);
  });
});
