import { message, type Message } from '@makegood/base';

/** One setting of a step as a reader knows it. Together the fields of a step are all of its settings, so that a comparison misses none. */
export type Field = {
  /** Dotted path in the settings; parts with an id of their own are named by it: `branches.paid.when`. */
  readonly path: string;
  /** Null: the setting that everybody thinks of with this kind, such as how long a wait is. */
  readonly label: Message | null;
  /** What is compared, as canonical JSON. */
  readonly is: unknown;
  /** What is read. */
  readonly said: Message | string;
  /** Set for the order of parts: their ids. It is looked at only when both sides have the same parts. */
  readonly order?: readonly string[];
};

/** Names of what settings refer to by id. */
export type Names = { text(id: string): string; journey(id: string): string };

/** The setting that everybody thinks of. */
export const main = (path: string, is: unknown, said: Message | string): Field => ({ path, label: null, is, said });

export const labelled = (path: string, label: Message, is: unknown, said: Message | string): Field => ({ path, label, is, said });

export const label = (id: string, values?: Message['values']): Message => message(`journey.field.${id}`, values);

/** The order of parts that have ids; of one part there is nothing to say. */
export const orderOf = (path: string, of: Message, parts: readonly { readonly id: string; readonly name: string }[]): Field[] =>
  parts.length < 2
    ? []
    : [
        {
          path: `${path}.order`,
          label: of,
          is: parts.map(({ id }) => id),
          said: message('journey.field.list', { items: parts.map(({ name }) => name) }),
          order: parts.map(({ id }) => id),
        },
      ];

export const yesNo = (is: boolean): Message => message(is ? 'journey.field.yes' : 'journey.field.no');
export const percent = (value: number): Message => message('journey.field.percent', { value });
