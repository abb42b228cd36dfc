import type { Instant } from '@makegood/base';
import { CHANNELS, channelSchema, type TimelineItemOf } from '@makegood/contract';
import type { AccountWithDebtor, Consent } from '@makegood/store';
import { sourceName } from '../../standing/source-name.ts';
import { consentName } from '../../standing/wire-consent.ts';
import type { Desk } from '../../workspaces/desk.ts';
import { ORDER, type OrderedItem } from './ordered-item.ts';

type Change = TimelineItemOf<'consent'>['change'];
type Said = { readonly consent: Consent; readonly change: Change; readonly at: Instant; readonly by: string };

/** What the person allowed and refused, and what they asked for. Consents of one kind that came together are told together. */
export async function standingItems(desk: Desk, { account, debtor }: AccountWithDebtor): Promise<OrderedItem[]> {
  const consents = (await desk.store.people.consents(desk.workspace.id, debtor.id)).filter(
    ({ details }) => details?.debtIds === undefined || details.debtIds.includes(account.id),
  );
  const together = new Map<string, Said[]>();
  for (const said of consents.flatMap(saidOf)) {
    const key = `${said.consent.type}:${said.change}:${said.at}:${said.by}`;
    together.set(key, [...(together.get(key) ?? []), said]);
  }
  const told = [...together.values()].map((group) => consentItem(desk, group));
  return [...(await Promise.all(told)).flat(), ...(await wishItems(desk, debtor.id))];
}

function saidOf(consent: Consent): Said[] {
  const { given, at, revokedAt, revokedBy, source } = consent;
  if (!given) return [{ consent, change: 'refused', at, by: source }];
  const yes: Said = { consent, change: 'given', at, by: source };
  return revokedAt === null ? [yes] : [yes, { consent, change: 'revoked', at: revokedAt, by: revokedBy ?? source }];
}

async function consentItem(desk: Desk, group: readonly Said[]): Promise<OrderedItem[]> {
  const [first] = group;
  if (!first) return [];
  const { consent, change, at } = first;
  return [
    {
      id: `consent:${consent.id}:${change}`,
      at,
      kind: 'consent',
      group: 'other',
      order: ORDER.hold,
      name: consentName(consent.type),
      change,
      channels: CHANNELS.filter((channel) => group.some((said) => said.consent.channel === channel)),
      until: consent.expiresAt,
      by: await sourceName(desk, first.by),
    },
  ];
}

async function wishItems(desk: Desk, person: string): Promise<OrderedItem[]> {
  const wishes = await desk.store.people.preferences(desk.workspace.id, person);
  const items = wishes.map(async (wish): Promise<OrderedItem[]> => {
    const base = {
      kind: 'preference',
      group: 'other',
      preference: wish.type,
      channel: channelSchema.safeParse(wish.channel).data ?? null,
      until: wish.until,
    } as const;
    const set: OrderedItem = {
      ...base,
      id: `preference:${wish.id}:set`,
      at: wish.since,
      order: ORDER.hold,
      change: 'set',
      by: await sourceName(desk, wish.source),
    };
    if (wish.withdrawnAt === null) return [set];
    const by = await sourceName(desk, wish.withdrawnBy ?? wish.source);
    return [
      set,
      { ...base, id: `preference:${wish.id}:withdrawn`, at: wish.withdrawnAt, order: ORDER.hold + 0.1, change: 'withdrawn', by },
    ];
  });
  return (await Promise.all(items)).flat();
}
