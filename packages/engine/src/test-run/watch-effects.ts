import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Said, TestContact } from '@makegood/contract';
import { message, type Instant } from '@makegood/base';
import type { ChannelId } from '@makegood/messaging';
import type { Command, EffectResult, Effects, EffectScope } from '@makegood/journey/core';
import type { ContactRequest } from '../gate/contact-request.ts';
import { contactRequest } from '../effects/make-contact.ts';
import type { Preparation } from '../gate/prepare-contact.ts';
import { askedDecision, keptDecision, type DecisionSubject } from '../accounts/wire-decision.ts';
import { shownAddress } from '../accounts/masked-address.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { RunLog } from './run-log.ts';
import type { TestWorld } from './test-world.ts';

type Contacted = Extract<EffectResult, { type: 'contact' | 'failure' }>;
const OUTCOME = {
  accepted: 'sent',
  unknown: 'sent',
  rejected: 'rejected',
  deferred: 'deferred',
  blocked: 'blocked',
  review: 'review',
  impossible: 'impossible',
  preferred: 'preferred',
} as const;

/**
 * The effects of a run: the product's own, in the run's world. What they decide is written down beside, and systems of the
 * firm's are told nothing: such a step goes on as if it had been told.
 */
export function watchedEffects(desk: Desk, world: TestWorld, log: RunLog, subject: DecisionSubject): Effects {
  return {
    async execute(command, scope) {
      // The world is in memory and answers at once: two years of a debt would otherwise pass before anybody else is answered.
      await othersFirst();
      const result = await carryOut(desk, world, log, subject, command, scope);
      log.add({ type: 'result', key: command.key, command, result });
      return result;
    },
  };
}

async function carryOut(
  desk: Desk,
  world: TestWorld,
  log: RunLog,
  subject: DecisionSubject,
  command: Command,
  scope: EffectScope,
): Promise<EffectResult> {
  if (command.type === 'request') return { type: 'request', outcome: 'succeeded', status: 200 };
  const request = command.type === 'contact' ? contactRequest(command, scope) : null;
  // Looked at first, because the gate keeps the words of nothing that it refuses.
  const prepared = request && (await world.gate.consider(request));
  const result = await world.effects.execute(command, scope);
  if (command.type === 'resolve' && command.question.type === 'lawful' && result.type === 'resolve' && result.outcome === 'resolved') {
    const contact = await hourOf(desk, world, subject, command.question.channel, scope, result.at);
    if (contact) log.add({ type: 'contact', key: command.key, contact });
  }
  if (request && prepared && (result.type === 'contact' || result.type === 'failure')) {
    const stepName = scope.plan.steps[command.step]?.name ?? null;
    const contact = await contactOf(desk, world, { ...subject, stepName }, { request, prepared, result });
    log.add({ type: 'contact', key: command.key, contact });
  }
  return result;
}

/** Why a lawful hour has to be waited for: what the gate would say at once. Null when it would let a contact pass. */
async function hourOf(
  desk: Desk,
  world: TestWorld,
  subject: DecisionSubject,
  channel: ChannelId,
  { workspace, account, person, plan, at }: EffectScope,
  until: Instant,
): Promise<TestContact | null> {
  const opinion = await world.gate.mayContact({ workspace, account, person, channel, at, packs: plan.packs });
  if (!opinion.possible || opinion.decision.verdict === 'allow') return null;
  const inWorld: Desk = { ...desk, store: world.store };
  const decision = await askedDecision(inWorld, opinion.decision, at, channel, subject);
  const outcome = until > at ? 'deferred' : 'blocked';
  const address = shownAddress(desk.caller.roles, opinion.address);
  return { channel, address, outcome, until: until > at ? until : null, decision, variant: null, message: null, problem: null };
}

type Made = { readonly request: ContactRequest; readonly prepared: Preparation; readonly result: Contacted };

async function contactOf(
  desk: Desk,
  world: TestWorld,
  subject: DecisionSubject,
  { request, prepared, result }: Made,
): Promise<TestContact> {
  const contact = prepared.possible ? prepared.contact : null;
  const rendered = contact?.message.rendered;
  const preferred = result.type === 'contact' && result.outcome === 'preferred';
  const decided = result.type === 'contact' && 'decision' in result ? await decisionOf(world, request, result.decision) : null;
  return {
    channel: request.channel,
    address: contact === null ? null : shownAddress(desk.caller.roles, contact.address.value),
    outcome: result.type === 'failure' ? 'impossible' : OUTCOME[result.outcome],
    until: result.type === 'contact' && result.outcome === 'deferred' ? result.until : null,
    // It is kept nowhere once the run is over, so there is nothing that its id could open.
    decision: decided && { ...(await keptDecision({ store: world.store }, decided, subject, null)), id: null },
    variant: request.variant,
    message:
      rendered === undefined || preferred
        ? null
        : { locale: rendered.locale, subject: rendered.subject ?? null, text: rendered.text, html: rendered.html ?? null },
    problem: await problemOf(world, { request, prepared, result }),
  };
}

async function decisionOf({ store }: TestWorld, { workspace }: ContactRequest, id: string) {
  return store.ledger.decision(workspace, id);
}

/** Reasons of the gate's own are few and have words; of a text that cannot be made for this person it is asked why. */
async function problemOf(world: TestWorld, { request, prepared, result }: Made): Promise<Said | null> {
  if (result.type === 'contact' && result.outcome === 'preferred')
    return message('engine.testRun.prefers', { channel: message(`journey.channel.${result.channel}`) });
  const reason = prepared.possible ? (result.type === 'failure' ? result.reason : null) : prepared.reason;
  if (reason === null) return null;
  if (reason === 'noAddress') return message('engine.account.noAddress');
  if (reason === 'noProvider') return message('engine.testRun.noProvider');
  const { workspace, account, person, template, channel, purpose, at } = request;
  const tried = await world.gate.preview({ workspace, account, person, template, channels: [channel], purpose, at });
  const words = tried.possible ? tried.words.find(({ own }) => own) : undefined;
  if (words && !words.rendered.ok) return words.rendered.error.message;
  return message(words === undefined ? 'engine.testRun.noWords' : 'engine.testRun.impossible');
}
