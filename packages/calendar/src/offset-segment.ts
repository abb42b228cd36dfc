import type { Zone } from './zone.ts';

/**
 * A stretch of time with one offset from UTC: `from` inclusive, `until` exclusive, all in milliseconds. It may be cut at
 * a year's end though the offset goes on; whoever walks segments must not take a cut for a change.
 */
export type OffsetSegment = { readonly from: number; readonly until: number; readonly offset: number };

/**
 * Offsets are read from the machine's own tzdata (Intl), because it is the copy that gets updated; a formatter costs
 * about a microsecond a call, so a zone's segments are found once for each year that is asked for and kept.
 */
type Timeline = {
  readonly zone: Zone;
  readonly offsetAt: (at: number) => number;
  readonly years: Map<number, readonly OffsetSegment[]>;
  last: OffsetSegment;
};

const timelines = new Map<Zone, Timeline>();
/** A zone keeps at most this many years; zones themselves are few (parseZone admits only real ones). */
const MOST_YEARS = 200;
const YEAR = 31_556_952_000;
/** The shortest stay at an offset since 1970 lasted a week (Recife, October 2000), so no change hides between two probes. */
const PROBE = 5 * 86_400_000;

/** The segment that holds the instant. @throws RangeError when the machine does not know the zone. */
export function segmentAt(at: number, zone: Zone): OffsetSegment {
  let timeline = timelines.get(zone);
  if (timeline === undefined) {
    timeline = { zone, offsetAt: offsetReader(zone), years: new Map(), last: { from: 0, until: 0, offset: 0 } };
    timelines.set(zone, timeline);
  }
  if (at >= timeline.last.from && at < timeline.last.until) return timeline.last;
  const year = Math.floor(at / YEAR);
  let segments = timeline.years.get(year);
  if (segments === undefined) {
    segments = findSegments(timeline.offsetAt, year * YEAR, (year + 1) * YEAR);
    if (timeline.years.size >= MOST_YEARS) timeline.years.clear();
    timeline.years.set(year, segments);
  }
  for (const segment of segments) {
    if (at < segment.until) {
      timeline.last = segment;
      return segment;
    }
  }
  throw new RangeError(`Not an instant: ${at}`);
}

function findSegments(offsetAt: (at: number) => number, from: number, until: number): readonly OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let start = from;
  let offset = offsetAt(from);
  for (let probe = from; probe < until;) {
    const next = Math.min(probe + PROBE, until);
    // The last probe of a year is its last second, as the next one belongs to the next year.
    const seen = next === until ? until - 1_000 : next;
    while (seen > probe && offsetAt(seen) !== offset) {
      const change = firstOther(offsetAt, offset, probe, seen);
      segments.push({ from: start, until: change, offset });
      start = change;
      probe = change;
      offset = offsetAt(change);
    }
    probe = next;
  }
  segments.push({ from: start, until, offset });
  return segments;
}

/** An instant, whole in seconds, at which the offset ceases to be the given one, knowing that it is so at `low` and no longer at `high`. */
function firstOther(offsetAt: (at: number) => number, offset: number, low: number, high: number): number {
  let before = Math.floor(low / 1_000);
  let after = Math.ceil(high / 1_000);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * 1_000) === offset) before = middle;
    else after = middle;
  }
  return after * 1_000;
}

/** Reads `GMT`, `GMT-05:00`, `GMT-00:44:30`: in the past offsets had seconds (Liberia until 1972). */
function offsetReader(zone: Zone): (at: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
  return (at) => {
    const text = formatter.format(at);
    const match = /GMT(?:([+\u2212-])(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
    if (!match) throw new Error(`No offset in "${text}" for ${zone}`);
    if (match[1] === undefined) return 0;
    const size = Number(match[2]) * 3_600_000 + Number(match[3]) * 60_000 + Number(match[4] ?? 0) * 1_000;
    return match[1] === '+' ? size : -size;
  };
}
