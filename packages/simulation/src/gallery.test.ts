import { DAY, HOUR, instant, plus, type Instant } from '@makegood/base';
import { compile, type Command, type EffectResult, type EnrolmentState, type JourneyEvent, type Plan } from '@makegood/journey';
import {
  fillTemplate,
  JOURNEY_TEMPLATE_IDS,
  JOURNEY_TEMPLATES,
  TONES,
  type GalleryAnswers,
  type JourneyTemplateId,
} from '@makegood/journey/gallery';
import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** What becomes of people in the gallery's journeys, by what they do: the journeys as they would be published, in virtual time. */
const FROM = instant(Date.UTC(2026, 10, 16, 13));
const EMAIL: GalleryAnswers = { country: 'MX', channels: ['whatsapp', 'email'], tone: 'neutral' };

type Lived = {
  readonly state: EnrolmentState;
  /** Messages that left, and calls that were given to a colleague, with the text or the step. */
  readonly contacts: readonly { readonly at: Instant; readonly what: string }[];
  readonly tasks: readonly string[];
};

const planOf = (id: JourneyTemplateId, answers: GalleryAnswers): Plan => {
  const compiled = compile(fillTemplate(id, answers, 'en', 'gallery'), { journey: 'jny_gallery', packs: [] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
};

/** Where accounts of this template stand on the day they enter. */
const daysAtStart = (id: JourneyTemplateId): number => JOURNEY_TEMPLATES[id].daysPastDue?.from ?? 20;

/** One account in a world in which everything is lawful an hour later and every address works. */
async function live(
  id: JourneyTemplateId,
  answers: GalleryAnswers,
  events: readonly JourneyEvent[] = [],
  days = daysAtStart(id),
): Promise<Lived> {
  const plan = planOf(id, answers);
  const contacts: { at: Instant; what: string }[] = [];
  const tasks: string[] = [];
  const due = plus(FROM, -days * DAY);
  const answer = (command: Command, at: Instant): EffectResult => {
    switch (command.type) {
      case 'contact':
        contacts.push({ at, what: command.template });
        return { type: 'contact', outcome: 'accepted', attempt: command.key, decision: command.key };
      case 'task':
        if (command.task.outcomes.some((outcome) => outcome.id === 'notReached')) contacts.push({ at, what: command.step });
        else tasks.push(command.step);
        return { type: 'task', outcome: 'opened', task: command.key };
      case 'resolve': {
        const { question, after } = command;
        const until = question.type === 'field' ? plus(due, question.offsetDays * DAY) : plus(after, HOUR);
        return { type: 'resolve', outcome: 'resolved', at: until, zone: 'America/Mexico_City', tzdata: '2026a' };
      }
      case 'facts':
        return { type: 'facts', facts: { 'account.daysPastDue': Math.floor((at - due) / DAY) } };
      case 'promise': {
        const graceEndsAt = plus(PROMISED_AT, (10 + command.graceDays) * DAY);
        return at >= graceEndsAt
          ? { type: 'promise', outcome: 'broken', promise: 'prm_one' }
          : { type: 'promise', outcome: 'open', promise: 'prm_one', graceEndsAt, remindAt: plus(PROMISED_AT, 9 * DAY) };
      }
      case 'withdrawTask':
        return { type: 'withdrawTask' };
      case 'update':
        return { type: 'update', outcome: 'done' };
      case 'request':
        return { type: 'request', outcome: 'succeeded', status: 200 };
    }
  };
  const { state } = await simulate(
    {
      workspace: 'ws_one',
      enrolment: 'enr_one',
      account: 'acc_one',
      person: 'per_one',
      plan: plan.hash,
      from: FROM,
      until: plus(FROM, 400 * DAY),
      events,
    },
    { effects: { execute: (command, { at }) => Promise.resolve(answer(command, at)) }, plans: new Map([[plan.hash, plan]]) },
  );
  return { state, contacts, tasks };
}

/** Two days in, when the first message has gone out and its answer is awaited. */
const PROMISED_AT = plus(FROM, 2 * DAY);
const at = PROMISED_AT;

describe.each(JOURNEY_TEMPLATE_IDS)('somebody in the journey %s', (id) => {
  const atEnd = JOURNEY_TEMPLATES[id].ending.type === 'decide';

  it('who never answers is contacted a few times with days between, and then left to a person or in peace', async () => {
    for (const channels of [EMAIL.channels, ['sms', 'voice'], ['voice']] as GalleryAnswers['channels'][])
      for (const tone of TONES) {
        const { state, contacts, tasks } = await live(id, { country: 'MX', channels, tone });
        expect(contacts.length).toBeGreaterThanOrEqual(2);
        expect(contacts.length).toBeLessThanOrEqual(4);
        const gaps = contacts.slice(1).map((contact, index) => (contact.at - (contacts[index]?.at ?? 0)) / DAY);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(id === 'preDue' ? 1 : 5);
        if (atEnd) expect({ step: state.step, tasks }).toEqual({ step: 'decide', tasks: ['decide'] });
        else expect(state).toMatchObject({ status: 'ended', outcome: 'exhausted' });
      }
  });

  it('who answers comes to a person, who is not passed over however long it takes', async () => {
    const { state, contacts, tasks } = await live(id, EMAIL, [{ type: 'reply', id: 'r', at, channel: 'email', intent: 'other' }]);
    expect({ step: state.step, tasks, contacts: contacts.length }).toEqual({ step: 'agent', tasks: ['agent'], contacts: 1 });
  });

  it('who promises is reminded of that once and of nothing else until the day and its grace have passed', async () => {
    const { state, contacts, tasks } = await live(id, EMAIL, [{ type: 'promise', id: 'p', at, promise: 'prm_one' }]);
    expect(contacts.map(({ what }) => what).slice(1)).toEqual(['promised']);
    if (JOURNEY_TEMPLATES[id].broken === 'decide') expect(tasks).toEqual(['decide']);
    else expect(state).toMatchObject({ status: 'ended', outcome: 'escalated' });
  });

  it('who disputes, is in difficulty or pays is not asked again', async () => {
    const held = (status: string) => live(id, EMAIL, [{ type: 'hold', id: 'h', at, status }]);
    expect(await held('disputed')).toMatchObject({ state: { step: 'dispute' }, tasks: ['dispute'], contacts: [{}] });
    expect(await held('hardship')).toMatchObject({ state: { step: 'hardship' }, tasks: ['hardship'], contacts: [{}] });
    expect(await held('represented')).toMatchObject({ state: { status: 'ended', outcome: 'stopped' }, tasks: [], contacts: [{}] });
    const pays = (paidInFull: boolean) => live(id, EMAIL, [{ type: 'payment', id: 'm', at, amount: 500, currency: 'MXN', paidInFull }]);
    expect((await pays(true)).state).toMatchObject({ status: 'ended', outcome: 'cured' });
    expect((await pays(false)).state).toMatchObject({ status: 'ended', outcome: 'other' });
  });
});

it('who grows out of a stage in the middle of it is left to the next one', async () => {
  const { state, contacts } = await live('early', EMAIL, [], 26);
  expect(contacts.map(({ what }) => what)).toEqual(['first']);
  expect(state).toMatchObject({ status: 'ended', outcome: 'exhausted' });
});
