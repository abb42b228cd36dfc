import { DAY, instant, latest, message, parseLocalDate, plus, type Instant } from '@makegood/base';
import { parseZone, startOfDay } from '@makegood/calendar';
import type { BackTest, CallOf, Api } from '@makegood/contract';
import { firstDifference, type LoadedPack } from '@makegood/rules';
import type { BackTestRow } from '@makegood/store';
import { plainRecord } from '../packs/plain-record.ts';
import { readPackDocument } from '../packs/pack-findings.ts';
import { findVersion } from '../packs/find-version.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findBackTest } from './find-back-test.ts';
import { wireBackTest } from './wire-back-test.ts';

type Asked = CallOf<Api['backTests']['start']>['body'];

/** What is looked at when nobody says otherwise. */
const USUAL_PERIOD = 90 * DAY;
/** They run one after the other, so a longer line helps nobody. */
const MOST_IN_LINE = 10;

/**
 * Writes down a back-test that is to be run; a job does the rest (`runBackTest`).
 * @throws Problem `refused` with the findings for a pack that cannot decide, `invalid` for a period that ends before it
 * begins, `notFound` for an unknown version, `tooMany` while ten wait.
 */
export async function startBackTest(desk: Desk, asked: Asked): Promise<{ readonly row: BackTestRow; readonly answer: BackTest }> {
  const { document, packVersionId, activeFrom } = await askedFor(desk, asked.pack);
  const { loaded: draft, findings } = readPackDocument(document, desk.now);
  if (!draft) throw new Problem('refused', message('engine.backTest.cannotLoad', { count: findings.length }), { findings: [...findings] });
  const to = asked.to === undefined ? desk.now : instant(asked.to);
  const from = asked.from === undefined ? plus(to, -USUAL_PERIOD) : instant(asked.from);
  if (from >= to) throw new Problem('invalid', message('engine.backTest.period'));
  const inLine = (await desk.store.backTests.unfinished()).filter(({ workspaceId }) => workspaceId === desk.workspace.id);
  if (inLine.length >= MOST_IN_LINE) throw new Problem('tooMany', message('engine.backTest.tooMany', { count: MOST_IN_LINE }));
  const startsAt = asked.startsAt === undefined ? usualStart(desk.now, activeFrom, draft) : instant(asked.startsAt);
  const current = (await packsInForce(desk.store, desk.workspace.id, desk.now)).find(({ id }) => id === draft.pack.id)?.loaded ?? null;
  const id = desk.newId('backTest');
  await commitOrConflict(
    desk,
    [
      {
        write: 'insert',
        into: 'backTests',
        row: {
          id,
          workspaceId: desk.workspace.id,
          packId: draft.pack.id,
          packVersionId,
          title: draft.pack.title,
          hash: draft.hash,
          document: plainRecord(document),
          periodFrom: from,
          periodTo: to,
          startsAt,
          rulesOf: firstDifference(draft, current, startsAt),
          begunAt: desk.now,
          status: 'waiting',
          createdAt: desk.realNow,
          createdBy: desk.caller.id,
        },
      },
      auditLine(desk, 'backTest.started', id, { pack: draft.pack.id, version: packVersionId, hash: draft.hash, from, to }),
    ],
    message('engine.backTest.unknown'),
  );
  const row = await findBackTest(desk, id);
  return { row, answer: await wireBackTest(desk, row, null) };
}

async function askedFor(
  desk: Desk,
  pack: Asked['pack'],
): Promise<{ readonly document: unknown; readonly packVersionId: string | null; readonly activeFrom: Instant | null }> {
  if (pack.type === 'document') return { document: pack.document, packVersionId: null, activeFrom: null };
  const { row } = await findVersion(desk, pack.id);
  return { document: row.document, packVersionId: row.id, activeFrom: row.activeFrom };
}

/** As it is scheduled, not before the first day that the pack itself names, and not in the past. */
function usualStart(now: Instant, activeFrom: Instant | null, { pack }: LoadedPack): Instant {
  const zone = parseZone(pack.zone);
  const day = pack.effective.from === null ? null : parseLocalDate(pack.effective.from);
  const written = zone === null || day === null ? now : startOfDay(day, zone);
  return latest(latest(now, written), activeFrom ?? now);
}
