import type { Instant, Locale } from '@makegood/base';
import type { RunHost } from './run-hosts.ts';

export type RunOptions = {
  readonly journey: string;
  /** Where the journeys lie that it calls. */
  readonly journeys?: string;
  readonly account: string;
  readonly events?: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly host: RunHost;
  readonly also: readonly string[];
  readonly language: Locale;
};
