import { message, type Locale, type Message } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { JourneyDocument } from '../document/schema.ts';
import type { Branch } from '../kinds/branches.ts';
import { bypassOf } from '../kinds/bypass-of.ts';
import { faceOf } from '../kinds/face-of.ts';
import { journeyTexts } from '../texts/index.ts';
import type { Outline, OutlineEnd, OutlinePath, OutlineStep } from './outline.ts';
import { shapeOf, type PathEnd, type PathShape, type StepShape } from './shape.ts';

/** How a path is come to: what its first step is told to stand behind. */
type From = { readonly spot: Message; readonly step: string | null };

/** The journey as nested lists of sentences in a language; every step once, numbered as it is read. */
export function outlineOf(document: JourneyDocument, language: Locale): Outline {
  const shape = shapeOf(document);
  const words = wordsIn(language);
  const label = (branch: Branch): string => (typeof branch.label === 'string' ? branch.label : words(branch.label));
  const event = (on: string): string => words(message(`journey.offRamp.${on}`));
  const all = [...shape.entered, ...shape.ramps.map((ramp) => ramp.path), ...shape.loose];
  const numbers = new Map(all.flatMap(read).map((id, index) => [id, index + 1]));
  const comers = comersOf(document);
  const notes = notesOf(document);
  const steps = new Map<string, OutlineStep>();
  const nameOf = (id: string): string => document.steps[id]?.name ?? id;

  const endOf = (end: PathEnd, last: string | undefined): OutlineEnd => {
    if (end.type !== 'link') return { type: end.type, says: words(message(`journey.outline.${end.type}`)) };
    const number = numbers.get(end.to) ?? 0;
    const back = last !== undefined && number <= (numbers.get(last) ?? 0);
    const says = message(back ? 'journey.outline.goesBack' : 'journey.outline.goesOn', { number, step: nameOf(end.to) });
    return { type: 'link', to: end.to, back, says: words(says) };
  };

  const told = (path: PathShape, from: From, depth: number): OutlinePath => {
    let come = from;
    const listed = path.steps.map((step, index): OutlineStep => {
      const after = path.steps[index + 1]?.id ?? (path.end.type === 'link' ? path.end.to : null);
      const line = lineOf(step, come, after, depth);
      come = { step: step.id, spot: behind(step.main, step) };
      return line;
    });
    return { steps: listed, end: endOf(path.end, path.steps.at(-1)?.id ?? from.step ?? undefined) };
  };

  const behind = (branch: Branch | null, { id, sides }: StepShape): Message =>
    branch && sides.length > 0
      ? message('journey.outline.onBranch', { branch: label(branch), step: nameOf(id) })
      : message('journey.outline.after', { step: nameOf(id) });

  const lineOf = (shaped: StepShape, come: From, after: string | null, depth: number): OutlineStep => {
    const { id, main, sides } = shaped;
    const step = document.steps[id];
    if (!step) throw new Error(`The outline tells of a step that is not drawn: ${id}`);
    const number = numbers.get(id) ?? 0;
    const spot = (): Message => {
      const meeting = comers.get(id)?.size ?? 0;
      const met = meeting > 1 ? message('journey.outline.meet', { spot: come.spot, count: meeting }) : come.spot;
      return after === null ? met : message('journey.outline.before', { spot: met, step: nameOf(after) });
    };
    const phase = step.phase === undefined ? undefined : document.phases[step.phase];
    const bypass = step.skipped ? bypassOf(step) : null;
    const passed = sides.length > 0 && bypass ? message('journey.outline.skipped', { branch: label(bypass) }) : null;
    const line: OutlineStep = {
      id,
      kind: step.kind,
      name: step.name,
      // Sentences are made when they are read: of six hundred steps one is spoken of at a time.
      get face() {
        return words(faceOf(step));
      },
      get spot() {
        return words(spot());
      },
      get position() {
        return words(message('journey.outline.position', { number, count: numbers.size, spot: spot() }));
      },
      number,
      depth,
      skipped: bypass ? words(passed ?? message('journey.outline.skippedOnly')) : null,
      phase: phase && step.phase !== undefined ? { id: step.phase, name: phase.name } : null,
      notes: notes.get(id) ?? [],
      before: come.step,
      after,
      main: main ? { branch: main.id, label: sides.length > 0 ? label(main) : null } : null,
      sides: sides.map(({ branch, path }) => ({
        branch: branch.id,
        label: label(branch),
        path: told(path, { step: id, spot: behind(branch, shaped) }, depth + 1),
      })),
    };
    steps.set(id, line);
    return line;
  };

  const enters = message('journey.outline.enters');
  const loose = message('journey.outline.loose');
  return {
    entered: shape.entered.map((path) => told(path, { step: null, spot: enters }, 0)),
    ramps: shape.ramps.map(({ on, path }) => ({
      on,
      label: event(on),
      path: told(path, { step: null, spot: message('journey.outline.afterEvent', { event: event(on) }) }, 0),
    })),
    loose: shape.loose.map((path) => told(path, { step: null, spot: loose }, 0)),
    steps: inOrder(steps),
  };
}

/** Puts messages into a language, without marks. Those without values (the names of branches) are a few, said again and again. */
function wordsIn(language: Locale): (said: Message) => string {
  const known = new Map<string, string>();
  return (said) => {
    const before = said.values ? undefined : known.get(said.id);
    if (before !== undefined) return before;
    const words = say(journeyTexts, language, said).replaceAll('**', '');
    if (!said.values) known.set(said.id, words);
    return words;
  };
}

/** From which steps each step is come to. */
function comersOf(document: JourneyDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const comers = new Map<string, Set<string>>();
  for (const [from, step] of Object.entries(document.steps))
    for (const to of Object.values(step.next)) comers.set(to, (comers.get(to) ?? new Set()).add(from));
  return comers;
}

/** What is noted at each step. */
function notesOf(document: JourneyDocument): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const { step, text } of Object.values(document.notes)) if (step !== null) notes.set(step, [...(notes.get(step) ?? []), text]);
  return notes;
}

const inOrder = (steps: ReadonlyMap<string, OutlineStep>): ReadonlyMap<string, OutlineStep> =>
  new Map([...steps].sort(([, a], [, b]) => a.number - b.number));

/** Ids in the order in which a path is read: what hangs on a step before the path goes on. */
function read(path: PathShape): string[] {
  return path.steps.flatMap((step) => [step.id, ...step.sides.flatMap((side) => read(side.path))]);
}
