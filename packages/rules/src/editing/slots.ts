import { canonicalJson, message, type Json } from '@makegood/base';
import { isLeaf, leavesOf, type Condition, type Leaf } from '../condition.ts';
import { factNamed } from '../check-leaf.ts';
import { operatorNamed } from '../operators/registry.ts';
import { obligationSchema, EFFECTS, citationSchema, type Pack, type Rule } from '../pack.ts';
import { referencesIn } from '../references.ts';
import { titleWords } from '../titles.ts';
import { CHANNELS, CONFIDENCES, CREDITOR_TYPES, LEGAL_FORCES } from '../vocabulary.ts';
import { choicesOf } from './choices.ts';
import { shapeForLeaf } from './condition-catalogue.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { Slot, SlotPart } from './slot.ts';
import { LONGEST_TITLE, titleSlots } from './title-slots.ts';

export type { Slot, SlotPart };

/** Every editable value of a rule, in the order in which people read it. A list of choices, hours or a duration is one value. */
export function slotsOf(rule: Rule, pack: Pack): readonly Slot[] {
  return [
    ...headSlots(rule, pack),
    ...(rule.when ? conditionSlots(rule.when, 'when') : []),
    ...(rule.objects ? conditionSlots(rule.objects, 'objects') : []),
    ...valueSlots(shapeOf(obligationSchema), plainJson(rule).obligation, {
      path: 'obligation',
      part: 'obligation',
      label: message('rules.slot.obligation'),
      optional: true,
      otherwise: null,
    }),
    ...parameterSlots(rule, pack),
  ];
}

/** The rule as JSON: what was left out is absent. */
export function plainJson(value: unknown): { readonly [key: string]: Json } {
  const json: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(value));
  return json;
}

function headSlots(rule: Rule, pack: Pack): readonly Slot[] {
  const plain = plainJson(rule);
  const head = (path: string, shape: Shape, value: Json | undefined, optional = false): Slot => ({
    path,
    part: 'rule',
    label: message(`rules.slot.${path.split('.').at(-1) ?? path}`),
    shape,
    value: value ?? null,
    optional,
    otherwise: null,
  });
  const targets = pack.rules.filter(({ effect, id }) => effect !== 'permit' && id !== rule.id);
  return [
    head('title', { type: 'text', longest: LONGEST_TITLE }, rule.title),
    ...titleSlots(rule),
    head('summary', { type: 'text', longest: 2_000 }, rule.summary),
    head('binds', { type: 'choices', choices: choicesOf(CREDITOR_TYPES), atLeast: 1 }, plain.binds),
    head('channels', { type: 'choices', choices: choicesOf(CHANNELS), atLeast: 1 }, plain.channels),
    head('effect', { type: 'choice', choices: choicesOf(EFFECTS) }, rule.effect),
    ...(rule.effect === 'permit'
      ? [
          head(
            'exceptTo',
            {
              type: 'choices',
              choices: targets.map((target) => ({ value: target.id, label: titleWords(target) })),
              atLeast: 1,
            },
            plain.exceptTo,
          ),
        ]
      : []),
    head('effective.from', { type: 'date' }, rule.effective?.from, true),
    head('effective.to', { type: 'date' }, rule.effective?.to, true),
    head('state', { type: 'choice', choices: choicesOf(['active', 'draft']) }, rule.state),
    head('confidence', { type: 'choice', choices: choicesOf(CONFIDENCES) }, rule.confidence),
    head('legalForce', { type: 'choice', choices: choicesOf(LEGAL_FORCES) }, rule.legalForce),
    head('citations', { type: 'list', of: shapeOf(citationSchema), atLeast: 1, atMost: 20 }, plain.citations),
    head('when', { type: 'condition' }, plain.when, true),
    head('objects', { type: 'condition' }, plain.objects, rule.effect === 'obligation' || rule.effect === 'warn'),
  ];
}

const conditionSlots = (condition: Condition, part: 'when' | 'objects'): readonly Slot[] =>
  leavesOf(condition, part).flatMap(({ leaf, path }) => leafSlots(leaf, path, part));

function leafSlots(leaf: Leaf, path: string, part: 'when' | 'objects'): readonly Slot[] {
  const fact = factNamed(leaf.fact);
  const operator = operatorNamed(leaf.operator);
  if (!fact || !operator) return [];
  return valueSlots(shapeForLeaf(fact, operator), leaf.value, {
    path: `${path}.value`,
    part,
    label: message(`rules.fact.${fact}`),
    optional: false,
    otherwise: null,
  });
}

type Place = Pick<Slot, 'path' | 'part' | 'label' | 'optional' | 'otherwise'>;

/** An object is its fields; everything else, and an object that is not stated, is one value. */
function valueSlots(shape: Shape, value: Json | undefined, place: Place): readonly Slot[] {
  if (shape.type !== 'fields' || (place.optional && value === undefined)) return [{ ...place, shape, value: value ?? null }];
  const object = typeof value === 'object' && value !== null ? plainJson(value) : {};
  return shape.fields.flatMap(({ name, label, optional, otherwise, shape: inner }) =>
    valueSlots(inner, object[name], { ...place, path: `${place.path}.${name}`, label, optional, otherwise }),
  );
}

function parameterSlots(rule: Rule, pack: Pack): readonly Slot[] {
  const names = new Set([rule.when, rule.objects].flatMap((part) => (part ? referencesIn(conditionJson(part), 'parameter') : [])));
  return [...names].flatMap((name): readonly Slot[] => {
    const parameter = pack.parameters?.[name];
    if (!parameter) return [];
    const label = titleWords({ title: parameter.description });
    return parameter.values.flatMap((value, index): readonly Slot[] => [
      {
        path: `parameters.${name}.values[${index}].value`,
        part: 'parameter',
        label,
        shape: { type: 'number', min: 0, max: 100_000 },
        value: value.value,
        optional: false,
        otherwise: null,
      },
      {
        path: `parameters.${name}.values[${index}].from`,
        part: 'parameter',
        label: message('rules.slot.from'),
        shape: { type: 'date' },
        value: value.from,
        optional: false,
        otherwise: null,
      },
    ]);
  });
}

const conditionJson = (condition: Condition): Json => JSON.parse(canonicalJson(conditionPlain(condition)));

function conditionPlain(condition: Condition): Json {
  if (isLeaf(condition)) return { fact: condition.fact, operator: condition.operator, value: condition.value };
  if ('not' in condition) return { not: conditionPlain(condition.not) };
  if ('all' in condition) return { all: condition.all.map(conditionPlain) };
  return { any: condition.any.map(conditionPlain) };
}
