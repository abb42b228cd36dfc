import { DAY, HOUR, formatInstant, instant, MINUTE, type Instant } from '@makegood/base';
import { keepBuiltInPacks } from '@makegood/engine';
import { builtInPacks, compileVerdicts, packsFor, parseContext, storedContext, type ContactContext } from '@makegood/rules';
import { openStore, type NewRow, type Write } from '@makegood/store';
import { sampleId, sampleWorkspace } from '@makegood/store/samples';

export const WORKSPACE = sampleId('workspace', 'ws_one');
/** The last contact is before this instant, the first no more than {@link DAYS} days earlier. */
export const NOW = instant(Date.UTC(2026, 10, 16, 13));
export const DAYS = 90;
/** A person's contacts, one after the other: their histories are 0 to 20 contacts long. */
const CONTACTS_EACH = 21;

/** Where people live, as often as they are named, with the hours by which UTC is ahead of or behind them. */
const PLACES = [
  ['US-NY-NYC', 'America/New_York', 5],
  ['US-NY', 'America/New_York', 5],
  ['US-TX', 'America/Chicago', 6],
  ['US-CA', 'America/Los_Angeles', 8],
  ['US-FL', 'America/New_York', 5],
  ['US-GA', 'America/New_York', 5],
  ['US-WA', 'America/Los_Angeles', 8],
  ['CO', 'America/Bogota', 5],
  ['CO', 'America/Bogota', 5],
  ['MX', 'America/Mexico_City', 6],
  ['MX', 'America/Mexico_City', 6],
  ['CL', 'America/Santiago', 3],
  ['PE', 'America/Lima', 5],
  ['BR-SP', 'America/Sao_Paulo', 3],
  ['DE', 'Europe/Berlin', -1],
  ['ES', 'Europe/Madrid', -1],
  ['IT', 'Europe/Rome', -1],
  ['PT', 'Europe/Lisbon', 0],
] as const;

const CHANNELS = [
  ['sms', 'sms'],
  ['email', 'email'],
  ['messagingApp', 'whatsapp'],
  ['email', 'email'],
  ['voiceCall', 'voice'],
] as const;

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A database in which so many contacts were decided, each with the context and the verdict that the rules of this release
 * have for it, in the order of time.
 */
export async function prepareContacts(file: string, contacts: number): Promise<void> {
  const store = openStore({ file, synchronous: 'normal' });
  const verdicts = new Map<string, { readonly verdictOf: ReturnType<typeof compileVerdicts>; readonly hashes: readonly string[] }>();
  const rulesOf = (residence: string) => {
    const known = verdicts.get(residence);
    if (known) return known;
    const packs = packsFor(residence, builtInPacks());
    const made = { verdictOf: compileVerdicts(packs), hashes: packs.map(({ hash }) => hash) };
    verdicts.set(residence, made);
    return made;
  };
  const commit = async (batch: readonly Write[]): Promise<void> => {
    const committed = await store.commit(batch);
    if (!committed.ok) throw new Error(`The contacts were not written: ${committed.error.reason}`);
  };
  await commit([{ write: 'insert', into: 'workspaces', row: sampleWorkspace({ clockAt: NOW }) }]);
  await keepBuiltInPacks(store, NOW);
  const people = Math.ceil(contacts / CONTACTS_EACH);
  const lives = Array.from({ length: people }, (_, index) => lifeOf(index));
  let batch: Write[] = [];
  // By turns, so that rows lie in the order of time as they would, people all mixed up.
  for (let number = 0; number < contacts; number += 1) {
    const turn = Math.floor(number / people);
    const person = number % people;
    const life = lives[person];
    if (!life) continue;
    const { context, channel, at } = life.next(turn);
    const { verdictOf, hashes } = rulesOf(context.debtor.residence);
    const { verdict } = verdictOf(context);
    const row: NewRow<'decisionContexts'> = {
      decisionId: sampleId('decision', `dec_${String(number).padStart(9, '0')}`),
      workspaceId: WORKSPACE,
      at,
      personId: sampleId('person', `per_${person}`),
      accountId: sampleId('account', `acc_${person}`),
      journeyId: sampleId('journey', `jny_${person % 12}`),
      channel,
      verdict,
      reviewed: false,
      packs: hashes,
      context: storedContext(context),
    };
    if (verdict !== 'block') life.happened();
    batch.push({ write: 'insert', into: 'decisionContexts', row });
    if (batch.length === 2_000) {
      await commit(batch);
      batch = [];
    }
  }
  await commit(batch);
  await store.close();
}

