import { z } from 'zod';
import { FLAT_FACTS, FLAT_FACT_NAMES, type FlatFact } from './facts.ts';
import { OPERATORS } from './operators/registry.ts';
import type { Operator } from './operators/operator.ts';
import { packSchema } from './pack.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What a person may write: defaults are optional; checks that only code can make are left to {@link loadPack}. */
const inputSchema = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });

/**
 * JSON Schema 2020-12 of a pack, for editors outside the product: every object closed, and every condition's leaf typed by
 * its fact and operator, which the schema that parses packs leaves to the check that can say why.
 */
export function packJsonSchema(): Schema {
  const schema = inputSchema(packSchema);
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, definition]) => [
    name,
    isCondition(definition) ? { anyOf: conditionForms(name) } : definition,
  ]);
  return { ...schema, $schema: DIALECT, title: 'Rule pack', $defs: { ...Object.fromEntries(definitions), leaf: { anyOf: leafSchemas() } } };
}

/** The one recursive definition is the condition. */
const isCondition = (definition: Schema): boolean => JSON.stringify(definition).includes('"all"');

function conditionForms(name: string): Schema[] {
  const self = { $ref: `#/$defs/${name}` };
  const group = (word: string): Schema => ({
    type: 'object',
    properties: { [word]: { type: 'array', items: self, minItems: 1, maxItems: 100 } },
    required: [word],
    additionalProperties: false,
  });
  const not: Schema = { type: 'object', properties: { not: self }, required: ['not'], additionalProperties: false };
  return [group('all'), group('any'), not, { $ref: '#/$defs/leaf' }];
}

function leafSchemas(): Schema[] {
  const flat = FLAT_FACT_NAMES.flatMap((name) => {
    const fact: FlatFact = FLAT_FACTS[name];
    return OPERATORS.filter((operator) => operator.reads.includes(fact.type)).map((operator) =>
      leafSchema(name, operator, wordsOf(fact, operator)),
    );
  });
  const temporal = OPERATORS.filter((operator) => !operator.reads.some(isFlatType)).flatMap((operator) =>
    operator.reads.map((fact) => leafSchema(fact, operator, inputSchema(operator.schema))),
  );
  return [...flat, ...temporal];
}

const isFlatType = (type: string): boolean => ['choice', 'choices', 'number', 'yesNo'].includes(type);

function wordsOf(fact: FlatFact, operator: Operator): Schema {
  if (fact.type === 'yesNo') return { type: 'boolean' };
  if (fact.type === 'number') return inputSchema(operator.schema);
  const word: Schema = { enum: [...fact.values] };
  return ['in', 'notIn', 'containsAny'].includes(operator.name) ? { type: 'array', items: word, minItems: 1 } : word;
}

function leafSchema(fact: string, operator: Operator, value: Schema): Schema {
  const { $schema: _, ...own } = value;
  return {
    type: 'object',
    properties: { fact: { const: fact }, operator: { const: operator.name }, value: own },
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
  };
}
