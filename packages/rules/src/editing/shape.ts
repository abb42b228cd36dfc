import { message, type Json, type Message } from '@makegood/base';
import { z } from 'zod';
import {
  clockSchema,
  countSchema,
  durationSchema,
  holidayCalendarSchema,
  hoursSchema,
  weeklySchema,
  windowSchema,
} from '../operators/values.ts';
import { choicesOf, type Choice } from './choices.ts';

/** A value of a composite shape. */
export type Field = {
  readonly name: string;
  readonly label: Message;
  readonly optional: boolean;
  /** What counts when an optional value is not stated; null when nothing does. */
  readonly otherwise: Json;
  readonly shape: Shape;
};

/**
 * What an editor needs to know to let a person change a value, as data: a control, its bounds and its choices. Made from
 * the schema that checks the value, so the two cannot diverge and an editor knows no operator.
 *
 * `count`: a whole number, or `{ parameter: name }` for a dated number of the pack. `hours`: `[from, to)` pairs of times of
 * day, in order. `weekly`: hours for each weekday, `mon` to `sun`. `calendar`: the id of a holiday calendar of the pack.
 * `duration` and `window` are objects as {@link durationSchema} and {@link windowSchema} write them. `fields`: an object
 * with these fields. `forms`: an object of one of these forms. `condition`: a tree, see `conditionCatalogue`.
 */
export type Shape =
  | { readonly type: 'count' | 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'yesNo' | 'date' | 'clock' | 'hours' | 'weekly' | 'calendar' | 'condition' }
  | { readonly type: 'text'; readonly longest: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'choices'; readonly choices: readonly Choice[]; readonly atLeast: number }
  | { readonly type: 'duration'; readonly min: number; readonly max: number; readonly units: readonly Choice[] }
  | { readonly type: 'window'; readonly min: number; readonly max: number; readonly forms: readonly WindowForm[] }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'forms'; readonly forms: readonly FieldsShape[] }
  | { readonly type: 'list'; readonly of: Shape; readonly atLeast: number; readonly atMost: number };

export type FieldsShape = Extract<Shape, { type: 'fields' }>;
export type WindowForm = { readonly type: string; readonly label: Message; readonly hasLength: boolean; readonly units: readonly Choice[] };

const COUNT = { min: 0, max: 100_000 };

/** Schemas that an editor knows as one thing. */
const whole = new Map<z.core.$ZodType, () => Shape>([
  [countSchema, () => ({ type: 'count', ...COUNT })],
  [hoursSchema, () => ({ type: 'hours' })],
  [weeklySchema, () => ({ type: 'weekly' })],
  [clockSchema, () => ({ type: 'clock' })],
  [durationSchema, () => ({ type: 'duration', ...COUNT, units: choicesOf(durationSchema.shape.unit.options) })],
  [windowSchema, () => ({ type: 'window', ...COUNT, forms: windowForms() })],
]);

function windowForms(): readonly WindowForm[] {
  return windowSchema.options.map(({ shape }) => ({
    type: shape.type.value,
    label: message(`rules.option.${shape.type.value}`),
    hasLength: 'length' in shape,
    units: 'unit' in shape ? choicesOf(shape.unit.options) : [],
  }));
}

/** The shape that a schema describes. @throws TypeError for a schema that no control is known for, which the tests exclude. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = whole.get(schema);
  if (known) return known();
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return { type: 'yesNo' };
  if (schema instanceof z.ZodNumber) return { type: 'number', min: schema.minValue ?? 0, max: schema.maxValue ?? COUNT.max };
  if (schema instanceof z.ZodEnum) return { type: 'choice', choices: choicesOf(wordsOf(schema.options)) };
  if (schema instanceof z.ZodLiteral) return { type: 'choice', choices: choicesOf(wordsOf([...schema.values])) };
  if (schema instanceof z.ZodString) return { type: 'text', longest: schema.maxLength ?? 500 };
  if (schema instanceof z.ZodURL) return { type: 'text', longest: schema.maxLength ?? 500 };
  if (schema instanceof z.ZodObject) return { type: 'fields', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) return arrayShape(schema);
  if (schema instanceof z.ZodUnion) return unionShape(schema.options);
  throw new TypeError('No control is known for this schema');
}

const wordsOf = (values: readonly unknown[]): readonly string[] => values.filter((value) => typeof value === 'string');

export const fieldsOf = (schema: z.ZodObject): readonly Field[] =>
  Object.entries(schema.shape).map(([name, member]) => ({
    name,
    label: message(`rules.slot.${name}`),
    optional: isOptional(member),
    otherwise: member instanceof z.ZodDefault ? z.json().parse(member.def.defaultValue) : null,
    shape: shapeOf(member),
  }));

const isOptional = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

function arrayShape(schema: z.ZodArray): Shape {
  // Hours are the only pairs.
  if (schema.element instanceof z.ZodTuple) return { type: 'hours' };
  const of = shapeOf(schema.element);
  const atLeast = lengthOf(schema, 'min_length', 0);
  if (of.type === 'choice') return { type: 'choices', choices: of.choices, atLeast };
  return { type: 'list', of, atLeast, atMost: lengthOf(schema, 'max_length', 20) };
}

function lengthOf(schema: z.ZodArray, check: 'min_length' | 'max_length', otherwise: number): number {
  for (const { _zod: internals } of schema.def.checks ?? []) {
    const { def } = internals;
    if (def.check !== check) continue;
    if ('minimum' in def && typeof def.minimum === 'number') return def.minimum;
    if ('maximum' in def && typeof def.maximum === 'number') return def.maximum;
  }
  return otherwise;
}

/** Forms of an object; a calendar's name stands for the calendar itself, which only loading a pack puts in its place. */
function unionShape(options: readonly z.core.$ZodType[]): Shape {
  if (options.includes(holidayCalendarSchema)) return { type: 'calendar' };
  const forms = options.map(shapeOf).filter((shape) => shape.type === 'fields');
  if (forms.length !== options.length) throw new TypeError('No control is known for this union');
  return { type: 'forms', forms };
}
