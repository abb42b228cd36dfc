import { message, type Locale, type Message } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { BranchEnd } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import type { OffRamp } from '../document/off-ramps.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { label } from '../kinds/field.ts';
import { sayChannels } from '../kinds/say.ts';
import { journeyTexts } from '../texts/index.ts';
import type { DocumentDiff, FieldChange, Pair, TemplateChange } from './diff.ts';
import { excerpts } from './excerpts.ts';
import { textSubject } from './text-subject.ts';

/** One change in the words of the business. */
export type Sentence = {
  readonly about: 'name' | 'added' | 'removed' | 'changed' | 'rewired' | 'relocated' | 'text' | 'offRamp' | 'reading';
  /** The step that it is about, for whoever wants to be shown the place; null: no one step. */
  readonly step: string | null;
  readonly message: Message;
};

/** Every change as a message, in the order in which a reviewer asks: what is new, what is gone, what is different. */
export function messagesOf(diff: DocumentDiff): Sentence[] {
  const { before, after } = diff;
  return [
    ...(diff.name ? [{ about: 'name' as const, step: null, message: said('name', diff.name) }] : []),
    ...diff.added.map(({ id, step, after: ends }) => ({ about: 'added' as const, step: id, message: sayAdded(after, step, ends) })),
    ...diff.removed.map(({ id, step }) => ({
      about: 'removed' as const,
      // A step of another kind may have its id now.
      step: after.steps[id] ? null : id,
      message: said('removed', { what: whatOf(step), name: step.name }),
    })),
    ...diff.changed.flatMap(({ id, after: step, fields }) =>
      fields.map((field) => ({ about: 'changed' as const, step: id, message: sayField(step.name, field) })),
    ),
    ...diff.relocated.map(({ id, from, to }) => ({
      about: 'relocated' as const,
      step: id,
      message: said('relocated', { name: nameOf(after, id), to: endOf(after, to), from: endOf(before, from) }),
    })),
    ...diff.rewired
      .filter(({ because }) => because === null)
      .map(({ end, before: was, after: now }) => ({
        about: 'rewired' as const,
        step: end.from,
        message: said('rewired', { end: endOf(after, end), before: placeOf(before, was), after: placeOf(after, now) }),
      })),
    ...diff.templates.flatMap((change) => sayText(diff, change)),
    ...diff.offRamps.map(({ on, before: was, after: now }) => ({
      about: 'offRamp' as const,
      step: null,
      message: said('offRamp', { event: message(`journey.offRamp.${on}`), before: sayRamp(before, was), after: sayRamp(after, now) }),
    })),
    ...readingOf(diff),
  ];
}

/** The same in a language, as plain sentences: `Wait before the second reminder: 3 days → 5 days`. */
export const sentencesOf = (
  diff: DocumentDiff,
  language: Locale,
): { readonly about: Sentence['about']; readonly step: string | null; readonly text: string }[] =>
  messagesOf(diff).map(({ about, step, message: words }) => ({ about, step, text: plain(words, language) }));

/** A message of this room in a language, without the marks around its values. */
export const plain = (words: Message, language: Locale): string => say(journeyTexts, language, words).replaceAll('**', '');

export const said = (id: string, values?: Message['values']): Message => message(`journey.diff.${id}`, values);

const nameOf = (document: JourneyDocument, id: string): string => document.steps[id]?.name ?? id;

/** “SMS, then e-mail” says more of a message than its kind; of the other kinds the kind's own name is what people say. */
export const whatOf = (step: Step): Message =>
  step.kind === 'message' ? sayChannels(step.config.channels) : message(`journey.kind.${step.kind}`);

/** “First reminder”, or “First reminder” (Answered) where several ways lead out. */
export function endOf(document: JourneyDocument, { from, branch }: BranchEnd): Message {
  const step = document.steps[from];
  const branches = step ? branchesOf(step) : [];
  const known = branches.find((candidate) => candidate.id === branch);
  const drawn = branches.filter((candidate) => candidate.follows === null || step?.next[candidate.id] !== undefined);
  if (!known || drawn.length < 2) return said('step', { name: nameOf(document, from) });
  return said('end', { name: nameOf(document, from), branch: known.label });
}

