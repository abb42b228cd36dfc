import { formatInstant, type Instant } from '@makegood/base';
import type { BackTestNext } from '@makegood/contract';
import { nextAllowed, packsFor, type ContactContext, type LoadedPack } from '@makegood/rules';
import type { Page, UnderWay } from '@makegood/store';
import { nextMessage } from '../accounts/next-message.ts';
import { askedAbout } from '../gate/asked-about.ts';
import { contactContext } from '../gate/contact-context.ts';
import { packLibrary } from '../gate/pack-library.ts';
import { publishedPlan } from '../queries/published-plan.ts';
import { firstChannel } from '../standing/preferred-channel.ts';
import { writeNextContacts, type NextContact } from './affected-people.ts';
import { ROWS_AT_A_TIME, type BackTestWork } from './back-test-work.ts';
import { delays, type Delays } from './delays.ts';
import { entryOf } from './tally.ts';

type JourneyCount = { later: number; sooner: number; stranded: number; readonly waiting: Delays };
const LOOKED_AT_A_TIME = 100;

/**
 * The next message of every enrolment under way: when it is lawful under the rules in force, and when if the draft begins
 * to decide at its time. What is known today is taken to stay; each journey's next message only.
 */
export async function lookAhead(work: BackTestWork, journeyName: (id: string) => string): Promise<Omit<BackTestNext, 'people'>> {
  const { store, row } = work;
  const compare = comparison(work);
  const journeys = new Map<UnderWay['journeyId'], JourneyCount>();
  const waiting = delays();
  let [looked, same] = [0, 0];
  let after: string | null = null;
  do {
    const page: Page<UnderWay> = await store.backTests.underWay(row.workspaceId, { after, limit: ROWS_AT_A_TIME });
    for (let start = 0; start < page.items.length; start += LOOKED_AT_A_TIME) {
      const part = page.items.slice(start, start + LOOKED_AT_A_TIME);
      const moved: NextContact[] = [];
      for (const enrolment of part) {
        const found = await compare(enrolment);
        if (found === 'nothing to send') continue;
        looked += 1;
        if (found === 'same') {
          same += 1;
          continue;
        }
        const journey = entryOf(journeys, enrolment.journeyId, () => ({ later: 0, sooner: 0, stranded: 0, waiting: delays() }));
        journey[found.nextEffect] += 1;
        if (found.nextEffect === 'later') for (const one of [waiting, journey.waiting]) one.add(found.lawfulThen - found.lawfulNow);
        moved.push({ ...idsOf(enrolment), ...found });
      }
      await writeNextContacts(store, { backTest: row.id, workspace: row.workspaceId }, moved);
      await work.done(part.length);
    }
    after = page.next;
  } while (after !== null);
  const each = [...journeys].map(([id, { waiting: ownWaiting, ...counts }]) => ({
    id,
    name: journeyName(id),
    ...counts,
    medianDelay: ownWaiting.median(),
  }));
  const sum = (effect: 'later' | 'sooner' | 'stranded'): number => each.reduce((total, journey) => total + journey[effect], 0);
  return {
    looked,
    same,
    later: sum('later'),
    sooner: sum('sooner'),
    stranded: sum('stranded'),
    medianDelay: waiting.median(),
    journeys: each.sort((a, b) => b.later + b.stranded + b.sooner - (a.later + a.stranded + a.sooner)),
  };
}

const idsOf = ({ id, journeyId, accountId, personId }: UnderWay) => ({ enrolmentId: id, journeyId, accountId, personId });

type Moved =
  | { readonly nextEffect: 'later'; readonly lawfulNow: Instant; readonly lawfulThen: Instant }
  | { readonly nextEffect: 'sooner'; readonly lawfulNow: Instant | null; readonly lawfulThen: Instant }
  | { readonly nextEffect: 'stranded'; readonly lawfulNow: Instant; readonly lawfulThen: null };

function comparison({ store, row, draft }: BackTestWork): (enrolment: UnderWay) => Promise<Moved | 'same' | 'nothing to send'> {
  const library = packLibrary(store);
  const choices = new Map<string, Awaited<ReturnType<typeof library.binding>>>();
  const choiceFor = async (planHash: string, packs: Parameters<typeof library.binding>[2]) => {
    const known = choices.get(planHash);
    if (known) return known;
    const choice = await library.binding(row.workspaceId, row.begunAt, packs);
    choices.set(planHash, choice);
    return choice;
  };
  return async (enrolment) => {
    const plan = await publishedPlan(store, enrolment.planHash);
    const message = plan && nextMessage(plan, enrolment.step);
    if (!plan || !message) return 'nothing to send';
    const { accountId: account, personId: person, wakeAt: at } = enrolment;
    const channel = await firstChannel(store, message, { workspace: row.workspaceId, person, at });
    if (channel === null) return 'nothing to send';
    const { packs, missing } = await choiceFor(enrolment.planHash, plan.packs);
    const asked = await askedAbout(store, { workspace: row.workspaceId, account, person, channel, at });
    if (!asked.possible) return 'nothing to send';
    const built = contactContext(asked.snapshot, asked.intended);
    // Something is not known: nobody is contacted, whatever the draft says.
    if (missing.length > 0 || !built.ok) return 'same';
    return movedBy(built.context, at, packs, draft, row.startsAt);
  };
}

/**
 * The rules in force decide until the draft begins; a contact that they put off beyond that moment is decided again when
 * its time comes, by the draft.
 */
function movedBy(
  context: ContactContext,
  at: Instant,
  inForce: readonly LoadedPack[],
  draft: LoadedPack,
  startsAt: Instant,
): Moved | 'same' {
  const { residence } = context.debtor;
  const packs = packsFor(residence, inForce);
  const others = packs.filter(({ pack }) => pack.id !== draft.pack.id);
  const drafted = packsFor(residence, [draft]);
  if (drafted.length === 0 && others.length === packs.length) return 'same';
  const lawfulNow = nextAllowed(packs, context);
  const from = at >= startsAt ? at : lawfulNow;
  if (from === null || from < startsAt) return 'same';
  const lawfulThen = nextAllowed([...others, ...drafted], { ...context, contact: { ...context.contact, at: formatInstant(from) } });
  if (lawfulNow === lawfulThen) return 'same';
  if (lawfulThen === null) return lawfulNow === null ? 'same' : { nextEffect: 'stranded', lawfulNow, lawfulThen };
  if (lawfulNow === null || lawfulThen < lawfulNow) return { nextEffect: 'sooner', lawfulNow, lawfulThen };
  return { nextEffect: 'later', lawfulNow, lawfulThen };
}
