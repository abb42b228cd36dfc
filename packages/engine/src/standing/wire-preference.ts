import { channelSchema, type Preference as WirePreference } from '@makegood/contract';
import type { Preference } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { wireProof } from './proof.ts';
import { sourceName } from './source-name.ts';

export async function wirePreference(desk: Desk, wish: Preference): Promise<WirePreference> {
  const { daily, weekdays, zone, language } = wish.details;
  return {
    id: wish.id,
    kind: wish.type,
    channel: channelSchema.safeParse(wish.channel).data ?? null,
    hours: (daily ?? []).map(([from, to]): [string, string] => [from, to]),
    weekdays: [...(weekdays ?? [])],
    zone: zone ?? null,
    language: language ?? null,
    since: wish.since,
    until: wish.withdrawnAt ?? wish.until,
    proof: wireProof(wish.evidence),
    by: await sourceName(desk, wish.source),
  };
}
