import { plus } from '@makegood/base';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewRow } from '../tables.ts';
import type { Write } from '../writes.ts';
import type { OpenStore } from './open-store.ts';
import { samplePackVersion } from './sample-pack-version.ts';
import { AT, sampleId, samplePortfolio } from './sample-rows.ts';

const ws = sampleId('workspace', 'ws_one');
const insert = (id: string, change: Partial<NewRow<'packVersions'>>): Write => ({
  write: 'insert',
  into: 'packVersions',
  row: samplePackVersion({ id: sampleId('packVersion', id), ...change }),
});

/** What those who write rules, and the gate that obeys them, count on. */
export function describePacks(opened: OpenStore): void {
  describe('versions of rule packs', () => {
    beforeEach(() => opened.commit(...samplePortfolio()));

    it('are kept whole, and read newest first without their documents', async () => {
      const document = { id: 'firm', rules: [{ id: 'firm.one', title: 'Ñandú', when: null }], nested: { deep: [1, 2.5, true] } };
      await opened.commit(insert('pkv_two', { version: 2, document }), insert('pkv_three', { version: 3 }));
      await opened.commit(insert('pkv_mx', { packId: 'mx', version: 2 }));
      expect(await opened.store.packs.version(ws, 'pkv_two')).toMatchObject({ document, hash: null, proposedStart: null, approved: null });
      const heads = await opened.store.packs.versions(ws, 'firm');
      expect(heads.map(({ id }) => id)).toEqual(['pkv_three', 'pkv_two']);
      expect(heads[0]).not.toHaveProperty('document');
      expect((await opened.store.packs.all(ws)).map(({ id }) => id)).toEqual(['pkv_three', 'pkv_two', 'pkv_mx']);
    });

    it('have each number once for a pack of a workspace', async () => {
      await opened.commit(insert('pkv_two', { version: 2 }));
      expect(await opened.store.commit([insert('pkv_again', { version: 2 })])).toEqual({
        ok: false,
        error: { index: 0, reason: 'exists' },
      });
    });

    it('decide once they were approved and given a start; others never', async () => {
      const started = { hash: 'sha256:a', activeFrom: plus(AT, 5) } as const;
      await opened.commit(
        insert('pkv_2', { version: 2, state: 'superseded', ...started, activeFrom: AT }),
        insert('pkv_3', { version: 3, state: 'inForce', ...started }),
        insert('pkv_4', { version: 4, state: 'scheduled', ...started, activeFrom: plus(AT, 3) }),
        insert('pkv_5', { version: 5, state: 'review', ...started }),
        insert('pkv_6', { version: 6, state: 'approved', hash: 'sha256:a' }),
        insert('pkv_7', { version: 7, state: 'withdrawn', hash: 'sha256:a' }),
        insert('pkv_8', { version: 8, state: 'draft' }),
      );
      expect((await opened.store.packs.started(ws)).map(({ id }) => id)).toEqual(['pkv_2', 'pkv_4', 'pkv_3']);
      expect((await opened.store.packs.started(ws))[0]).toEqual({
        id: 'pkv_2',
        packId: 'firm',
        version: 2,
        hash: 'sha256:a',
        activeFrom: AT,
      });
    });

    it('of two changes to one revision the later one is refused', async () => {
      await opened.commit(insert('pkv_two', { revision: 4 }));
      const save = (title: string): Write => ({
        write: 'update',
        in: 'packVersions',
        key: { id: sampleId('packVersion', 'pkv_two') },
        set: { title, revision: 5 },
        when: { revision: 4 },
      });
      await opened.commit(save('First'));
      expect(await opened.store.commit([save('Second')])).toEqual({ ok: false, error: { index: 0, reason: 'changed' } });
      expect(await opened.store.packs.version(ws, 'pkv_two')).toMatchObject({ title: 'First', revision: 5 });
    });

    it('belong to their workspace, and go when it is emptied', async () => {
      await opened.commit(insert('pkv_two', { state: 'inForce', hash: 'sha256:a', activeFrom: AT }));
      expect(await opened.store.packs.version('ws_other', 'pkv_two')).toBeNull();
      expect(await opened.store.packs.started('ws_other')).toEqual([]);
      await opened.commit({ write: 'emptyWorkspace', workspaceId: ws });
      expect(await opened.store.packs.all(ws)).toEqual([]);
    });
  });
}
