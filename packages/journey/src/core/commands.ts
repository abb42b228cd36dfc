import type { Instant } from '@makegood/base';
import type { ChannelId } from '../kinds/message/schema.ts';
import type { RequestConfig } from '../kinds/request/schema.ts';
import type { TaskConfig } from '../kinds/task/schema.ts';
import type { Change } from '../kinds/update/schema.ts';

/** An instant that only a calendar can know: asked of an effect, because the core does no local-time arithmetic. */
export type TimeQuestion =
  | { readonly type: 'date'; readonly date: string; readonly time: string }
  | { readonly type: 'field'; readonly fact: string; readonly offsetDays: number; readonly time: string }
  | { readonly type: 'weekday'; readonly weekdays: readonly string[]; readonly time: string }
  | { readonly type: 'lawful'; readonly channel: ChannelId; readonly best: boolean };

/**
 * What the core wants done. The key is derived (`enrolment:visit:sequence`), so a replay asks for the same thing under
 * the same name and an effect can tell that it was done already. Every command is answered by one `result` event.
 */
export type Command = { readonly key: string; readonly step: string } & (
  | {
      readonly type: 'contact';
      readonly channel: ChannelId;
      readonly template: string;
      readonly variant: string;
      readonly purpose: string;
      /** A person's review that lets a contact pass a rule which allows one: the task's key. */
      readonly review: string | null;
      /** Channels of which the one that the person prefers shall come first; absent when there is nothing to choose. */
      readonly anyOf?: readonly ChannelId[];
    }
  /** The local times are looked for from `after` on. */
  | { readonly type: 'resolve'; readonly after: Instant; readonly question: TimeQuestion }
  | { readonly type: 'facts'; readonly names: readonly string[] }
  | { readonly type: 'promise'; readonly graceDays: number; readonly minPercent: number; readonly remindDaysBefore: number | null }
  | { readonly type: 'task'; readonly task: TaskConfig }
  /** Nobody needs to work this task any more: the enrolment has moved on. */
  | { readonly type: 'withdrawTask'; readonly task: string }
  | { readonly type: 'update'; readonly changes: readonly Change[] }
  | { readonly type: 'request'; readonly request: RequestConfig }
);
