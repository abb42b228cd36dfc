import type { Locale } from '@makegood/base';
import type { Condition } from '../conditions/schema.ts';
import { SCHEMA_VERSION, type JourneyDocument } from '../document/schema.ts';
import { STEP_WIDTH } from '../edit/grid.ts';
import type { Template } from '../template/schema.ts';
import type { GalleryAnswers } from './answers.ts';
import { composeText } from './compose-text.ts';
import { galleryCountry } from './countries.ts';
import { beatsFor, contactNumber, drawBeat, entryOf } from './draw-beats.ts';
import { drawSinks, galleryOffRamps } from './draw-sinks.ts';
import type { Beat, JourneyTemplate, JourneyTemplateId } from './journey-template.ts';
import { placeSteps } from './place-steps.ts';
import { draw, penFor, type Pen, type Steps } from './pen.ts';
import { JOURNEY_TEMPLATES } from './templates/index.ts';
import { promised } from './texts/promise.ts';

/**
 * A whole journey from a template and the three answers, ready to be published. Its steps are named in the language of
 * `author`; its messages speak all three. `key` is the journey's own (its id), so that its tests divide people apart from
 * those of every other journey from the same template.
 */
export function fillTemplate(id: JourneyTemplateId, answers: GalleryAnswers, author: Locale, key: string): JourneyDocument {
  const template = JOURNEY_TEMPLATES[id];
  const pen = penFor(answers, author, key);
  const beats = beatsFor(template.beats, pen);
  const over = template.ending.type === 'decide' ? 'decide' : 'next';
  const first = beats[0];
  const drawn: Steps = {
    trigger: draw(
      'trigger',
      pen.say('enters'),
      { on: { type: 'conditions', when: entering(template, answers.country) }, reentry: template.reentry },
      { next: first ? entryOf(first) : over },
    ),
    ...Object.assign({}, ...beats.map((beat, index) => drawBeat(beat, contactNumber(beats, index), nextOf(beats, index, over), pen))),
    ...drawSinks(template, pen),
  };
  const offRamps = galleryOffRamps();
  const targets = offRamps.flatMap(({ then }) => (then.type === 'go' ? [then.step] : []));
  return {
    schemaVersion: SCHEMA_VERSION,
    name: pen.say(`${id}.title`),
    description: pen.say(`${id}.summary`),
    steps: placeSteps(reached(drawn, ['trigger', ...targets]), beats),
    templates: pen.written.length === 0 ? [] : textsOf(beats, pen),
    offRamps,
    notes: notesOf(beats, pen),
    phases: {},
  };
}

function nextOf(beats: readonly Beat[], index: number, over: string): string {
  const next = beats[index + 1];
  return next ? entryOf(next) : over;
}

function entering({ daysPastDue, debtors, when }: JourneyTemplate, country: string): Condition {
  const days: Condition[] =
    daysPastDue === null
      ? []
      : [
          daysPastDue.to === null
            ? { fact: 'account.daysPastDue', op: 'atLeast', value: daysPastDue.from }
            : { fact: 'account.daysPastDue', op: 'between', value: [daysPastDue.from, daysPastDue.to] },
        ];
  const place: Condition = { fact: 'person.country', op: 'equals', value: country };
  const free: Condition = { fact: 'account.hasOpenPromise', op: 'isFalse' };
  const [head, ...rest] = [...days, ...when, place, free, ...KIND_OF_DEBT[debtors]];
  return { all: [head ?? place, ...rest] };
}

/** Of an account of which nobody says what kind of debt it is, a person is taken to be the debtor. */
const KIND_OF_DEBT: Readonly<Record<JourneyTemplate['debtors'], readonly Condition[]>> = {
  both: [],
  companies: [{ fact: 'account.debtType', op: 'equals', value: 'commercial' }],
  consumers: [
    {
      any: [
        { fact: 'account.debtType', op: 'isUnknown' },
        { fact: 'account.debtType', op: 'differs', value: 'commercial' },
      ],
    },
  ],
};

/** Only what somebody can come to: a template need not use every way out that there is. */
function reached(steps: Steps, from: readonly string[]): Steps {
  const known = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (known.has(id)) continue;
    known.add(id);
    open.push(...Object.values(steps[id]?.next ?? {}));
  }
  return Object.fromEntries(Object.entries(steps).filter(([id]) => known.has(id)));
}

function textsOf(beats: readonly Beat[], { answers, author }: Pen): Template[] {
  const named = beats.flatMap((beat) => {
    if (beat.type === 'message') return [{ id: beat.id, text: beat.text }];
    return beat.type === 'test' ? beat.arms.map((arm) => ({ id: `${beat.id}-${arm.id}`, text: arm.text })) : [];
  });
  return [...named, { id: 'promised', text: promised }].map(({ id, text }) => composeText(id, text, answers, author));
}

/** From one note to the next beside it, in the canvas's own pixels. */
const NOTE_PITCH = 240;

/** What its author should know before it is published, pinned beside the first message. */
function notesOf(beats: readonly Beat[], { say, answers, written }: Pen): JourneyDocument['notes'] {
  const { sayNotice, sayCollector } = galleryCountry(answers.country);
  const first = beats.find((beat) => beat.type === 'message' || beat.type === 'test');
  const texts = [...(sayNotice ? [say('noteNotice')] : []), ...(sayCollector && written.length > 0 ? [say('noteCollector')] : [])];
  if (!first) return {};
  return Object.fromEntries(
    texts.map((text, index) => [`beforehand${index + 1}`, { text, step: first.id, at: { x: STEP_WIDTH + 40 + index * NOTE_PITCH, y: 0 } }]),
  );
}
