import type { Instant, Message } from '@makegood/base';
import type { Command, EnrolmentState, JourneyEvent, Plan, TraceEntry } from '@makegood/journey/core';

export type HostKind = 'embedded' | 'temporal';

/** One account's run through one published version, as it is handed to a host. */
export type NewEnrolment = {
  readonly workspace: string;
  readonly journey: string;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  /** Content hash of the plan it starts on. */
  readonly plan: string;
  /** `real`: due times come by themselves. `virtual`: a sandbox's clock, which reaches the enrolment as `tick` events and nothing else. */
  readonly clock: 'real' | 'virtual';
  /** When the account entered; the instant of its first event. */
  readonly at: Instant;
};

/**
 * What runs enrolments. The server, the sandbox and the CLI know no other way to make one move, so that a journey does the
 * same on one machine and on a cluster.
 */
export interface Host {
  readonly kind: HostKind;
  /** Idempotent by enrolment id. Rejects, before anything has started, when a plan is missing or is not what its hash says. */
  enrol(enrolments: readonly NewEnrolment[]): Promise<void>;
  /** Durable when it returns; idempotent by `event.id`. */
  deliver(enrolment: string, event: JourneyEvent): Promise<void>;
  /**
   * Of a host with a log of its own: ends an enrolment if it still runs, and has all that was logged of it deleted, which
   * may take the host a moment longer than this. Nothing to do when it is gone.
   */
  forget?(enrolment: string): Promise<void>;
  /** Resolves when everything that this host was handed has been processed, effects included. */
  settle(): Promise<void>;
  status(): Promise<HostStatus>;
  /** Resolves when the host works, or when its status says why it does not yet; it goes on trying. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `unreachable`: tried again by itself, nothing is lost meanwhile. `refused`: somebody has to change a setting. */
export type HostCondition = 'stopped' | 'starting' | 'ready' | 'unreachable' | 'refused';

export type HostStatus = {
  readonly kind: HostKind;
  readonly condition: HostCondition;
  /** Real time since when it is so. */
  readonly since: Instant;
  /** What a person needs to know when it is not ready. */
  readonly problem: Message | null;
  /** Settings worth showing, by name: address, namespace… never a secret. */
  readonly facts: Readonly<Record<string, string | number>>;
};

/** The first event of every enrolment, on every host. */
export const enrolledEvent = (enrolment: NewEnrolment): JourneyEvent => ({
  type: 'enrolled',
  id: `enrolled:${enrolment.enrolment}`,
  at: enrolment.at,
});

/** Where an enrolment stands, and which commands were given whose results are not known yet. */
export type EnrolmentCheckpoint = {
  /** Grows by one with every checkpoint of an enrolment. */
  readonly revision: number;
  readonly state: EnrolmentState;
  readonly outstanding: readonly Command[];
};

/** One write of a host whose own log lies elsewhere. */
export type EnrolmentRecord = EnrolmentCheckpoint & {
  readonly workspace: string;
  readonly enrolment: string;
  /** The entries up to `state.traced`. What is stored from the first of them on was written ahead of its time, and is replaced. */
  readonly trace: readonly TraceEntry[];
};

/**
 * What a host with a log of its own (Temporal) needs of the store. All of it may be called more than once for the same
 * thing and by several workers at a time.
 */
export interface Recorder {
  /** The enrolment as it was handed over; null when the store does not know it. */
  find(enrolment: string): Promise<NewEnrolment | null>;
  plan(workspace: string, hash: string): Promise<Plan | null>;
  /** The newest checkpoint; null when there is none. */
  load(workspace: string, enrolment: string): Promise<EnrolmentCheckpoint | null>;
  /** Checkpoint and trace in one transaction; nothing when a newer revision is there already. The same revision again replaces itself. */
  record(record: EnrolmentRecord): Promise<void>;
}
