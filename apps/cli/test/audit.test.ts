import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@makegood/base';
import { openStore } from '@makegood/store';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLine, decision, evidenceDatabase, id, WORKSPACE, write } from './evidence-database.ts';
import { folder, linesOf, makegood, program } from './makegood.ts';

type Line = Record<'workspaceId' | 'actor' | 'action' | 'subject' | 'detail' | 'previousHash' | 'hash', string> & {
  sequence: number;
  at: number;
  recordTable: string | null;
  recordHash: string | null;
};

const files = folder();
const original = join(files.path, 'original');
beforeAll(() => evidenceDatabase(original));
afterAll(() => files.remove());

let copies = 0;
/** A copy of the database, after somebody was at it with nothing but SQL. */
function tampered(change: (database: Database.Database) => void = () => undefined): string {
  const data = join(files.path, `copy-${(copies += 1)}`);
  mkdirSync(data);
  copyFileSync(join(original, 'makegood.db'), join(data, 'makegood.db'));
  const database = new Database(join(data, 'makegood.db'));
  change(database);
  database.close();
  return data;
}

const verify = (data: string, ...options: string[]) => makegood('audit', 'verify', '--data', data, ...options);
const all = (database: Database.Database): Line[] => database.prepare<[], Line>('select * from audit order by sequence').all();
const last = (database: Database.Database): Line => {
  const line = all(database).at(-1);
  if (!line) throw new Error('The trail is empty');
  return line;
};
/** The sequence of the first line with this action. */
const at = (database: Database.Database, action: string): number => {
  const line = all(database).find((candidate) => candidate.action === action);
  if (!line) throw new Error(`No line says ${action}`);
  return line.sequence;
};

/** How a line is hashed, as whoever reads our source can do it too. */
const hashed = (
  { workspaceId, at: instant, actor, action, subject, detail, recordTable, recordHash }: Line,
  previousHash: string,
): string =>
  `sha256:${createHash('sha256')
    .update(
      canonicalJson({
        ...{ workspaceId, at: instant, actor, action, subject, previousHash, detail: JSON.parse(detail) },
        ...(recordTable === null ? {} : { recordTable, recordHash }),
      }),
    )
    .digest('hex')}`;

/** Hashes every line anew from the beginning, as a thorough forger would. */
function rehashed(database: Database.Database): void {
  let previous = 'sha256:';
  for (const line of all(database)) {
    const hash = hashed(line, previous);
    database.prepare('update audit set "previousHash" = ?, hash = ? where sequence = ?').run(previous, hash, line.sequence);
    previous = hash;
  }
}

/** Makes room behind a line and puts another in, which follows from it properly. */
function inserted(database: Database.Database, behind: number): void {
  database.exec(`update audit set sequence = sequence + 1000 where sequence > ${behind}`);
  database.exec(`update audit set sequence = sequence - 999 where sequence > 1000`);
  const before = all(database).find((line) => line.sequence === behind);
  if (!before) throw new Error(`There is no line ${behind}`);
  const line: Line = { ...before, sequence: behind + 1, action: 'hold.lifted', recordTable: null, recordHash: null };
  database
    .prepare(
      'insert into audit (sequence, "workspaceId", at, actor, action, subject, detail, "previousHash", hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      line.sequence,
      line.workspaceId,
      line.at,
      line.actor,
      line.action,
      line.subject,
      line.detail,
      before.hash,
      hashed(line, before.hash),
    );
}

const swapped = (database: Database.Database, one: number): void => {
  database.exec(`update audit set sequence = -1 where sequence = ${one}`);
  database.exec(`update audit set sequence = ${one} where sequence = ${one + 1}`);
  database.exec(`update audit set sequence = ${one + 1} where sequence = -1`);
};

const COPY_OF_DECISION = (name: string): string =>
  `insert into decisions select '${name}', "workspaceId", key || '${name}', "personId", "accountId", "enrolmentId", "attemptId", channel, at,
     'allow', until, rules, decision, facts, packs, tzdata from decisions where id = 'dec_one'`;

