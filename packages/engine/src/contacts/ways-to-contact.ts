import { message, type Instant } from '@makegood/base';
import { CHANNELS, type AnswerOf, type api } from '@makegood/contract';
import { findAccount } from '../accounts/find-account.ts';
import { askedDecision, type DecisionSubject } from '../accounts/wire-decision.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

type Ways = AnswerOf<(typeof api)['contacts']['ways']>;

/** How far ahead it is worth asking: what is on file will have changed by then. */
const HORIZON = 400 * 86_400_000;

/**
 * What the gate would say to every channel, now or at an instant to come, as far as is known today. Nothing is sent,
 * counted or kept.
 * @throws Problem `notFound`, `invalid` for an instant that is past or too far away.
 */
export async function waysToContact(desk: Desk, id: string, when: Instant | undefined): Promise<Ways> {
  const { account, debtor } = await findAccount(desk, id);
  const at = when ?? desk.now;
  if (at < desk.now || at > desk.now + HORIZON) throw new Problem('invalid', message('engine.contact.when'));
  const subject: DecisionSubject = { account, person: debtor, journeyId: null, journeyName: null, stepName: null };
  const ways = CHANNELS.map(async (channel): Promise<Ways['ways'][number]> => {
    const opinion = await desk.gate.mayContact({ workspace: desk.workspace.id, account: account.id, person: debtor.id, channel, at });
    if (!opinion.possible) return { channel, decision: null, problem: message('engine.account.noAddress') };
    return { channel, decision: await askedDecision(desk, opinion.decision, at, channel, subject), problem: null };
  });
  return { at, ways: await Promise.all(ways) };
}