type Intended = { readonly context: ContactContext; readonly channel: 'sms' | 'email' | 'whatsapp' | 'voice'; readonly at: Instant };

/** One debtor's contacts, each of which remembers those before it. */
function lifeOf(index: number): { next(turn: number): Intended; happened(): void } {
  const random = chance(index + 1);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const [residence, timezone, behind] = pick(PLACES);
  const debt = { id: `acc_${index}`, creditorId: pick(['First Bank', 'Acme Finance', 'Casa Norte']) };
  const history: ContactContext['history'] = [];
  const overdueSince = formatInstant(instant(NOW - (DAYS + 20 + Math.floor(random() * 60)) * DAY)).slice(0, 10);
  let last: Intended | null = null;
  return {
    next(turn) {
      const [channel, own] = pick(CHANNELS);
      // Four or five days apart on the average, mostly in the day's hours where they live.
      const day = Math.floor(((turn + random()) * DAYS) / CONTACTS_EACH);
      const hour = behind + (random() < 0.9 ? 9 + random() * 9 : random() * 24);
      const start = Math.floor((NOW - DAYS * DAY) / DAY) * DAY;
      const at = instant(Math.floor((start + day * DAY + hour * HOUR) / MINUTE) * MINUTE);
      const number = own === 'email' ? `adr_mail${index}` : `adr_phone${index}`;
      const parsed = parseContext({
        creditorType: index % 3 === 0 ? 'bank' : 'thirdPartyCollector',
        debtor: { timezone, residence, locationKnown: true },
        debt: { ...debt, daysPastDue: 40 + day, overdueSince, type: 'consumerCredit' },
        contact: {
          channel,
          at: formatInstant(at),
          aiVoice: false,
          aiDisclosed: true,
          dialMode: own === 'voice' ? 'manual' : 'n/a',
          callerId: 'shown',
          lineType: own === 'email' ? 'n/a' : 'mobile',
          number,
          numberProvidedByConsumer: true,
          recipient: 'debtor',
          purpose: 'collection',
          addressType: 'personal',
          identityVerified: true,
          disclosesDebt: true,
          messageElementsMissing: [],
          messageContains: [],
        },
        history,
        consents:
          index % 2 === 0
            ? [{ type: 'channelAuthorisation', given: true, at: '2026-01-05T15:00:00.000Z', channels: ['sms', 'messagingApp', 'email'] }]
            : [],
        statuses: index % 50 === 0 ? [{ status: 'hardshipNotice', since: '2026-07-01T15:00:00.000Z' }] : [],
      });
      if (!parsed.ok) throw new Error(`Not a contact: ${JSON.stringify(parsed.error)}`);
      last = { context: { ...parsed.value, unstated: 'unknown' }, channel: own, at };
      return last;
    },
    // What was put off or looked at by a person went out in the end; what was refused did not.
    happened() {
      if (!last) return;
      const { channel, at, number } = last.context.contact;
      history.push({
        at,
        channel,
        direction: 'outbound',
        outcome: channel === 'voiceCall' && random() < 0.3 ? 'conversation' : 'sent',
        debtId: debt.id,
        creditorId: debt.creditorId,
        recipient: 'debtor',
        purpose: 'collection',
        number,
        priorConsentWithin7Days: false,
      });
    },
  };
}