export const placeOf = (document: JourneyDocument, id: string | null): Message =>
  id === null ? said('nowhere') : said('step', { name: nameOf(document, id) });

function sayAdded(document: JourneyDocument, step: Step, ends: readonly BranchEnd[]): Message {
  const values = { what: whatOf(step), name: step.name };
  return ends.length === 0
    ? said('added', values)
    : said('addedAfter', { ...values, ends: ends.slice(0, 3).map((end) => endOf(document, end)), more: Math.max(ends.length - 3, 0) });
}

/** “Second reminder: at most: 3 days → 5 days”. Words as long as a letter are cut to where they differ. */
export function sayField(subject: Message | string, { label: of, before, after }: FieldChange): Message {
  const what = of === null ? subject : said('of', { subject, label: of });
  if (before === null) return said('fieldAdded', { what, after: excerpts('', after ?? '').after });
  if (after === null) return said('fieldRemoved', { what, before: excerpts(before, '').before });
  const cut = excerpts(before, after);
  if (JSON.stringify(cut.before) === JSON.stringify(cut.after)) return said('fieldInDetail', { what });
  return said('fieldChanged', { what, ...cut });
}

function sayText(diff: DocumentDiff, change: TemplateChange): Sentence[] {
  const { step, subject } = textSubject(change.type === 'removed' ? diff.before : diff.after, change.id, change.name);
  if (change.type === 'changed') return change.fields.map((field) => ({ about: 'text', step, message: sayField(subject, field) }));
  return [{ about: 'text', step, message: said(change.type === 'added' ? 'textAdded' : 'textRemoved', { name: change.name }) }];
}

export function sayRamp(document: JourneyDocument, then: OffRamp['then'] | null): Message {
  if (then === null) return said('rampNone');
  return then.type === 'exit'
    ? said('rampExit', { outcome: message(`journey.outcome.${then.outcome}`) })
    : said('rampGo', { name: nameOf(document, then.step) });
}

function readingOf({ before, after, reading }: DocumentDiff): Sentence[] {
  const about = 'reading' as const;
  const { description, moved, notes, phases, regrouped } = reading;
  return [
    ...(description ? [{ about, step: null, message: said('description') }] : []),
    ...(moved.length > 0
      ? [{ about, step: moved.length === 1 ? (moved[0] ?? null) : null, message: said('moved', { count: moved.length }) }]
      : []),
    ...notes.map((note) => ({ about, step: note.after?.step ?? null, message: sayNote(after, note) })),
    ...phases.map((phase) => ({
      about,
      step: null,
      message: said(`phase.${whichOf(phase)}`, { before: phase.before?.name ?? '', after: phase.after?.name ?? '' }),
    })),
    ...regrouped.map((id) => ({
      about,
      step: id,
      message: said('regrouped', { name: nameOf(after, id), before: phaseOf(before, id), after: phaseOf(after, id) }),
    })),
  ];
}

const whichOf = ({ before, after }: Pair<unknown>): string => (before === null ? 'added' : after === null ? 'removed' : 'changed');

function sayNote(document: JourneyDocument, note: DocumentDiff['reading']['notes'][number]): Message {
  const { before, after } = note;
  const step = (after ?? before)?.step ?? null;
  const of = step !== null && document.steps[step] ? said('note.at', { name: nameOf(document, step) }) : said('note.free');
  if (before !== null && after !== null && before.text === after.text) return said('note.moved', { of });
  const text = excerpts('', (after ?? before)?.text ?? '').after;
  return said(`note.${whichOf(note)}`, { of, text });
}

export function phaseOf(document: JourneyDocument, id: string): Message | string {
  const phase = document.steps[id]?.phase;
  return (phase === undefined ? undefined : document.phases[phase]?.name) ?? label('none');
}
