import { canonicalJson, message, type Message } from '@makegood/base';
import { removeSteps, tidy, type JourneyDocument, type Step } from '@makegood/journey';

type Steps = JourneyDocument['steps'];
const DEED = 'web.draw.deed';

/**
 * What was done between two documents, as undo says it: “move Wait 3 days”. Read from the documents themselves, so that
 * every surface (canvas, panel, outline, paste) is named without saying anything.
 */
export function deedOf(before: JourneyDocument, after: JourneyDocument): Message {
  const added = Object.keys(after.steps).filter((id) => !before.steps[id]);
  const removed = Object.keys(before.steps).filter((id) => !after.steps[id]);
  if (added.length > 0 && removed.length === 0) return several('add', after.steps, added);
  if (removed.length > 0 && added.length === 0) return several('delete', before.steps, removed);
  if (added.length > 0) return message(`${DEED}.change`);
  return (
    ofSteps(before, after) ??
    ofRecord('note', before.notes, after.notes) ??
    ofPhases(before, after) ??
    (before.templates === after.templates ? undefined : ofTexts(before, after)) ??
    message(`${DEED}.change`)
  );
}

function several(what: 'add' | 'delete' | 'place' | 'skip' | 'unskip' | 'phase', steps: Steps, ids: readonly string[]): Message {
  const [first = ''] = ids;
  return ids.length === 1
    ? message(`${DEED}.${what}`, { step: steps[first]?.name ?? '' })
    : message(`${DEED}.${what}.several`, { count: ids.length });
}

/** What a person changed of the steps that are in both: the telling part first, what merely followed from it last. */
function ofSteps(before: JourneyDocument, after: JourneyDocument): Message | undefined {
  const changed = Object.keys(after.steps).filter((id) => after.steps[id] !== before.steps[id]);
  const where = (differs: (a: Step, b: Step) => boolean): string[] =>
    changed.filter((id) => {
      const [a, b] = [before.steps[id], after.steps[id]];
      return a !== undefined && b !== undefined && differs(a, b);
    });
  const rewired = where((a, b) => differ(a.next, b.next));
  const set = where((a, b) => differ(a.config, b.config));
  const named = where((a, b) => a.name !== b.name);
  const skipped = where((a, b) => a.skipped !== b.skipped);
  const phased = where((a, b) => a.phase !== b.phase);
  if (set.length > 0) return about('set', after, set);
  if (named.length > 0) return about('rename', before, named);
  if (skipped.length > 0) return several(after.steps[skipped[0] ?? '']?.skipped ? 'skip' : 'unskip', after.steps, skipped);
  if (rewired.length > 0) return ofWires(before, after, rewired);
  if (differ(before.phases, after.phases)) return ofPhases(before, after);
  if (phased.length > 0) return several('phase', after.steps, phased);
  const placed = where((a, b) => differ(a.at, b.at));
  if (placed.length === 0) return undefined;
  return isTidied(before, after) ? message(`${DEED}.tidy`) : several('place', after.steps, placed);
}

const about = (what: 'set' | 'rename' | 'move' | 'connect' | 'disconnect', { steps }: JourneyDocument, ids: readonly string[]): Message =>
  message(`${DEED}.${what}`, { step: steps[ids[0] ?? '']?.name ?? '' });

/** One step that left its path for another, or a wire that was drawn or taken away. */
function ofWires(before: JourneyDocument, after: JourneyDocument, rewired: readonly string[]): Message {
  const moved = rewired.length < 2 ? undefined : rewired.find((id) => sameWithout(before, after, id));
  if (moved !== undefined) return about('move', after, [moved]);
  const [from = ''] = rewired;
  const wires = (document: JourneyDocument): number => Object.keys(document.steps[from]?.next ?? {}).length;
  return about(wires(after) < wires(before) ? 'disconnect' : 'connect', after, rewired);
}

/** Whether the two journeys lead the same way when this step is left out of both. */
function sameWithout(before: JourneyDocument, after: JourneyDocument, id: string): boolean {
  const wires = (document: JourneyDocument): unknown =>
    Object.fromEntries(Object.entries(removeSteps(document, [id]).steps).map(([step, { next }]) => [step, next]));
  return !differ(wires(before), wires(after));
}

function isTidied(before: JourneyDocument, after: JourneyDocument): boolean {
  const tidied = tidy(before);
  return Object.entries(after.steps).every(([id, { at }]) => !differ(at, tidied.steps[id]?.at));
}

function ofRecord(what: 'note', before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Message | undefined {
  if (before === after) return undefined;
  const [had, has] = [Object.keys(before).length, Object.keys(after).length];
  if (has !== had) return message(`${DEED}.${what}.${has > had ? 'add' : 'delete'}`);
  return differ(before, after) ? message(`${DEED}.${what}.change`) : undefined;
}

function ofPhases({ phases: before }: JourneyDocument, { phases: after }: JourneyDocument): Message | undefined {
  const id = [...Object.keys(after), ...Object.keys(before)].find((phase) => differ(before[phase], after[phase]));
  if (id === undefined) return undefined;
  const [had, has] = [before[id], after[id]];
  const name = has?.name ?? had?.name ?? '';
  const what = !had ? 'add' : !has ? 'delete' : had.collapsed === has.collapsed ? 'rename' : has.collapsed ? 'fold' : 'unfold';
  return message(`${DEED}.phase.${what}`, { name });
}

function ofTexts(before: JourneyDocument, after: JourneyDocument): Message {
  const text = after.templates.find((template) => !before.templates.includes(template)) ?? before.templates[0];
  return message(`${DEED}.text`, { text: text?.name ?? '' });
}

const differ = (a: unknown, b: unknown): boolean =>
  a !== b && (a === undefined || b === undefined || canonicalJson(a) !== canonicalJson(b));
