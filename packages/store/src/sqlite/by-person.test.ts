import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleAccount, sampleAddress, sampleId, samplePerson, sampleWorkspace } from '../contract/sample-rows.ts';
import type { Write } from '../writes.ts';
import { openStore } from './open-store.ts';

/** A workspace with so many people, each with an address and an account. */
const portfolio = (workspace: string, people: number): Write[] => {
  const workspaceId = sampleId('workspace', `ws_${workspace}`);
  const rows = Array.from({ length: people }, (_, n): Write[] => {
    const personId = sampleId('person', `per_${workspace}${n}`);
    const accountId = sampleId('account', `acc_${workspace}${n}`);
    return [
      { write: 'insert', into: 'people', row: samplePerson({ id: personId, workspaceId, externalId: `P-${n}` }) },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({ id: sampleId('address', `adr_${workspace}${n}`), workspaceId, personId }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: accountId, workspaceId, externalId: `A-${n}` }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId, personId, role: 'debtor' } },
    ];
  });
  return [{ write: 'insert', into: 'workspaces', row: sampleWorkspace({ id: workspaceId }) }, ...rows.flat()];
};

it('finds what is a person’s as fast in a large workspace as in a small one: it once looked through all of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-by-person-'));
  const store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  try {
    const kept = await store.commit([...portfolio('small', 40), ...portfolio('large', 5_000)]);
    if (!kept.ok) throw new Error(kept.error.reason);
    const timeOf = async (workspace: string): Promise<number> => {
      const began = performance.now();
      for (let n = 0; n < 40; n += 1) {
        const person = `per_${workspace}${n}`;
        expect(await store.people.addresses(`ws_${workspace}`, person)).toHaveLength(1);
        expect(await store.accounts.ofPerson(`ws_${workspace}`, person)).toHaveLength(1);
      }
      return performance.now() - began;
    };
    await timeOf('small');
    const best = async (workspace: string) => Math.min(await timeOf(workspace), await timeOf(workspace), await timeOf(workspace));
    expect(await best('large')).toBeLessThan(10 * Math.max(1, await best('small')));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
