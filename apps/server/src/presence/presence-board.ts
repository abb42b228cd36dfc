import { PRESENCE_LASTS } from '@makegood/contract';
import type { Instant, Id } from '@makegood/base';

type UserId = Id<'user'>;
export type Seen = { readonly user: UserId; readonly name: string; readonly draws: boolean };
export type Present = Seen & { readonly step: string | null; readonly since: Instant };
/** One window: several may be the same person's. */
export type Window = { readonly user: UserId; readonly tab: string };

export type PresenceBoard = {
  /** A window says that it shows `place`, with the panel of `step` open. */
  beat(place: string, who: Seen & Window, step: string | null, now: Instant): void;
  leave(place: string, window: Window): boolean;
  /** Who is at `place` in other windows than this one, each person once: by name, at the step that they said last. */
  others(place: string, window: Window, now: Instant): Present[];
};

/** A browser with a hundred windows is no reason to keep a hundred thousand. */
const WINDOWS_LIMIT = 200;
/** Of one person, so that nobody keeps the others from being seen; who has more open is seen by the latest. */
const WINDOWS_OF_ONE = 10;

type Kept = Present & { readonly heard: Instant };

/**
 * Who has what open, in the memory of this process: it is of interest for seconds, says no more of anybody than colleagues
 * see, and is gone with a restart, after which each window says it anew. Instants are real time.
 */
export function presenceBoard(): PresenceBoard {
  const places = new Map<string, Map<string, Kept>>();
  const keyOf = ({ user, tab }: Window): string => `${user}\n${tab}`;
  const forget = (now: Instant): void => {
    for (const [place, windows] of places) {
      for (const [key, { heard }] of windows) if (heard + PRESENCE_LASTS <= now) windows.delete(key);
      if (windows.size === 0) places.delete(place);
    }
  };
  return {
    beat(place, { user, tab, name, draws }, step, now) {
      forget(now);
      const windows = places.get(place) ?? new Map<string, Kept>();
      const key = keyOf({ user, tab });
      const before = windows.get(key);
      const own = [...windows].flatMap(([other, kept]) => (kept.user === user ? [other] : []));
      if (!before && own.length >= WINDOWS_OF_ONE) windows.delete(own[0] ?? key);
      if (!before && windows.size >= WINDOWS_LIMIT) return;
      // The one that spoke last stands last.
      windows.delete(key);
      windows.set(key, { user, name, draws, step, since: before?.since ?? now, heard: now });
      places.set(place, windows);
    },
    leave: (place, window) => places.get(place)?.delete(keyOf(window)) ?? false,
    others(place, window, now) {
      forget(now);
      const people = new Map<UserId, Present>();
      for (const [key, { heard: _, ...present }] of places.get(place) ?? []) {
        if (key === keyOf(window)) continue;
        const since = people.get(present.user)?.since ?? present.since;
        people.set(present.user, { ...present, since: since < present.since ? since : present.since });
      }
      return [...people.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
    },
  };
}
