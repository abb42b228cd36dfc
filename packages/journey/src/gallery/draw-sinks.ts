import type { OffRamp } from '../document/off-ramps.ts';
import { DEFAULT_OFF_RAMPS } from '../document/off-ramps.ts';
import type { Outcome } from '../kinds/exit/schema.ts';
import type { TaskConfig } from '../kinds/task/schema.ts';
import type { Tone } from './answers.ts';
import type { JourneyTemplate } from './journey-template.ts';
import { draw, type Pen, type Steps } from './pen.ts';
import type { GalleryWord } from './words/index.ts';

/** Days after the promised one before it counts as broken: money takes a while to arrive. */
const GRACE: Readonly<Record<Tone, number>> = { soft: 5, neutral: 3, firm: 2 };

/** What every journey leads to once somebody answers, promises, disputes, is in difficulty, or none of that. */
export function drawSinks({ ending, broken }: JourneyTemplate, pen: Pen): Steps {
  const { say, written, answers } = pen;
  const [channel] = written;
  const exit = (name: GalleryWord, outcome: Outcome) => draw('exit', say(name), { outcome }, {});
  const task = (name: GalleryWord, { queue, help, priority, days, outcomes, next }: SinkTask) =>
    draw(
      'task',
      say(name),
      {
        queue: say(queue),
        title: say(name),
        instructions: say(help),
        priority,
        dueIn: { amount: days, unit: 'days' },
        outcomes: outcomes.map((outcome) => ({ id: outcome, name: say(`outcome.${outcome}`) })),
        overdue: 'stay',
      },
      next,
    );
  const over = ending.type === 'decide' ? 'decide' : 'next';
  return {
    promise: draw(
      'promise',
      say('promise'),
      {
        graceDays: GRACE[answers.tone],
        minPercent: 50,
        ...(channel === undefined ? {} : { reminder: { daysBefore: 1, channel, template: 'promised' } }),
      },
      { kept: 'kept', broken: broken === 'decide' ? 'decide' : 'broken' },
    ),
    agent: task('agent', {
      queue: 'queue',
      help: 'agentHelp',
      priority: 'normal',
      days: 2,
      outcomes: ['promised', 'agreed', 'wrong', 'hardship', 'closed'],
      next: { promised: 'promise', agreed: 'agreed', wrong: 'dispute', hardship: 'hardship', closed: over },
    }),
    dispute: task('dispute', {
      queue: 'queueDisputes',
      help: 'disputeHelp',
      priority: 'high',
      days: 5,
      outcomes: ['answered'],
      next: { answered: 'looked' },
    }),
    hardship: task('hardship', {
      queue: 'queueHardship',
      help: 'hardshipHelp',
      priority: 'high',
      days: 2,
      outcomes: ['agreed', 'peace'],
      next: { agreed: 'agreed', peace: 'inPeace' },
    }),
    decide: task('decide', {
      queue: 'queue',
      help: 'decideHelp',
      priority: 'normal',
      days: 5,
      outcomes: ['agreed', 'hardship', 'handOver', 'peace'],
      next: { agreed: 'agreed', hardship: 'hardship', handOver: 'handedOver', peace: 'inPeace' },
    }),
    partPaid: exit('partPaid', 'other'),
    kept: exit('kept', 'promised'),
    broken: exit('broken', 'escalated'),
    agreed: exit('agreed', 'arranged'),
    looked: exit('looked', 'stopped'),
    inPeace: exit('inPeace', 'stopped'),
    handedOver: exit('handedOver', 'escalated'),
    next: exit(ending.type === 'exit' ? ending.name : 'next', 'exhausted'),
  };
}

type SinkTask = {
  readonly queue: GalleryWord;
  readonly help: GalleryWord;
  readonly priority: TaskConfig['priority'];
  readonly days: number;
  readonly outcomes: readonly ('promised' | 'agreed' | 'wrong' | 'hardship' | 'closed' | 'answered' | 'peace' | 'handOver')[];
  readonly next: Record<string, string>;
};

/** A dispute and a difficulty end every wait and go to a person; what else ends contact ends the journey. */
export const galleryOffRamps = (): OffRamp[] =>
  DEFAULT_OFF_RAMPS.map((ramp) => {
    if (ramp.on === 'disputed') return { on: ramp.on, then: { type: 'go', step: 'dispute' } };
    if (ramp.on === 'hardship' || ramp.on === 'vulnerable') return { on: ramp.on, then: { type: 'go', step: 'hardship' } };
    return ramp;
  });
