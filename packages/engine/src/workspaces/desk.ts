import type { Id, IdKind, Instant, Locale } from '@makegood/base';
import type { CallerRole } from '@makegood/contract';
import type { Store, Workspace } from '@makegood/store';
import type { ContactGate } from '../gate/contact-gate.ts';
import type { Host } from '../host.ts';
import type { ReadFacts } from '../triggers/take-in.ts';

/** Who asks: a person who signed in, another system with a token, or the command line on somebody's behalf. */
export type Caller = {
  readonly id: Id<'user'>;
  readonly name: string;
  readonly roles: readonly CallerRole[];
  /** The language they read: what is made for them to go on from (a blank journey's steps) is named in it. */
  readonly locale: Locale;
};

/**
 * Where a use-case works: one workspace, seen by one caller, at one instant of the workspace's own clock (a sandbox's
 * stands still between steps). Nothing that is reached through a desk belongs to another workspace.
 */
export type Desk = {
  readonly store: Store;
  /** What runs this workspace's enrolments. */
  readonly host: Host;
  readonly workspace: Workspace;
  readonly caller: Caller;
  /** By the workspace's clock. */
  readonly now: Instant;
  /** By the wall clock: when a person did something, whatever the sandbox's calendar says. */
  readonly realNow: Instant;
  /** The one way to a debtor. */
  readonly gate: ContactGate;
  /** Reads the facts that conditions name; how triggers look at accounts. */
  readonly readFacts: ReadFacts;
  /** Where uploaded files lie until they were taken in. */
  readonly dataFolder: string;
  /** Whether what is done in a sandbox returns only when all that it set off was worked in. */
  readonly settles: boolean;
  newId<Kind extends IdKind>(kind: Kind): Id<Kind>;
};
