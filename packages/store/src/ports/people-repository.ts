import type { Address, Consent, Hold, Person, Preference } from '../tables.ts';

export interface PeopleRepository {
  get(workspace: string, person: string): Promise<Person | null>;
  byExternalId(workspace: string, externalId: string): Promise<Person | null>;
  /** Who can be reached at this address (E.164 or addr-spec in lower case); several people may share one. */
  byAddress(workspace: string, kind: Address['kind'], value: string): Promise<readonly Person[]>;
  /** Preferred first, then oldest first. */
  addresses(workspace: string, person: string): Promise<readonly Address[]>;
  /** All there ever were, oldest first. */
  holds(workspace: string, person: string): Promise<readonly Hold[]>;
  hold(workspace: string, hold: string): Promise<Hold | null>;
  /** All there ever were, oldest first. */
  consents(workspace: string, person: string): Promise<readonly Consent[]>;
  consent(workspace: string, consent: string): Promise<Consent | null>;
  /** All there ever were, oldest first. */
  preferences(workspace: string, person: string): Promise<readonly Preference[]>;
  preference(workspace: string, preference: string): Promise<Preference | null>;
}
