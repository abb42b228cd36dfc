import type { Instant } from '@makegood/base';
import type { PackVersionHead, PackVersionState } from '@makegood/store';

/** Where a version stands by the workspace's clock, and since when it decides no more. */
export type StandingVersion = { readonly state: PackVersionState; readonly supersededAt: Instant | null };

const STARTED: ReadonlySet<PackVersionState> = new Set(['scheduled', 'inForce', 'superseded']);

/** What is written down may lag behind the clock, so where a started version stands is read from its starts. `all` are the versions of its pack. */
export function standingOf(version: PackVersionHead, all: readonly PackVersionHead[], now: Instant): StandingVersion {
  if (!STARTED.has(version.state) || version.activeFrom === null) return { state: version.state, supersededAt: null };
  if (version.activeFrom > now) return { state: 'scheduled', supersededAt: null };
  const next = starts(all).find((other) => other.version !== version.version && isAfter(other, version) && other.activeFrom <= now);
  return next ? { state: 'superseded', supersededAt: next.activeFrom } : { state: 'inForce', supersededAt: null };
}

type Started = { readonly version: number; readonly activeFrom: Instant };

const starts = (all: readonly PackVersionHead[]): readonly Started[] =>
  all
    .flatMap(({ state, version, activeFrom }): Started[] => (STARTED.has(state) && activeFrom !== null ? [{ version, activeFrom }] : []))
    .sort((a, b) => a.activeFrom - b.activeFrom || a.version - b.version);

const isAfter = (a: Started, b: { readonly version: number; readonly activeFrom: Instant | null }): boolean =>
  a.activeFrom > (b.activeFrom ?? 0) || (a.activeFrom === b.activeFrom && a.version > b.version);
