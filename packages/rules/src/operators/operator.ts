import type { Message } from '@makegood/base';
import type { z } from 'zod';
import type { Answer } from '../answer.ts';
import { FLAT_FACTS, isFlatFact, type FactName, type FactValue, type FlatFact, type SceneFactName } from '../facts.ts';
import { Scene } from '../scene.ts';
import { unmarked, type Mark } from '../sentences/mark.ts';

/** What kind of fact an operator reads: a flat one by its type, or one that only temporal operators read. */
export type FactType = FlatFact['type'] | SceneFactName;

export const typeOfFact = (name: FactName): FactType => (isFlatFact(name) ? FLAT_FACTS[name].type : name);

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
  /**
   * What it says as part of a sentence: "the purpose is collection". Its label alone is `rules.operator.<name>`. `mark` is
   * handed the place within the value and the words of each part that a person may change.
   */
  readonly clause: (fact: FactName, value: unknown, mark?: Mark) => Message;
  /** What it forbids as a whole sentence: "At most 7 calls in 7 days"; null where only "No contact when …" makes sense. */
  readonly statement: (value: unknown, mark?: Mark) => Message | null;
  /** The numbers of this case, from a value read once: "this would be the 8th", the local time, since when. */
  readonly detail: (value: unknown) => (fact: FactValue) => Message | null;
};

/** An operator over the whole scene: windows, counters, statuses, consents. */
export function sceneOperator<Schema extends z.ZodType>(definition: {
  readonly name: string;
  readonly reads: SceneFactName;
  readonly schema: Schema;
  readonly prepare: (value: z.output<Schema>) => (scene: Scene) => Answer;
  readonly clause: (value: z.output<Schema>, mark: Mark) => Message;
  readonly statement?: (value: z.output<Schema>, mark: Mark) => Message;
  readonly detail?: (scene: Scene, value: z.output<Schema>) => Message | null;
}): Operator {
  const { name, reads, schema, prepare, clause, statement, detail } = definition;
  return {
    name,
    reads: [reads],
    schema,
    prepare: (value) => {
      const meaning = prepare(schema.parse(value));
      return (fact) => meaning(asScene(fact));
    },
    clause: (_, value, mark = unmarked) => clause(schema.parse(value), mark),
    statement: (value, mark = unmarked) => (statement ? statement(schema.parse(value), mark) : null),
    detail: (raw) => {
      if (!detail) return () => null;
      const value = schema.parse(raw);
      return (fact) => detail(asScene(fact), value);
    },
  };
}

function asScene(fact: FactValue): Scene {
  if (fact instanceof Scene) return fact;
  throw new TypeError('A temporal operator was given a flat fact');
}
