import { parseLocalDate, plus } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import type { ConsentRow } from '@makegood/portfolio';
import type { SqliteStore } from '@makegood/store';
import { AT, sampleId, samplePerson } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, everyOutlet, gateOver, openPortfolio, postbox } from '../gate/gate.fixture.ts';
import { consentChange } from './consent-writes.ts';

const ws = sampleId('workspace', 'ws_one');
const person = sampleId('person', 'per_one');
const timezone = parseZone('America/New_York');

describe('consents of a file in the store', () => {
  let store: SqliteStore;
  let close: () => Promise<void>;
  beforeEach(async () => ({ store, close } = await openPortfolio()));
  afterEach(() => close());

  const known = async () => {
    const found = await store.intake.known(ws, { people: [samplePerson().externalId], accounts: [], payments: [] });
    return found.consents.get(person) ?? [];
  };
  /** The change that one file makes, days after the first. */
  const change = async (file: string, days: number, said: Partial<ConsentRow>) => {
    if (timezone === null) throw new Error('zone');
    const desk = { now: plus(AT, days * 86_400_000), workspace: { id: ws, timezone } };
    const consents = [{ channel: 'sms' as const, given: true, on: null, written: false, ...said }];
    const row = { externalId: 'P1', fullName: 'Ana Ejemplo', consents };
    return consentChange(desk, { id: sampleId('import', `imp_${file}`) }, person, row, await known());
  };
  const sends = async () => {
    const box = postbox(() => ({ outcome: 'accepted', providerId: 'p' }));
    await gateOver(store, { channels: everyOutlet(box.outlet) }).dispatch(contact({ at: plus(AT, 1) }));
    return box.taken.length;
  };

  it('go in, come again without a change, are taken back and given again', async () => {
    const first = await change('a', 0, {});
    expect(await store.commit(first.writes)).toMatchObject({ ok: true });
    expect(await known()).toHaveLength(2);
    expect((await change('b', 1, {})).writes).toEqual([]);
    expect(await store.commit((await change('c', 2, { given: false })).writes)).toMatchObject({ ok: true });
    expect((await known()).map(({ revokedBy }) => revokedBy)).toEqual(['import:imp_c', 'import:imp_c']);
    expect(await store.commit((await change('d', 3, {})).writes)).toMatchObject({ ok: true });
    expect((await known()).map(({ given, revokedAt }) => [given, revokedAt])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('a refusal in the file keeps a contact from being made where no consent is needed', async () => {
    expect(await sends()).toBe(1);
    await close();
    ({ store, close } = await openPortfolio());
    expect(await store.commit((await change('a', 0, { given: false })).writes)).toMatchObject({ ok: true });
    expect(await sends()).toBe(0);
  });

  it('a stop that comes while the file goes in is not overruled', async () => {
    const day = parseLocalDate('2026-11-20');
    await store.commit((await change('a', 0, {})).writes);
    const late = await change('b', 30, { on: day });
    expect(late.writes.length).toBeGreaterThan(0);
    await store.commit(
      (await known()).map((consent) => ({
        write: 'update' as const,
        in: 'consents' as const,
        key: { id: consent.id },
        set: { revokedAt: plus(AT, 5), revokedBy: 'sms:STOP' },
      })),
    );
    expect(await store.commit(late.writes)).toMatchObject({ ok: false, error: { reason: 'changed' } });
  });
});
