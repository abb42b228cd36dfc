import type {
  Backwards,
  FlowDecision,
  FlowPerson,
  FlowsRepository,
  Found,
  Mark,
  ObjectionDay,
  PassageDay,
  Reading,
} from '../ports/flows-repository.ts';
import { answered, type Connection } from './connection.ts';

type Part = { readonly after: number; readonly upTo: number };
type Below = {
  readonly workspace: string;
  readonly journey: string;
  readonly since: number;
  readonly from: number;
  readonly before: number;
  readonly limit: number;
};

const DAY = 86_400_000;

/** Rows are added at the end and get the next number, so what is above a mark came after it. */
export function flowsRepository(connection: Connection): FlowsRepository {
  const { raw } = connection;
  const ends = (table: string, witness: string) => ({
    last: raw.prepare<[], { row: number | null }>(`select max(rowid) as row from ${table}`),
    nth: raw.prepare<[number, number], { row: number | null }>(
      `select max(rowid) as row from (select rowid from ${table} where rowid > ? order by rowid limit ?)`,
    ),
    witness: raw.prepare<[number], { witness: string }>(`select ${witness} as witness from ${table} where rowid = ?`),
  });
  const traceEnds = ends('trace', `"enrolmentId" || ':' || sequence`);
  const decisionEnds = ends('decisions', 'id');

  const passages = raw.prepare<[Part], PassageDay>(
    `select e."journeyId", e."versionNumber" as version, t.step, t.type, t.branch, t.at / ${DAY} as day, count(*) as count
       from trace t join enrolments e on e.id = t."enrolmentId"
      where t.rowid > @after and t.rowid <= @upTo and t.type in ('entered', 'left') and t.step is not null
      group by 1, 2, 3, 4, 5, 6`,
  );
  // A decision says which contact it was about; the trace says at which step that was asked for.
  const ASKED = `join trace t on t."enrolmentId" = d."enrolmentId" and t.key = d.key and t.type = 'commanded'`;
  const objections = raw.prepare<[Part], ObjectionDay>(
    `select e."journeyId", t.step, d.verdict, r.value as rule, d.at / ${DAY} as day, count(*) as count
       from decisions d join enrolments e on e.id = d."enrolmentId" ${ASKED} join json_each(d.rules) r
      where d.rowid > @after and d.rowid <= @upTo and d.verdict <> 'allow'
      group by 1, 2, 3, 4, 5`,
  );
  const WHO = `e.id as "enrolmentId", e."accountId", a."externalId" as reference, e."personId", p."fullName" as "personName"`;
  const NAMED = 'join accounts a on a.id = e."accountId" join people p on p.id = e."personId"';
  const OURS = 'e."workspaceId" = @workspace and e."journeyId" = @journey';
  const passed = raw.prepare<[Below & { readonly passages: string }], FlowPerson>(
    `select t.rowid as "row", t.at, ${WHO}
       from trace t join enrolments e on e.id = t."enrolmentId" ${NAMED}
      where t.rowid >= @from and t.rowid < @before and t.at >= @since and ${OURS}
        and (t.step, t.type, coalesce(t.branch, '')) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(@passages))
      order by t.rowid desc limit @limit`,
  );
  const objected = raw.prepare<[Below & { readonly steps: string; readonly verdict: string; readonly rule: string }], FlowDecision>(
    `select d.rowid as "row", d.at, d.id as "decisionId", d.until, ${WHO}
       from decisions d join enrolments e on e.id = d."enrolmentId" ${NAMED} ${ASKED}
      where d.rowid >= @from and d.rowid < @before and d.at >= @since and ${OURS}
        and d.verdict = @verdict and t.step in (select value from json_each(@steps))
        and exists (select 1 from json_each(d.rules) r where r.value = @rule)
      order by d.rowid desc limit @limit`,
  );

  const after = <Row>(
    { last, nth, witness }: typeof traceEnds,
    mark: Mark | null,
    scan: number,
    read: (part: Part) => readonly Row[],
  ): Reading<Row> | null => {
    if (mark !== null && witness.get(mark.row)?.witness !== mark.witness) return null;
    const begin = mark?.row ?? 0;
    // Gaps are jumped over, so that a mark always stands on a row.
    const upTo = nth.get(begin, scan)?.row ?? null;
    const seen = upTo === null ? undefined : witness.get(upTo);
    if (upTo === null || !seen) return { rows: [], mark, done: true };
    const rows = read({ after: begin, upTo });
    return { rows, mark: { row: upTo, witness: seen.witness }, done: upTo === last.get()?.row };
  };

  const below = <Item extends { readonly row: number }>(
    { last }: typeof traceEnds,
    asked: Backwards,
    read: (bounds: Omit<Below, 'workspace'>) => readonly Item[],
  ): Found<Item> => {
    // Nothing is above the last row: whoever begins higher would look through nothing for as long as it is high.
    const top = (last.get()?.row ?? 0) + 1;
    const before = Math.min(asked.before ?? top, top);
    const from = Math.max(1, before - asked.scan);
    const items = read({ journey: asked.journey, since: asked.since ?? 0, from, before, limit: asked.limit });
    const lowest = items.at(-1);
    if (items.length === asked.limit && lowest) return { items, next: lowest.row };
    return { items, next: from > 1 ? from : null };
  };

  return {
    passagesAfter: (mark, scan) => answered(connection, () => after(traceEnds, mark, scan, (part) => passages.all(part))),
    objectionsAfter: (mark, scan) => answered(connection, () => after(decisionEnds, mark, scan, (part) => objections.all(part))),
    passed: (workspace, of, asked) =>
      answered(connection, () => {
        const places = JSON.stringify(of.map(({ step, type, branch }) => [step, type, branch ?? '']));
        return below(traceEnds, asked, (bounds) => passed.all({ ...bounds, workspace, passages: places }));
      }),
    objected: (workspace, { steps, verdict, rule }, asked) =>
      answered(connection, () =>
        below(decisionEnds, asked, (bounds) => objected.all({ ...bounds, workspace, steps: JSON.stringify(steps), verdict, rule })),
      ),
  };
}
