import { instant, parseInstant, type Instant, type LocalDate } from '@makegood/base';
import { localAt, parseZone, type LocalTime, type Zone } from '@makegood/calendar';
import type { ContactContext, EarlierContact } from './context.ts';

/** An earlier contact with its instant read. */
export type TimedContact = EarlierContact & { readonly instant: Instant };

/** What does not change when the same contact is imagined at another instant. */
type Setting = {
  readonly context: ContactContext;
  readonly zones: readonly Zone[];
  readonly presumedZones: readonly Zone[];
  readonly contacts: readonly TimedContact[];
  readonly writtenAt: Instant;
};

/**
 * A contact context seen at one instant. The temporal operators read it; `movedTo` asks the same question about a later
 * instant with everything else unchanged.
 */
export class Scene {
  readonly at: Instant;
  readonly setting: Setting;
  readonly #locals = new Map<Zone, LocalTime>();

  constructor(setting: Setting, at: Instant) {
    this.setting = setting;
    this.at = at;
  }

  movedTo(at: Instant): Scene {
    return new Scene(this.setting, at);
  }

  get context(): ContactContext {
    return this.setting.context;
  }

  /** Every zone where the person may be; empty when nobody knows. */
  get zones(): readonly Zone[] {
    return this.setting.zones;
  }

  /** The zone that a law presumes from the number called, where it does. */
  get presumedZones(): readonly Zone[] {
    return this.setting.presumedZones;
  }

  local(zone: Zone): LocalTime {
    let local = this.#locals.get(zone);
    if (!local) {
      local = localAt(this.at, zone);
      this.#locals.set(zone, local);
    }
    return local;
  }

  dateIn(zone: Zone): LocalDate {
    return this.local(zone).date;
  }
}

export function sceneOf(context: ContactContext): Scene {
  const at = readInstant(context.contact.at);
  const stated = statedZone(context);
  const own = context.debtor.timezone === undefined ? [] : [readZone(context.debtor.timezone)];
  const candidates = context.debtor.candidateTimezones.map(readZone);
  const zones = stated ? [stated] : zonesOf(own, candidates, context.debtor.locationKnown);
  const contacts = context.history
    .map((contact) => ({ ...contact, instant: readInstant(contact.at) }))
    .sort((a, b) => a.instant - b.instant);
  return new Scene({ context, zones, presumedZones: stated ? [stated] : own.length > 0 ? own : zones, contacts, writtenAt: at }, at);
}

/** An uncertain location means every zone that the file points to; uncertain without candidates means that nobody knows. */
function zonesOf(own: readonly Zone[], candidates: readonly Zone[], known: boolean | undefined): readonly Zone[] {
  if (known === true) return own;
  if (candidates.length === 0) return known === false ? [] : own;
  return [...new Set([...own, ...candidates])];
}

/** Where the person said they are beats every other trace; the latest statement on file counts. */
function statedZone(context: ContactContext): Zone | null {
  let found: { readonly since: string; readonly zone: Zone } | null = null;
  for (const status of context.statuses) {
    if (status.status !== 'statedLocation' || status.timezone === undefined) continue;
    const since = status.since ?? status.at ?? '';
    if (!found || since > found.since) found = { since, zone: readZone(status.timezone) };
  }
  return found?.zone ?? null;
}

/** The schema has refused everything else; a context that did not pass it is a fault of the caller. */
function readInstant(text: string): Instant {
  const value = parseInstant(text);
  if (value === null) throw new TypeError(`Not an instant: ${text}`);
  return instant(value);
}

function readZone(text: string): Zone {
  const zone = parseZone(text);
  if (zone === null) throw new TypeError(`Not a time zone: ${text}`);
  return zone;
}
