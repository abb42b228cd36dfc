import type { Instant } from '@makegood/base';
import type { Zone } from '@makegood/calendar';
import type { Account, Person, Write } from '@makegood/store';

/** Whom a run is about, as rows of a world of its own: what was known of them at `startsAt`, and nothing later. */
export type Subject = {
  readonly account: Account['id'];
  readonly person: Person['id'];
  /** In whose calendar the day was chosen. */
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly rows: readonly Write[];
};
