import type { EngineLoad, OverviewsRepository, QueueDepth, StuckRow } from '../../ports/overviews-repository.ts';
import { answered, type Connection } from '../connection.ts';

/** What the engine has before it. */
export function engineLoad(connection: Connection): Pick<OverviewsRepository, 'load' | 'stuck'> {
  const { raw } = connection;
  const depth = (from: string) =>
    raw.prepare<{ workspace: string; now: number }, QueueDepth>(`select count(*) as depth, min(at) as "oldestAt" from (${from})`);
  const events = depth('select at from "enrolmentEvents" where "workspaceId" = @workspace and "appliedAt" is null and @now = @now');
  const timers = depth(
    `select "wakeAt" as at from enrolments where "workspaceId" = @workspace and status = 'running' and "wakeAt" is not null and "wakeAt" <= @now`,
  );
  const outbox = depth(`select "createdAt" as at from commands where "workspaceId" = @workspace and status <> 'done' and @now = @now`);
  const unknown = depth(
    `select coalesce("claimedAt", "reservedAt") as at from attempts where "workspaceId" = @workspace and status in ('claimed', 'unknown') and @now = @now`,
  );
  const statuses = raw.prepare<[string], { status: string; count: number }>(
    'select status, count(*) as count from enrolments where "workspaceId" = ? group by status',
  );
  const lastActivity = raw.prepare<[string], { at: EngineLoad['lastActivityAt'] }>(
    'select max(at) as at from enrolments where "workspaceId" = ?',
  );
  const stuck = raw.prepare<[string, number], StuckRow>(
    `select e.id as "enrolmentId", e."accountId", e."journeyId", e."planHash", p."fullName" as "personName", e.step, e.at as since, e."stuckReason" as reason
       from enrolments e join people p on p.id = e."personId"
      where e."workspaceId" = ? and e.status = 'stuck' order by e.at, e.id limit ?`,
  );
  const none: QueueDepth = { depth: 0, oldestAt: null };
  return {
    load: (workspace, now) =>
      answered(connection, () => {
        const of = { workspace, now };
        const counts = new Map(statuses.all(workspace).map((row) => [row.status, row.count]));
        const counted = (status: string) => counts.get(status) ?? 0;
        return {
          events: events.get(of) ?? none,
          timers: timers.get(of) ?? none,
          outbox: outbox.get(of) ?? none,
          unknown: unknown.get(of) ?? none,
          enrolments: {
            running: counted('running') + counted('new'),
            paused: counted('paused'),
            stuck: counted('stuck'),
            ended: counted('ended'),
          },
          lastActivityAt: lastActivity.get(workspace)?.at ?? null,
        };
      }),
    stuck: (workspace, limit) => answered(connection, () => stuck.all(workspace, limit)),
  };
}
