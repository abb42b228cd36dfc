import type { Message } from '@makegood/base';
import type { z } from 'zod';
import type { Answer } from '../answer.ts';
import { FLAT_FACTS, isFlatFact, type FactName, type FactValue, type FlatFact, type SceneFactName } from '../facts.ts';
import { Scene } from '../scene.ts';

/** What kind of fact an operator reads: a flat one by its type, or one that only temporal operators read. */
export type FactType = FlatFact['type'] | SceneFactName;

export const typeOfFact = (name: FactName): FactType => (isFlatFact(name) ? FLAT_FACTS[name].type : name);

/** What an operator says when it objects: the numbers of this case, as `{count, max}` or the hours that stand in the way. */
export type Detail = Message | null;

/**
 * One operator of the registry: name, the type of fact it reads, the schema of its value, its meaning and its words.
 * json-rules-engine and the synchronous twin both call {@link Operator.prepare}, so there is one meaning.
 */
export type Operator = {
  readonly name: string;
  readonly reads: readonly FactType[];
  readonly schema: z.ZodType;
  /** Reads the value (parameters and calendars already put in) and returns its meaning. @throws ZodError when it is not one. */
  readonly prepare: (value: unknown) => (fact: FactValue) => Answer;
  /** The operator in a sentence, such as "before 8:00 or after 21:00". */
  readonly sentence: (fact: FactName, value: unknown) => Message;
  readonly detail: (fact: FactValue, value: unknown) => Detail;
};

/** An operator over the whole scene: windows, counters, statuses, consents. */
export function sceneOperator<Schema extends z.ZodType>(definition: {
  readonly name: string;
  readonly reads: SceneFactName;
  readonly schema: Schema;
  readonly prepare: (value: z.output<Schema>) => (scene: Scene) => Answer;
  readonly sentence: (value: z.output<Schema>) => Message;
  readonly detail?: (scene: Scene, value: z.output<Schema>) => Detail;
}): Operator {
  const { name, reads, schema, prepare, sentence, detail } = definition;
  return {
    name,
    reads: [reads],
    schema,
    prepare: (value) => {
      const meaning = prepare(schema.parse(value));
      return (fact) => meaning(asScene(fact));
    },
    sentence: (_, value) => sentence(schema.parse(value)),
    detail: (fact, value) => (detail ? detail(asScene(fact), schema.parse(value)) : null),
  };
}

function asScene(fact: FactValue): Scene {
  if (fact instanceof Scene) return fact;
  throw new TypeError('A temporal operator was given a flat fact');
}