describe('makegood audit verify', () => {
  it('says that a trail that nobody touched is whole, and ends with 0', async () => {
    const { code, out, talk } = await program(['audit', 'verify', '--data', tampered()]);
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(out).toBe('Harbor: 12 entries and 10 records are as they were written.\n');
  });

  it.each<[string, (database: Database.Database) => void, readonly RegExp[]]>([
    [
      'an entry’s actor changed',
      (db) => db.exec(`update audit set actor = 'usr_bob' where action = 'hold.placed'`),
      [/Entry 3 \(hold\.placed of hld_one\) was altered/],
    ],
    ['an entry’s time changed', (db) => db.exec(`update audit set at = at - 1 where sequence = 5`), [/Entry 5 .* was altered/]],
    [
      'an entry’s detail changed',
      (db) => db.exec(`update audit set detail = '{"of":"else"}' where action = 'import.started'`),
      [/Entry 12 \(import\.started/],
    ],
    ['an entry’s detail made no JSON', (db) => db.exec(`update audit set detail = '{' where sequence = 3`), [/Entry 3 .* was altered/]],
    [
      'what an entry vouches for changed',
      (db) => db.exec(`update audit set "recordHash" = 'sha256:00' where action = 'decision.recorded'`),
      [/Entry 2 .* was altered/, /Entry 11 .* was altered/],
    ],
    [
      'an entry changed and hashed anew',
      (db) => {
        db.exec(`update audit set actor = 'usr_bob' where sequence = 3`);
        const line = all(db).find(({ sequence }) => sequence === 3);
        if (line) db.prepare('update audit set hash = ? where sequence = 3').run(hashed(line, line.previousHash));
      },
      [/Entry 3 \(hold\.placed of hld_one\) is not the one that the next was written after/],
    ],
    ['an entry taken out', (db) => db.exec('delete from audit where sequence = 6'), [/Entry 6 is missing/]],
    ['several entries taken out', (db) => db.exec('delete from audit where sequence between 5 and 7'), [/Entries 5 to 7 are missing/]],
    ['the first entry taken out', (db) => db.exec('delete from audit where sequence = 1'), [/Entry 1 is missing/]],
    ['the last entry taken out', (db) => db.exec('delete from audit where sequence = 12'), [/Entry 12 was cut off the end/]],
    [
      'the end cut off',
      (db) => db.exec('delete from audit where sequence > 9'),
      [/Entries 10 to 12 were cut off the end/, /decisions dec_two was put in/],
    ],
    ['the whole trail deleted', (db) => db.exec('delete from audit'), [/Entries 1 to 12 were cut off/, /decisions dec_one was put in/]],
    ['an entry put in', (db) => inserted(db, 3), [/Entry 4 \(hold\.lifted of hld_one\) was put in afterwards/]],
    ['two entries exchanged', (db) => swapped(db, 5), [/Entry 5 \(.*\) stands in another place/, /Entry 6 \(.*\) stands in another place/]],
    [
      'an entry given to another workspace',
      (db) => db.exec(`update audit set "workspaceId" = 'ws_two' where sequence = 6`),
      [/Entry 5 .*is not the one that the next|Entry 6/],
    ],
    [
      'a decision’s verdict changed',
      (db) => db.exec(`update decisions set verdict = 'allow' where id = 'dec_one'`),
      [/decisions dec_one is not as entry 2 says/],
    ],
    [
      'the facts of a decision changed',
      (db) => db.exec(`update decisions set facts = '{}' where id = 'dec_two'`),
      [/decisions dec_two is not as entry 11 says/],
    ],
    [
      'what the gate looked at changed',
      (db) => db.exec(`update "decisionContexts" set context = '{}' where "decisionId" = 'dec_one'`),
      [/decisions dec_one is not as entry 2 says/],
    ],
    [
      'what the gate looked at deleted',
      (db) => db.exec(`delete from "decisionContexts" where "decisionId" = 'dec_one'`),
      [/decisions dec_one is not as entry 2 says/],
    ],
    [
      'a decision deleted',
      (db) => db.exec(`delete from decisions where id = 'dec_one'`),
      [/decisions dec_one, which entry 2 tells of, is missing/],
    ],
    ['a decision put in', (db) => db.exec(COPY_OF_DECISION('dec_forged')), [/decisions dec_forged was put in: no entry tells of it/]],
    [
      'a decision given to another workspace',
      (db) => db.exec(`update decisions set "workspaceId" = 'ws_two' where id = 'dec_one'`),
      [/decisions dec_one is not as entry 2 says/],
    ],
    ['a hold backdated', (db) => db.exec('update holds set since = since - 1'), [/holds hld_one is not as entry 3 says/]],
    [
      'a hold’s address changed',
      (db) => db.exec(`update holds set "scopeValue" = '+14045550124'`),
      [/holds hld_one is not as entry 3 says/],
    ],
    ['a hold’s note changed', (db) => db.exec(`update holds set evidence = '{"form":"byHand"}'`), [/holds hld_one is not as entry 3 says/]],
    ['a consent turned round', (db) => db.exec('update consents set given = 0'), [/consents cns_one is not as entry 4 says/]],
    [
      'a consent’s wording changed',
      (db) => db.exec(`update consents set wording = 'Anything'`),
      [/consents cns_one is not as entry 4 says/],
    ],
    ['a consent deleted', (db) => db.exec('delete from consents'), [/consents cns_one, which entry 4 tells of, is missing/]],
    [
      'a person’s salt changed',
      (db) => db.exec(`update "evidenceSalts" set salt = 'x'`),
      [/holds hld_one/, /consents cns_one/, /legalHolds lgh_one/],
    ],
    ['a wish changed', (db) => db.exec(`update preferences set type = 'language'`), [/preferences prf_one is not as entry 5 says/]],
    [
      'a published journey changed',
      (db) => db.exec(`update "journeyVersions" set document = '{}'`),
      [/journeyVersions ver_one is not as entry 7 says/],
    ],
    [
      'an approved rule pack changed',
      (db) => db.exec(`update "packVersions" set document = '{}' where id = 'pkv_one'`),
      [/packVersions pkv_one is not as entry 8 says/],
    ],
    [
      'an approval forged',
      (db) => db.exec(`update "packVersions" set state = 'approved' where id = 'pkv_draft'`),
      [/packVersions pkv_draft was put in/],
    ],
    [
      'an approval hidden',
      (db) => db.exec(`update "packVersions" set state = 'draft' where id = 'pkv_one'`),
      [/packVersions pkv_one is not as entry 8 says/],
    ],
    [
      'a legal hold lifted behind our back',
      (db) => db.exec(`update "legalHolds" set "liftedAt" = 1`),
      [/legalHolds lgh_one is not as entry 9 says/],
    ],
    [
      'a workspace passed off as another kind',
      (db) => db.exec(`update workspaces set mode = 'live'`),
      [/workspaces ws_one is not as entry 1 says/],
    ],
    ['an erasure denied', (db) => db.exec('delete from erasures'), [/erasures era_one, which entry 10 tells of, is missing/]],
  ])('finds and names %s', async (_, change, said) => {
    const { code, out } = await verify(tampered(change));
    expect(code, out).toBe(1);
    for (const words of said) expect(out).toMatch(words);
    expect(out.trim().split('\n').length - 1, out).toBeLessThanOrEqual(Math.max(said.length, 11));
  });

  it('names nothing else when one record was altered', async () => {
    const { out } = await verify(
      tampered((db) => db.exec(`update decisions set verdict = 'allow' where id = 'dec_one'`)),
      '--json',
    );
    expect(linesOf(out)).toMatchObject([
      {
        workspace: WORKSPACE,
        whole: false,
        findings: [{ kind: 'recordAltered', table: 'decisions', id: 'dec_one', entry: { sequence: 2 } }],
      },
    ]);
  });

  it('finds a record that came back after it was deleted', async () => {
    const data = tampered();
    const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal' });
    await write(store, [{ write: 'delete', from: 'consents', key: { id: id('consent', 'cns_one') } }]);
    await store.close();
    expect((await verify(data)).code).toBe(0);
    const database = new Database(join(data, 'makegood.db'));
    database.exec(`attach '${join(original, 'makegood.db')}' as old; insert into consents select * from old.consents`);
    database.close();
    const { code, out } = await verify(data);
    expect(code).toBe(1);
    expect(out).toMatch(/consents cns_one is there although entry 13 says that it was deleted/);
  });

  it('holds what was emptied from a sandbox against nobody, and what came afterwards to account', async () => {
    const data = tampered();
    const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal' });
    await write(store, [{ write: 'emptyWorkspace', workspaceId: WORKSPACE }, auditLine('sandbox.emptied', WORKSPACE)]);
    expect((await verify(data)).out).toMatch(/are as they were written/);
    await write(store, decision('dec_later'));
    await store.close();
    expect((await verify(data)).code).toBe(0);
    const database = new Database(join(data, 'makegood.db'));
    database.exec(`update decisions set verdict = 'allow'`);
    database.close();
    expect((await verify(data)).out).toMatch(/decisions dec_later is not as entry 14 says/);
  });

  it('does not believe that a live workspace was emptied', async () => {
    const data = tampered((db) => db.exec(`update workspaces set mode = 'live'`));
    const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal' });
    await write(store, [{ write: 'emptyWorkspace', workspaceId: WORKSPACE }, auditLine('sandbox.emptied', WORKSPACE)]);
    await store.close();
    const { code, out } = await verify(data);
    expect(code).toBe(1);
    expect(out).toMatch(/decisions dec_one, which entry 2 tells of, is missing/);
  });

  it('does not believe it either when the live workspace was passed off as a sandbox', async () => {
    const data = tampered();
    const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal' });
    await write(store, [{ write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { mode: 'live' } }]);
    expect((await verify(data)).code).toBe(0);
    // What changes with the hour is not vouched for, and so gets no entry.
    const grown = 'Harbor: 13 entries and 10 records are as they were written.\n';
    await write(store, [{ write: 'update', in: 'workspaces', key: { id: WORKSPACE }, set: { retentionDaily: true } }]);
    expect((await verify(data)).out).toBe(grown);
    await write(store, [{ write: 'emptyWorkspace', workspaceId: WORKSPACE }, auditLine('sandbox.emptied', WORKSPACE)]);
    await store.close();
    const database = new Database(join(data, 'makegood.db'));
    database.exec(`update workspaces set mode = 'sandbox'`);
    database.close();
    const { code, out } = await verify(data);
    expect(code).toBe(1);
    expect(out).toMatch(/workspaces ws_one is not as entry 13 says/);
  });

  describe('with a head that was kept elsewhere', () => {
    const kept = async (): Promise<string> => {
      const { code, out } = await makegood('audit', 'head', '--data', original);
      expect(code).toBe(0);
      const [workspace, hash, sequence, instant] = out.trim().split(' ');
      expect([workspace, sequence, instant]).toEqual([WORKSPACE, '12', '2026-11-10T15:00:00.000Z']);
      return hash ?? '';
    };

    it('is content with the trail as it was, and with one that has grown since', async () => {
      const head = await kept();
      const data = tampered();
      expect((await verify(data, '--head', head)).code).toBe(0);
      const store = openStore({ file: join(data, 'makegood.db'), synchronous: 'normal' });
      await write(store, [auditLine('later', 'x')]);
      await store.close();
      expect((await verify(data, '--head', head)).code).toBe(0);
    });

    it.each<[string, (database: Database.Database) => void]>([
      [
        'an end cut off with the counter set back',
        (db) => {
          db.exec(`delete from audit where sequence = ${last(db).sequence}`);
          db.exec(`update sqlite_sequence set seq = seq - 1 where name = 'audit'`);
        },
      ],
      [
        'a trail written anew without an entry',
        (db) => {
          const gone = at(db, 'preference.recorded');
          db.exec(`delete from preferences; delete from audit where sequence = ${gone}`);
          db.exec(`update audit set sequence = sequence - 1 where sequence > ${gone}`);
          db.exec(`update sqlite_sequence set seq = seq - 1 where name = 'audit'`);
          rehashed(db);
        },
      ],
    ])('finds %s, which nothing else can', async (_, change) => {
      const head = await kept();
      const data = tampered(change);
      expect((await verify(data)).code).toBe(0);
      const { code, out } = await verify(data, '--head', head);
      expect(code).toBe(1);
      expect(out).toContain(`The entry with the hash ${head} is not in the trail`);
    });
  });

  it('ends with 2 and one sentence when there is nothing to look at', async () => {
    const nowhere = join(files.path, 'nowhere');
    expect(await verify(nowhere)).toMatchObject({ code: 2, out: '', talk: expect.stringMatching(/cannot be opened/) });
    expect(await verify(tampered(), '--workspace', 'Harbour')).toMatchObject({
      code: 2,
      talk: expect.stringMatching(/no workspace Harbour.*ws_one/),
    });
    const newer = tampered((db) => db.pragma('user_version = 4711'));
    expect(await verify(newer)).toMatchObject({ code: 2, talk: expect.stringMatching(/newer release/) });
  });

  it('changes nothing of what it looks at', async () => {
    const data = tampered();
    const before = new Database(join(data, 'makegood.db'), { readonly: true }).serialize();
    await verify(data);
    expect(new Database(join(data, 'makegood.db'), { readonly: true }).serialize().equals(before)).toBe(true);
  });
});
