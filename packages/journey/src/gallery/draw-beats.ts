import type { ChannelId } from '../kinds/message/schema.ts';
import type { MessageConfig } from '../kinds/message/schema.ts';
import { saltFor } from '../kinds/split/salt.ts';
import type { Tone } from './answers.ts';
import type { Beat } from './journey-template.ts';
import { draw, type Pen, type Steps } from './pen.ts';
import type { TextSet } from './wording.ts';
import type { GalleryWord } from './words/index.ts';

/** Days more or fewer that an answer is waited for. Fewer than a few would be pressing, and most laws count by the week. */
const PACE: Readonly<Record<Tone, number>> = { soft: 3, neutral: 0, firm: -1 };
const paced = (days: number, tone: Tone): number => (days < 5 ? days : Math.max(5, days + PACE[tone]));

/** The beats that the chosen channels leave: without calls no call, with nothing but calls each message is one. */
export const beatsFor = (beats: readonly Beat[], { written, answers }: Pen): Beat[] =>
  beats.filter((beat) => beat.type !== 'call' || (written.length > 0 && answers.channels.includes('voice')));

const isContact = ({ type }: Beat): boolean => type === 'message' || type === 'test' || type === 'call';

/** Where one enters a beat. */
export const entryOf = (beat: Beat): string => (isContact(beat) ? `${beat.id}-hour` : beat.id);

/** Which contact a beat is, counted from one. */
export const contactNumber = (beats: readonly Beat[], index: number): number => beats.slice(0, index + 1).filter(isContact).length;

/** The steps of one beat, the contact of this number; who leaves it without an answer goes on at `next`. */
export function drawBeat(beat: Beat, number: number, next: string, pen: Pen): Steps {
  const { say, written } = pen;
  switch (beat.type) {
    case 'rest':
      return {
        [beat.id]: draw('wait', say(beat.name), { until: { type: 'duration', duration: { amount: beat.days, unit: 'days' } } }, { next }),
      };
    case 'untilDue': {
      const until = { type: 'field', fact: 'account.dueDate', offsetDays: beat.offsetDays, time: '09:00' } as const;
      return { [beat.id]: draw('wait', say(beat.name), { until }, { next }) };
    }
    case 'stage': {
      const when = { fact: 'account.daysPastDue', op: 'atMost', value: beat.days } as const;
      const branches = [{ id: 'still', name: say('upTo', { days: beat.days }), when }];
      return { [beat.id]: draw('branch', say('stillHere'), { branches }, { still: next, otherwise: 'next' }) };
    }
    case 'call':
      return drawCall(beat.id, 'call', beat.days, number, next, pen);
    case 'message':
      if (written.length === 0) return drawCall(beat.id, beat.name, beat.days, number, next, pen);
      return {
        ...drawHour(beat.id, number, written[0], beat.id, pen),
        [beat.id]: drawMessage(say(beat.name), beat.id, beat.text, `${beat.id}-answer`, pen),
        ...drawAnswer(beat.id, number, beat.days, next, pen),
      };
    case 'test':
      if (written.length === 0) return drawCall(beat.id, beat.arms[0].name, beat.days, number, next, pen);
      return {
        ...drawHour(beat.id, number, written[0], beat.id, pen),
        ...drawTest(beat, pen),
        ...drawAnswer(beat.id, number, beat.days, next, pen),
      };
  }
}

const drawHour = (id: string, number: number, channel: ChannelId = 'voice', next: string, { say }: Pen): Steps => {
  const until = { type: 'lawful', channel, best: true, atMost: { amount: 4, unit: 'days' } } as const;
  return { [`${id}-hour`]: draw('wait', say('hour', { number }), { until }, { next }) };
};

function drawMessage(name: string, template: string, { purpose }: TextSet, next: string, { written }: Pen) {
  const config: MessageConfig = {
    channels: [...written],
    variants: [{ id: 'a', name: 'A', template, weight: 100 }],
    purpose,
    giveUpAfter: { amount: 7, unit: 'days' },
    waitFor: { type: 'accepted' },
  };
  return draw('message', name, config, { delivered: next });
}

function drawTest(beat: Extract<Beat, { type: 'test' }>, pen: Pen): Steps {
  const { say, key } = pen;
  const [a, b] = beat.arms;
  const arms = [a, b].map((arm) => ({ id: arm.id, name: say(arm.name), weight: 50 }));
  const idOf = (arm: { readonly id: string }): string => `${beat.id}-${arm.id}`;
  return {
    [beat.id]: draw('split', say(beat.name), { arms, holdout: 0, salt: saltFor(beat.id, key) }, { [a.id]: idOf(a), [b.id]: idOf(b) }),
    [idOf(a)]: drawMessage(say(a.name), idOf(a), a.text, `${beat.id}-answer`, pen),
    [idOf(b)]: drawMessage(say(b.name), idOf(b), b.text, `${beat.id}-answer`, pen),
  };
}

const HELP = { soft: 'callSoft', neutral: 'callNeutral', firm: 'callFirm' } as const satisfies Record<Tone, GalleryWord>;

/** A colleague calls at a lawful hour. Whoever was not reached, or not in time, is left some days. */
function drawCall(id: string, name: GalleryWord, days: number, number: number, next: string, pen: Pen): Steps {
  const { say, answers } = pen;
  const answer = `${id}-answer`;
  const task = draw(
    'task',
    say(name),
    {
      queue: say('queue'),
      title: say('call'),
      instructions: say(HELP[answers.tone]),
      priority: 'normal',
      dueIn: { amount: 3, unit: 'days' },
      outcomes: (['promised', 'agreed', 'wrong', 'hardship', 'notReached'] as const).map((outcome) => ({
        id: outcome,
        name: say(`outcome.${outcome}`),
      })),
      overdue: 'leave',
    },
    { promised: 'promise', agreed: 'agreed', wrong: 'dispute', hardship: 'hardship', notReached: answer, overdue: answer },
  );
  return { ...drawHour(id, number, 'voice', id, pen), [id]: task, ...drawAnswer(id, number, days, next, pen) };
}

const drawAnswer = (id: string, number: number, days: number, next: string, { say, answers }: Pen): Steps => ({
  [`${id}-answer`]: draw(
    'wait',
    say('answer', { number }),
    {
      until: {
        type: 'events',
        events: [
          { id: 'paid', event: 'payment' },
          { id: 'promised', event: 'promise' },
          { id: 'replied', event: 'reply' },
        ],
        timeout: { amount: paced(days, answers.tone), unit: 'days' },
      },
    },
    { paid: 'partPaid', promised: 'promise', replied: 'agent', timeout: next },
  ),
});
