import type { AccountId, BackTestId, DecisionId, PersonId, WorkspaceId } from '@makegood/base';
import type { Verdict } from '@makegood/contract';
import type { NewRow, Store, Write } from '@makegood/store';
import { EFFECT_OF, noEffects, type EffectCounts } from './tally.ts';

/** As many people are kept in memory before they are written. */
const MOST_IN_MEMORY = 10_000;
/** As many go into one transaction: a contact that is decided meanwhile waits for it some milliseconds at most. */
const PEOPLE_AT_A_TIME = 100;

export type AffectedOf = { readonly backTest: BackTestId; readonly workspace: WorkspaceId };
type Who = { readonly accountId: AccountId; readonly personId: PersonId };
type Found = Who & { readonly effects: EffectCounts; latest: DecisionId };

/** Collects whom past contacts concern, in bounded memory: what does not fit is added to what is written already. */
export interface AffectedPeople {
  /** In the order of time. */
  add(contact: Who & { readonly decisionId: DecisionId }, after: Verdict): void;
  /** Writes what has gathered, once it is much or when asked to. */
  write(all?: boolean): Promise<void>;
}

export function affectedPeople(store: Store, of: AffectedOf): AffectedPeople {
  const found = new Map<string, Found>();
  return {
    add({ accountId, personId, decisionId }, after) {
      const key = `${accountId} ${personId}`;
      let person = found.get(key);
      if (!person) found.set(key, (person = { accountId, personId, effects: noEffects(), latest: decisionId }));
      person.effects[EFFECT_OF[after]] += 1;
      person.latest = decisionId;
    },
    async write(all = false) {
      if (!all && found.size < MOST_IN_MEMORY) return;
      await writeParts(
        store,
        [...found.values()].map((person) => pastWrites(of, person)),
      );
      found.clear();
    },
  };
}

const rowOf = ({ backTest, workspace }: AffectedOf, { accountId, personId }: Who): NewRow<'backTestPeople'> => ({
  backTestId: backTest,
  workspaceId: workspace,
  accountId,
  personId,
});

function pastWrites(of: AffectedOf, person: Found): readonly Write[] {
  const { effects, latest, accountId, personId } = person;
  const changed = Object.values(effects).reduce((sum, count) => sum + count, 0);
  const key = { backTestId: of.backTest, accountId, personId };
  return [
    { write: 'insertIfAbsent', into: 'backTestPeople', row: rowOf(of, person) },
    { write: 'update', in: 'backTestPeople', key, set: { decisionId: latest }, add: { changed, ...effects } },
  ];
}

export type NextContact = Who &
  Required<Pick<NewRow<'backTestPeople'>, 'enrolmentId' | 'journeyId' | 'nextEffect' | 'lawfulNow' | 'lawfulThen'>>;

/** The same for what comes next; of several journeys of one account the earliest contact is told. */
export async function writeNextContacts(store: Store, of: AffectedOf, contacts: readonly NextContact[]): Promise<void> {
  await writeParts(
    store,
    contacts.map(({ accountId, personId, ...next }) => [
      { write: 'insertIfAbsent', into: 'backTestPeople', row: rowOf(of, { accountId, personId }) },
      { write: 'update', in: 'backTestPeople', key: { backTestId: of.backTest, accountId, personId }, set: next },
    ]),
  );
}

async function writeParts(store: Store, people: readonly (readonly Write[])[]): Promise<void> {
  for (let start = 0; start < people.length; start += PEOPLE_AT_A_TIME) {
    const written = await store.commit(people.slice(start, start + PEOPLE_AT_A_TIME).flat());
    if (!written.ok) throw new Error(`The people of a back-test could not be written: ${written.error.reason}`);
    // Others who wait for the database get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A part at a time, so that nobody waits for it. */
export async function dropPeople(store: Store, backTestId: BackTestId): Promise<void> {
  for (let left = true; left;) {
    const dropped = await store.commit([{ write: 'emptyBackTest', backTestId }]);
    left = dropped.ok && dropped.value.applied[0] === true;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
