import { message, type Message } from '@makegood/base';
import { ROW } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import { stepSchema } from '../document/schema.ts';
import type { Place } from '../document/place.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import type { Field } from '../kinds/field.ts';
import { fieldsOf } from '../kinds/fields-of.ts';
import { namesIn } from './diff-documents.ts';
import { excerpts } from './excerpts.ts';
import type { Fates } from './merge-fates.ts';
import type { Conflict } from './merge.ts';
import { mergeWire, type Led } from './merge-wires.ts';
import { phaseOf, said, whatOf } from './sentences.ts';
import { entryOf, isSame, keysOf, partOf, type Three, type Weaving } from './weaving.ts';

export type MergedStep = { readonly step: Step; readonly then: readonly NonNullable<Led['then']>[] };

/** A step that both sides have: setting by setting, wire by wire. */
export function mergeStep(weaving: Weaving, fates: Fates, id: string, sides: Three<Step>): MergedStep {
  const { mine, theirs } = sides;
  if (!mine || !theirs) throw new Error(`Step ${id} is not on both sides`);
  const next: Record<string, string> = {};
  const then: NonNullable<Led['then']>[] = [];
  for (const branch of keysOf(partOf(sides, (step) => step.next))) {
    const led = mergeWire(weaving, fates, { from: id, branch });
    if (led.to !== undefined) next[branch] = led.to;
    if (led.then) then.push(led.then);
  }
  const settled = settle(weaving, id, sides, mine, theirs);
  const known = new Set(branchesOf(settled).map((branch) => branch.id));
  const stray = (branch: string): boolean => !known.has(branch) && sides.base?.next[branch] === undefined;
  return { step: { ...settled, next: Object.fromEntries(Object.entries(next).filter(([branch]) => !stray(branch))) }, then };
}

function settle(weaving: Weaving, id: string, sides: Three<Step>, mine: Step, theirs: Step): Step {
  const at = mergePlace(partOf(sides, (step) => step.at)) ?? theirs.at;
  if (mine.kind !== theirs.kind || (sides.base && sides.base.kind !== mine.kind)) {
    const whole = weaving.settle(
      `steps.${id}`,
      partOf(sides, (step) => ({ ...step, at, next: {} })),
      () => ({
        step: id,
        what: said('conflict.kind', { name: theirs.name }),
        mine: said('conflict.is', { what: whatOf(mine), name: mine.name }),
        theirs: said('conflict.is', { what: whatOf(theirs), name: theirs.name }),
      }),
    );
    return whole ?? { ...theirs, at, next: {} };
  }
  const plainly = (key: 'name' | 'phase' | 'skipped', words: () => Omit<Conflict, 'id' | 'step'>) =>
    weaving.settle(
      `steps.${id}.${key}`,
      partOf(sides, (step) => step[key]),
      () => ({ step: id, ...words() }),
    );
  const { mine: mineDocument, theirs: theirDocument } = weaving.sides;
  const name = plainly('name', () => ({
    what: said('of', { subject: said('conflict.step', { name: sides.base?.name ?? theirs.name }), label: message('journey.field.name') }),
    mine: said('step', { name: mine.name }),
    theirs: said('step', { name: theirs.name }),
  }));
  const phase = plainly('phase', () => ({
    what: said('conflict.phaseOf', { name: theirs.name }),
    mine: message('journey.field.list', { items: phaseOf(mineDocument, id) }),
    theirs: message('journey.field.list', { items: phaseOf(theirDocument, id) }),
  }));
  // A mark that is there or not: both cannot have changed it differently.
  const skipped = weaving.settle(
    `steps.${id}.skipped`,
    partOf(sides, (step) => step.skipped ?? false),
    () => ({
      step: id,
      ...wordsOf(weaving, mine, theirs, 'skipped'),
    }),
  );
  return stepSchema.parse({
    kind: theirs.kind,
    name,
    config: mergeConfig(weaving, id, sides, mine, theirs),
    next: {},
    at,
    ...(phase === undefined ? {} : { phase }),
    ...(skipped ? { skipped } : {}),
  });
}

/** Setting by setting: each is of a schema of its own, so what one side chose fits to what the other did. */
function mergeConfig(weaving: Weaving, id: string, sides: Three<Step>, mine: Step, theirs: Step): Record<string, unknown> {
  const configs = partOf(sides, (step): Readonly<Record<string, unknown>> => step.config);
  return Object.fromEntries(
    keysOf(configs).flatMap((key) => {
      const value = weaving.settle(`steps.${id}.config.${key}`, entryOf(configs, key), () => ({
        step: id,
        ...wordsOf(weaving, mine, theirs, key),
      }));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What each side says of one setting: of its parts those that differ. */
function wordsOf(weaving: Weaving, mine: Step, theirs: Step, key: string): Omit<Conflict, 'id' | 'step'> {
  const of = (document: JourneyDocument, step: Step): Field[] =>
    fieldsOf(step, namesIn(document)).filter(({ path }) => path === key || path.startsWith(`${key}.`));
  const [ours, others] = [of(weaving.sides.mine, mine), of(weaving.sides.theirs, theirs)];
  const differing = (fields: readonly Field[], against: readonly Field[]): Field[] =>
    fields.filter((field) => !isSame(field.is, against.find((other) => other.path === field.path)?.is));
  const [mineDiffers, theirsDiffer] = [differing(ours, others), differing(others, ours)];
  const [first] = theirsDiffer.length > 0 ? theirsDiffer : mineDiffers;
  const alone = mineDiffers.length <= 1 && theirsDiffer.length <= 1;
  return {
    what: alone && first?.label ? said('of', { subject: theirs.name, label: first.label }) : said('conflict.step', { name: theirs.name }),
    mine: sayFields(mineDiffers, alone),
    theirs: sayFields(theirsDiffer, alone),
  };
}

function sayFields(fields: readonly Field[], alone: boolean): Message {
  if (fields.length === 0) return said('conflict.absent');
  const short = (words: Message | string) => excerpts('', words).after;
  return message('journey.field.list', {
    items: fields.map(({ label, said: words }) =>
      alone || label === null ? short(words) : said('of', { subject: label, label: short(words) }),
    ),
  });
}

/**
 * Where a step stands decides nothing, so nobody is asked. Rows that both sides made room for add up, as both inserts
 * need theirs; else my own view stays as it is.
 */
export function mergePlace({ base, mine, theirs }: Three<Place>): Place | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  if (!base || isSame(mine, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const rows = (place: Place): boolean => place.x === base.x && (place.y - base.y) % ROW === 0;
  return rows(mine) && rows(theirs) ? { x: base.x, y: mine.y + theirs.y - base.y } : mine;
}
