import { message, type Locale } from '@makegood/base';
import { CHANNELS, type AnswerOf, type api, type NewMessage } from '@makegood/contract';
import { partsOf, type Template } from '@makegood/journey/template';
import type { AccountWithDebtor } from '@makegood/store';
import { findAccount } from '../accounts/find-account.ts';
import { readDecisionOf } from '../accounts/read-decision.ts';
import { askedDecision, type DecisionSubject } from '../accounts/wire-decision.ts';
import { askedElements } from '../gate/asked-elements.ts';
import type { ContactRequest } from '../gate/contact-request.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { publishedPlan } from '../queries/published-plan.ts';
import { liveJourneys } from '../triggers/live-journeys.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { handKey } from './call-by-hand.ts';
import { handReview } from './hand-review.ts';
import { handTemplate } from './hand-text.ts';

type Texts = AnswerOf<(typeof api)['contacts']['texts']>;
type Tried = AnswerOf<(typeof api)['contacts']['tryMessage']>;
type Sent = AnswerOf<(typeof api)['contacts']['write']>;

/** The published texts of journeys that take people in, which can be sent by hand too. */
export async function textsToSend(desk: Desk): Promise<Texts> {
  const journeys = new Map((await desk.store.journeys.list(desk.workspace.id)).map(({ id, name }) => [id, name]));
  const live = await liveJourneys(desk.store, desk.workspace.id);
  return {
    items: live.flatMap(({ id, plan }) =>
      Object.values(plan.templates).map((template) => ({
        journeyId: id,
        journeyName: journeys.get(id) ?? id,
        templateId: template.id,
        name: template.name,
        channels: CHANNELS.filter((channel) => LOCALES_TRIED.some((locale) => partsOf(template, locale, channel).length > 0)),
      })),
    ),
  };
}
const LOCALES_TRIED: readonly Locale[] = ['en', 'es', 'pt'];

/** The message as it would read and what the gate would say. Nothing is sent, counted or kept. @throws Problem as {@link writeByHand} */
export async function tryMessage(desk: Desk, id: string, asked: NewMessage): Promise<Tried> {
  const of = await findAccount(desk, id);
  const considered = await desk.gate.consider(await requestFor(desk, of, asked, 'preview'));
  if (!considered.possible) return { subject: null, text: '', to: null, decision: null, problem: problemOf(considered.reason) };
  const { message: composed, address, decision } = considered.contact;
  const subject: DecisionSubject = { account: of.account, person: of.debtor, journeyId: null, journeyName: null, stepName: null };
  return {
    subject: composed.rendered.subject ?? null,
    text: composed.rendered.text,
    to: address.value,
    decision: await askedDecision(desk, decision, desk.now, asked.channel, subject),
    problem: null,
  };
}

/**
 * Sends one message by hand, through the gate like every other: decided, reserved, counted and kept. What is refused is
 * not sent later by itself; what a rule wants looked at becomes a colleague's task, and once approved it can be sent with a
 * deed of its own. The same deed again has the same answer.
 * @throws Problem `notFound`, `invalid` for a text that cannot be made.
 */
export async function writeByHand(desk: Desk, id: string, asked: NewMessage & { readonly deed: string }): Promise<Sent> {
  const of = await findAccount(desk, id);
  const request = await requestFor(desk, of, asked, asked.deed);
  const result = await desk.gate.dispatch(request);
  if (result.type === 'failure') return { outcome: 'impossible', decision: null, problem: problemOf(result.reason) };
  if (result.outcome === 'impossible') return { outcome: 'impossible', decision: null, problem: problemOf(result.reason) };
  await desk.store.commit([
    auditLine(desk, 'message.byHand', result.decision, { account: of.account.id, channel: asked.channel, outcome: result.outcome }),
  ]);
  await wake(desk);
  return { outcome: OUTCOMES[result.outcome], decision: await readDecisionOf(desk, result.decision), problem: null };
}

const OUTCOMES = {
  accepted: 'sent',
  unknown: 'unknown',
  rejected: 'notDelivered',
  deferred: 'refused',
  review: 'review',
  blocked: 'refused',
} as const;

async function requestFor(desk: Desk, of: AccountWithDebtor, asked: NewMessage, deed: string): Promise<ContactRequest> {
  const template = 'text' in asked.words ? await ownTemplate(desk, of, asked.channel, asked.words) : await published(desk, asked.words);
  const review = await handReview(desk, of.account.id, asked.channel, asked.words);
  return {
    workspace: desk.workspace.id,
    account: of.account.id,
    person: of.debtor.id,
    key: handKey(desk, of.account.id, deed),
    enrolment: null,
    journey: null,
    step: null,
    channel: asked.channel,
    template,
    variant: 'a',
    purpose: template.purpose,
    review: review.approved ? review.key : null,
    reviewAs: review.key,
    byHand: { channel: asked.channel, words: wordsKept(asked.words) },
    packs: [],
    at: desk.now,
  };
}

const wordsKept = (words: NewMessage['words']) =>
  'text' in words ? { text: words.text, ...(words.subject === undefined ? {} : { subject: words.subject }) } : { ...words };

async function ownTemplate(
  desk: Desk,
  { account, debtor }: AccountWithDebtor,
  channel: NewMessage['channel'],
  words: Extract<NewMessage['words'], { text: string }>,
): Promise<Template> {
  const residence = debtor.jurisdiction ?? debtor.subdivision ?? debtor.country;
  const packs = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap(({ loaded }) => loaded ?? []);
  const { creditorType } = account;
  const asked = residence === null ? [] : askedElements(packs, { residence, creditorType, channel, at: desk.now });
  return handTemplate(words, channel, debtor.language ?? desk.workspace.settings.language ?? 'en', asked);
}

async function published(desk: Desk, { journeyId, templateId }: { journeyId: string; templateId: string }): Promise<Template> {
  const journey = await desk.store.journeys.get(desk.workspace.id, journeyId);
  const version =
    journey?.liveVersion == null ? null : await desk.store.journeys.version(desk.workspace.id, journey.id, journey.liveVersion);
  const template = version ? (await publishedPlan(desk.store, version.planHash))?.templates[templateId] : undefined;
  if (!template) throw new Problem('notFound', message('engine.contact.unknownText'));
  return template;
}

/** Why a message could not even be put before the gate; words of the rendering are shown as they are. */
const problemOf = (reason: string) =>
  message(reason === 'noAddress' ? 'engine.account.noAddress' : reason.startsWith('messaging.') ? reason : 'engine.contact.impossible');
