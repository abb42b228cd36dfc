import { existsSync, writeFileSync } from 'node:fs';
import { DAY, instant, type AccountId, type Instant, type PersonId } from '@makegood/base';
import { titleWords } from '@makegood/rules';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import type { NewRow } from '@makegood/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdContact } from '../accounts/hold-contact.ts';
import { keptPart } from '../accounts/kept-part.ts';
import { writeByHand } from '../contacts/index.ts';
import { asJson, newProgress, progressOf } from '../imports/import-record.ts';
import { importFiles } from '../imports/import-files.ts';
import { deskAtWork, MONDAY, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { erasePerson, erasureView, placeLegalHold, retentionPreview, runRetention } from './index.ts';

const LONG_AGO: Instant = instant(MONDAY - 4 * 366 * DAY);

describe('what goes and what stays', () => {
  let work: DeskAtWork;
  let desk: Desk;
  beforeEach(async () => {
    work = await deskAtWork();
    desk = work.desk;
  });
  afterEach(() => work.close());

  type Debtor = { readonly person: PersonId; readonly account: AccountId; readonly name: string };
  /** Somebody in Georgia whose debt is paid; federal law has a third party keep the records for three years. */
  async function debtor(name: string, last: Instant, change: Partial<NewRow<'accounts'>> = {}): Promise<Debtor> {
    const word = name.toLowerCase();
    const [person, account] = [sampleId('person', `per_${word}`), sampleId('account', `acc_${word}`)];
    const workspaceId = desk.workspace.id;
    const external = { externalId: `${name}-1`, createdAt: last, updatedAt: last };
    const kept = await desk.store.commit([
      {
        write: 'insert',
        into: 'people',
        row: samplePerson({ id: person, workspaceId, ...external, firstName: name, fullName: `${name} Quiroga` }),
      },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({ id: sampleId('address', `adr_${word}`), workspaceId, personId: person, value: `${word}@example.com` }),
      },
      {
        write: 'insert',
        into: 'accounts',
        row: sampleAccount({ id: account, workspaceId, ...external, status: 'closed', balanceMinor: 0, ...change }),
      },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: account, personId: person, role: 'debtor' } },
    ]);
    if (!kept.ok) throw new Error(kept.error.reason);
    return { person, account, name: `${name} Quiroga` };
  }
  const nameOf = async ({ person }: Debtor) => (await desk.store.people.get(desk.workspace.id, person))?.fullName;
  const actions = async (subject?: string) =>
    (await desk.store.evidence.lines(desk.workspace.id, subject === undefined ? {} : { subject }, { limit: 100 })).items;

  it('lets one go, keeps another for a legal hold, a third for a rule and a fourth who still owes', async () => {
    const gone = await debtor('Abel', LONG_AGO);
    const held = await debtor('Berta', LONG_AGO);
    const bound = await debtor('Ciro', instant(MONDAY - 300 * DAY));
    const owing = await debtor('Dora', LONG_AGO, { status: 'open', balanceMinor: 100 });
    await placeLegalHold(desk, { account: held.account, whole: true, reason: 'Case 26-114' });
    expect(await retentionPreview(desk)).toMatchObject({
      mayGo: { people: 1, accounts: 1 },
      stays: { legalHold: { people: 1 }, term: { people: 1 }, open: { people: 1 }, noTerm: { people: 0 } },
      rules: [{ accounts: 1 }],
      lastLookedAt: null,
    });

    expect(await runRetention(desk)).toEqual({ people: 1, accounts: 1 });
    expect(await nameOf(gone)).toBe(gone.person);
    for (const stays of [held, bound, owing]) expect(await nameOf(stays)).toBe(stays.name);
    expect(await desk.store.evidence.erasureOf(desk.workspace.id, gone.person)).toMatchObject({ cause: 'retention', at: MONDAY });
    expect((await actions(desk.workspace.id))[0]).toMatchObject({ action: 'retention.run', detail: { people: 1, accounts: 1 } });
    expect((await desk.store.evidence.verify(desk.workspace.id)).findings).toEqual([]);
    expect(await runRetention(desk)).toEqual({ people: 0, accounts: 0 });

    // When the three years of the third have passed, by the workspace's own clock, they go as well.
    expect(await runRetention({ ...desk, now: instant(MONDAY + 900 * DAY) })).toEqual({ people: 1, accounts: 1 });
    expect(await nameOf(bound)).toBe(bound.person);
    expect(await nameOf(held)).toBe(held.name);
  });

  it('keeps a person of whom one account alone is under a legal hold', async () => {
    const one = await debtor('Elva', LONG_AGO);
    const other = sampleId('account', 'acc_other');
    const workspaceId = desk.workspace.id;
    await desk.store.commit([
      {
        write: 'insert',
        into: 'accounts',
        row: sampleAccount({ id: other, workspaceId, externalId: 'E-2', status: 'closed', updatedAt: LONG_AGO }),
      },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: other, personId: one.person, role: 'debtor' } },
    ]);
    const hold = await placeLegalHold(desk, { account: other, whole: false, reason: 'Case 26-115' });
    expect(hold).toMatchObject({ accountId: other, accountReference: 'E-2' });
    // The other account would be free to go; it stays with its owner and counts where they do.
    expect((await retentionPreview(desk)).stays.legalHold).toEqual({ people: 1, accounts: 2 });
    expect(await runRetention(desk)).toEqual({ people: 0, accounts: 0 });
    expect(await erasureView(desk, one.person)).toMatchObject({ allowed: false, legalHolds: [{ id: hold.id }] });
    await expect(erasePerson(desk, one.person)).rejects.toMatchObject({ code: 'refused', said: { id: 'engine.erasure.legalHold' } });
    expect(await nameOf(one)).toBe(one.name);
  });

  it('withdraws files that wait and speak of the person, and what a file got wrong about them', async () => {
    const gone = await debtor('Fausto', LONG_AGO);
    const stays = await debtor('Gala', MONDAY);
    const upload = async (word: string, content: Buffer) => {
      const id = sampleId('import', `imp_${word}`);
      const files = await importFiles(desk, id);
      writeFileSync(files.upload, content);
      await desk.store.commit([
        {
          write: 'insert',
          into: 'imports',
          row: {
            ...{ id, workspaceId: desk.workspace.id, fileName: `${word}.csv`, kind: 'accounts', status: 'uploaded' },
            ...{ mapping: {}, progress: asJson(newProgress(content.length)), createdAt: MONDAY, createdBy: 'usr_ana' },
          },
        },
      ]);
      return { id, file: files.upload };
    };
    // The address begins in one piece that is read and ends in the next.
    const spoken = await upload('spoken', Buffer.from(`${'x'.repeat(65_530)},fausto@example.com\n`));
    const wide = await upload('wide', Buffer.from('person;Fausto-1\n', 'utf16le'));
    const other = await upload('other', Buffer.from('person;Gala-1\n'));
    const wrong = (row: number, raw: readonly string[]) =>
      ({
        write: 'insert',
        into: 'importErrors',
        row: { importId: other.id, row, column: 'phone', workspaceId: desk.workspace.id, problem: { id: 'x' }, raw },
      }) as const;
    await desk.store.commit([
      wrong(1, ['9', gone.name, '12']),
      wrong(2, ['fausto@example.com', '8']),
      wrong(3, ['A-7', 'Fausto-1']),
      wrong(4, [stays.name, 'Gala-1']),
    ]);

    expect((await erasePerson(desk, gone.person)).erasedAt).toBe(MONDAY);
    for (const { id, file } of [spoken, wide]) {
      const row = await desk.store.imports.get(desk.workspace.id, id);
      expect(row).toMatchObject({ status: 'cancelled', endedAt: MONDAY });
      expect(row && progressOf(row).problem).toMatchObject({ id: 'engine.import.withdrawn' });
      expect(existsSync(file)).toBe(false);
    }
    expect(await desk.store.imports.get(desk.workspace.id, other.id)).toMatchObject({ status: 'uploaded' });
    expect(existsSync(other.file)).toBe(true);
    const left = work.store.signIn.$client.prepare('select "row" from "importErrors" order by "row"').pluck().all();
    expect(left).toEqual([4]);
  });

  it('a hold placed by hand and lifted again has one entry for each, which vouches for it', async () => {
    const { account } = await debtor('Hugo', MONDAY, { status: 'open', balanceMinor: 100 });
    const { id } = await holdContact(desk, account, { kind: 'disputed', scope: 'account' });
    const entries = await actions(id);
    expect(entries).toMatchObject([{ action: 'hold.placed', actor: 'usr_ana', recordTable: 'holds' }]);
    expect((await actions()).filter(({ action }) => action.startsWith('hold.'))).toHaveLength(1);
  });

  it('a decision that waited for a person’s word opens with who gave it, when, and what for', async () => {
    const { account } = await debtor('Irma', MONDAY, { status: 'open', balanceMinor: 84_200 });
    await holdContact(desk, account, { kind: 'vulnerable', scope: 'person' });
    const asked = { channel: 'email' as const, words: { subject: 'Your account', text: 'Please write back.' }, deed: 'a-first-message' };
    const first = await writeByHand(desk, account, asked);
    expect(first.outcome).toBe('review');
    const [waiting] = (await desk.store.evidence.decisions(desk.workspace.id, { account }, { limit: 5 })).items;
    if (!waiting) throw new Error('Nothing was decided');
    const rules = [{ rule: 'firm.vulnerable', title: titleWords({ title: 'Vulnerable people' }) }];
    expect((await keptPart(desk, waiting)).review).toMatchObject({ outcome: 'waiting', by: '', at: null, rules });
    const task = work.store.signIn.$client.prepare<[], { id: string }>(`select id from tasks where reason = 'review'`).get();
    if (!task) throw new Error('Nobody was asked');
    await desk.store.commit([
      {
        write: 'update',
        in: 'tasks',
        key: { id: sampleId('task', task.id) },
        set: { status: 'done', outcome: 'approved', assignee: 'usr_ben', note: 'She agreed to it', doneAt: MONDAY },
      },
    ]);
    const answered = { outcome: 'approved', by: 'usr_ben', at: MONDAY, note: 'She agreed to it', rules };
    expect((await keptPart(desk, waiting)).review).toMatchObject(answered);
    expect((await writeByHand(desk, account, { ...asked, deed: 'a-second-message' })).outcome).toBe('sent');
    const { items } = await desk.store.evidence.decisions(desk.workspace.id, { account }, { limit: 5 });
    const passed = items.find(({ verdict }) => verdict === 'allow');
    if (!passed) throw new Error('Nothing was let pass');
    expect((await keptPart(desk, passed)).review).toMatchObject(answered);
  });
});
