import type { BackTestResult } from '@makegood/contract';
import { readStoredContext, replayStack, type Comparison, type LoadedPack, type ReplayStack, type ReplayTerms } from '@makegood/rules';
import type { DecidedContact, Page } from '@makegood/store';
import { packShelf } from '../packs/pack-shelf.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { affectedPeople } from './affected-people.ts';
import { ROWS_AT_A_TIME, type BackTestWork } from './back-test-work.ts';
import { examples } from './examples.ts';
import { tally } from './tally.ts';

/** Stacks kept compiled: places times changes of their rules within the period. */
const MOST_STACKS = 2_000;

/**
 * Every contact that was decided in the period, decided again with the draft: each by itself, with the facts and the
 * history that it really had. Rows come by the page and leave as counts, so that memory does not grow with the period.
 */
export async function replayPast(work: BackTestWork, journeyName: (id: string) => string): Promise<Omit<BackTestResult['past'], 'people'>> {
  const { store, row, draft } = work;
  const period = { from: row.periodFrom, to: row.periodTo };
  const inForce = (await packsInForce(store, row.workspaceId, row.begunAt)).flatMap(({ loaded }) => loaded ?? []);
  const current = inForce.find(({ pack }) => pack.id === row.packId) ?? null;
  const stackFor = stacks(work, { draft, inForce, rulesOf: row.rulesOf });
  const [then, now] = [tally(draft, current), tally(draft, current)];
  const people = affectedPeople(store, { backTest: row.id, workspace: row.workspaceId });
  const shown = examples();
  let [contacts, notReproduced] = [0, 0];
  let after: string | null = null;
  do {
    const page: Page<DecidedContact> = await store.backTests.contexts(row.workspaceId, period, { after, limit: ROWS_AT_A_TIME });
    for (const contact of page.items) {
      const context = readStoredContext(contact.context);
      const stack = stackFor(context.debtor.residence, contact.packs) ?? (await stackFor.load(context.debtor.residence, contact.packs));
      if (stack === null) continue;
      contacts += 1;
      const replayed = stack(context, contact.reviewed);
      if (replayed.then.before !== contact.verdict) notReproduced += 1;
      if (replayed.now.before !== replayed.now.after) now.add(contact, replayed.now.before, replayed.now);
      if (replayed.then.after === contact.verdict) continue;
      then.add(contact, contact.verdict, replayed.then);
      people.add(contact, replayed.then.after);
      shown.add(exampleOf(contact, replayed.then));
    }
    await people.write();
    await work.done(page.items.length);
    after = page.next;
  } while (after !== null);
  await people.write(true);
  const decided = await store.backTests.countDecisions(row.workspaceId, period);
  return {
    contacts,
    notReplayed: Math.max(0, decided - contacts),
    notReproduced,
    then: then.result(journeyName),
    now: now.result(journeyName),
    examples: shown.all(journeyName),
  };
}

const exampleOf = (
  { decisionId, accountId, journeyId, channel, at, verdict }: DecidedContact,
  comparison: Comparison,
): Parameters<ReturnType<typeof examples>['add']>[0] => ({
  decisionId,
  accountId,
  journeyId,
  channel,
  at,
  from: verdict,
  to: comparison.after,
  until: comparison.after === 'defer' ? comparison.until() : null,
  rules: comparison.rules().map(({ ruleId, sentence }) => ({ ruleId, sentence })),
});

type Stacks = {
  /** Undefined until it was loaded; null when a pack of then cannot be had. */
  (residence: string, packs: string): ReplayStack | null | undefined;
  load(residence: string, packs: string): Promise<ReplayStack | null>;
};

/** The compiled packs of a place and of a time. The list of hashes is the key as it stands in the row, unparsed. */
function stacks({ store }: BackTestWork, terms: ReplayTerms): Stacks {
  const shelf = packShelf(store);
  const known = new Map<string, ReplayStack | null>();
  const keyOf = (residence: string, packs: string): string => `${residence} ${packs}`;
  const load = async (residence: string, packs: string): Promise<ReplayStack | null> => {
    const loaded = await Promise.all(hashesIn(packs).map((hash) => shelf.byHash(hash)));
    const whole = loaded.filter((pack): pack is LoadedPack => pack !== null);
    const stack = whole.length === loaded.length ? replayStack(terms, residence, whole) : null;
    if (known.size >= MOST_STACKS) known.clear();
    known.set(keyOf(residence, packs), stack);
    return stack;
  };
  return Object.assign((residence: string, packs: string) => known.get(keyOf(residence, packs)), { load });
}

/** The column is ours alone: a list of content hashes. */
function hashesIn(packs: string): readonly string[] {
  const list: unknown = JSON.parse(packs);
  return Array.isArray(list) ? list.filter((hash) => typeof hash === 'string') : [];
}
