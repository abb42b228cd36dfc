import { instant, message, parseInstant, type Instant } from '@makegood/base';
import type { Channel, PackDocument, PackSimulation } from '@makegood/contract';
import {
  decide,
  explain,
  packsFor,
  parseContext,
  titleWords,
  withoutNumbers,
  type ContactContext,
  type ExplainedRule,
  type LoadedPack,
} from '@makegood/rules';
import { decisionWords } from '../accounts/wire-decision.ts';
import { findAccount } from '../accounts/find-account.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { findVersion } from './find-version.ts';
import { readPackDocument } from './pack-findings.ts';
import { packsInForce } from './packs-in-force.ts';
import { plainRecord } from './plain-record.ts';

export type SimulationPacks =
  | { readonly type: 'inForce' }
  | { readonly type: 'version'; readonly id: string }
  | { readonly type: 'document'; readonly document: PackDocument };
export type SimulatedContact =
  | { readonly type: 'context'; readonly context: Readonly<Record<string, unknown>> }
  | { readonly type: 'account'; readonly accountId: string; readonly channel: Channel; readonly at?: Instant | undefined };

/**
 * What one contact would be told, with every leaf of every rule. Nothing is reserved, counted or kept.
 * @throws Problem `notFound`, `invalid` naming the facts that cannot be read, or `refused` when a pack cannot be read or
 *   nobody knows enough about the account.
 */
export async function simulateContact(
  desk: Desk,
  asked: { readonly packs: SimulationPacks; readonly contact: SimulatedContact },
): Promise<PackSimulation> {
  const context = await contextOf(desk, asked.contact);
  const packs = packsFor(context.debtor.residence, await packsOf(desk, asked.packs));
  const decision = await decide(packs, context);
  return {
    decision: {
      ...decisionWords(decision, (id) => packs.find(({ pack }) => pack.id === id)),
      at: instantOf(context),
      unknown: [...decision.unknown],
    },
    rules: explain(packs, context).map((rule) => wireExplained(rule, packs)),
    context: plainRecord(context),
  };
}

/** The schema has read it already. */
const instantOf = ({ contact }: ContactContext): Instant => instant(parseInstant(contact.at) ?? 0);

async function packsOf(desk: Desk, asked: SimulationPacks): Promise<readonly LoadedPack[]> {
  const inForce = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap(({ loaded }) => loaded ?? []);
  if (asked.type === 'inForce') return inForce;
  const document = asked.type === 'document' ? asked.document : (await findVersion(desk, asked.id)).row.document;
  const { loaded, findings } = readPackDocument(document, desk.now);
  if (!loaded) throw new Problem('refused', message('engine.pack.unreadable', { count: findings.length }), findings);
  return [loaded, ...inForce.filter(({ pack }) => pack.id !== loaded.pack.id)];
}

async function contextOf(desk: Desk, contact: SimulatedContact): Promise<ContactContext> {
  if (contact.type === 'context') {
    const parsed = parseContext(contact.context);
    if (parsed.ok) return parsed.value;
    throw new Problem(
      'invalid',
      message('engine.pack.badFacts'),
      parsed.error.map(({ path, reason }) => ({ path, message: reason })),
    );
  }
  const { account, debtor } = await findAccount(desk, contact.accountId);
  const at = contact.at ?? desk.now;
  const opinion = await desk.gate.mayContact({
    workspace: desk.workspace.id,
    account: account.id,
    person: debtor.id,
    channel: contact.channel,
    at,
  });
  if (!opinion.possible)
    throw new Problem('refused', message(opinion.reason === 'noAddress' ? 'engine.account.noAddress' : 'engine.account.unknown'));
  const { context, unknown } = opinion.decision;
  if (!context) throw new Problem('refused', message('engine.decision.unknown.what', { what: unknown.join(', ') }));
  return unnumbered(context);
}

/** A context that may be kept as a pack's example names no number: numbers are told apart, and that is all that rules ask. */
function unnumbered(context: ContactContext): ContactContext {
  const names = new Map<string, string>();
  return withoutNumbers(context, (number) => {
    const name = names.get(number) ?? `number-${names.size + 1}`;
    names.set(number, name);
    return name;
  });
}

function wireExplained(
  { packId, packVersion, missing, when, objects, ...rule }: ExplainedRule,
  packs: readonly LoadedPack[],
): PackSimulation['rules'][number] {
  const pack = packs.find((one) => one.pack.id === packId)?.pack;
  return {
    ...rule,
    pack: { id: packId, version: String(packVersion), title: pack ? titleWords(pack) : packId },
    missing: [...missing],
    when: when && wireCondition(when),
    objects: objects && wireCondition(objects),
  };
}

type Explained = NonNullable<ExplainedRule['when']>;
const wireCondition = ({ members, ...part }: Explained): NonNullable<PackSimulation['rules'][number]['when']> => ({
  ...part,
  members: members.map(wireCondition),
});
