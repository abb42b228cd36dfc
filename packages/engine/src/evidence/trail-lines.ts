import type { AnswerOf, Api, TrailGroup, TrailLine } from '@makegood/contract';
import type { Instant } from '@makegood/base';
import type { Desk } from '../workspaces/desk.ts';

type Query = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly group?: TrailGroup | undefined;
  readonly subject?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
};

/** By the first word of an action. What is in none of them is `other`. */
const GROUPS: Readonly<Record<Exclude<TrailGroup, 'other'>, readonly string[]>> = {
  decisions: ['decision', 'contact', 'call'],
  standing: ['hold', 'consent', 'preference'],
  rules: ['packVersion', 'pack', 'backTest'],
  journeys: ['journey', 'version', 'enrolment'],
  evidence: ['evidence', 'legalHold', 'erasure', 'person', 'retention', 'trail'],
};

/** The audit trail, newest first; actors by name where they are colleagues. */
export async function trailLines(desk: Desk, query: Query): Promise<AnswerOf<Api['evidence']['trail']>> {
  const { store, workspace } = desk;
  const actions = query.group && (await store.evidence.actions(workspace.id)).filter((action) => groupOf(action) === query.group);
  const { subject, from, until } = query;
  const page = await store.evidence.lines(
    workspace.id,
    {
      ...(actions === undefined ? {} : { actions }),
      ...(subject === undefined ? {} : { subject }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
    { after: query.cursor ?? null, limit: query.limit },
  );
  const names = new Map<string, string>();
  const nameOf = async (actor: string): Promise<string> => {
    const known = names.get(actor) ?? (await store.overviews.userName(actor)) ?? actor;
    names.set(actor, known);
    return known;
  };
  const items: TrailLine[] = [];
  for (const line of page.items)
    items.push({
      sequence: line.sequence,
      at: line.at,
      actor: await nameOf(line.actor),
      action: line.action,
      subject: line.subject,
      record: line.recordTable,
      hash: line.hash,
    });
  return { items, nextCursor: page.next };
}

function groupOf(action: string): TrailGroup {
  const word = action.split('.')[0] ?? action;
  const groups = ['decisions', 'standing', 'rules', 'journeys', 'evidence'] as const;
  return groups.find((group) => GROUPS[group].includes(word)) ?? 'other';
}
