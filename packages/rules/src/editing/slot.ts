import type { Json, Message } from '@makegood/base';
import type { Shape } from './shape.ts';

/** Where a value stands in the rule: in its head, in what it asks, in what it obliges to, or in a dated number of its pack. */
export type SlotPart = 'rule' | 'when' | 'objects' | 'obligation' | 'parameter';

/** One editable value. */
export type Slot = {
  /** Place in the rule, such as `objects.value.max`; in the pack for a parameter, such as `parameters.calls.values[0].value`. */
  readonly path: string;
  readonly part: SlotPart;
  readonly label: Message;
  readonly shape: Shape;
  /** As it stands in the document; null when it is not stated. */
  readonly value: Json;
  /** May be taken away by giving null. */
  readonly optional: boolean;
  /** What counts while an optional value is not stated; null when nothing does. */
  readonly otherwise: Json;
};
