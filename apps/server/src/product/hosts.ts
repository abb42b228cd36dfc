import type { Instant } from '@makegood/base';
import type { EngineKind } from '@makegood/contract';
import { embeddedHost, forwardingHost, storeRecorder, timeIn, type Host } from '@makegood/engine';
import type { Effects } from '@makegood/journey/core';
import type { Store, Workspace } from '@makegood/store';
import type { Logger } from 'pino';

export type HostsOptions = {
  readonly engine: EngineKind;
  readonly store: Store;
  readonly effects: Effects;
  readonly realNow: () => Instant;
  readonly log: Logger;
};

/** The engines of this process: the embedded one always, Temporal when it was asked for. */
export type Hosts = {
  /** What runs a workspace. One that chose Temporal waits, unreachable, where Temporal was not started. */
  of(workspace: Pick<Workspace, 'engine'>): Host;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export async function openHosts({ engine, store, effects, realNow, log }: HostsOptions): Promise<Hosts> {
  const embedded = embeddedHost({
    store,
    effects,
    now: realNow,
    onError: (enrolment, error) => log.error({ err: error, enrolment }, 'An enrolment could not be worked on; it is tried again'),
  });
  const temporal = engine === 'temporal' ? await temporalHost({ engine, store, effects, realNow, log }) : absentTemporal(realNow);
  return {
    of: (workspace) => (workspace.engine === 'temporal' ? temporal : embedded),
    async start() {
      await Promise.all([embedded.start(), temporal.start()]);
    },
    async stop() {
      await Promise.all([embedded.stop(), temporal.stop()]);
    },
  };
}

/** Brought in only when it is used: its SDK is large, and an installation without it starts in half the time. */
async function temporalHost({ store, effects, realNow, log }: HostsOptions): Promise<Host> {
  const { TemporalHost } = await import('@makegood/workflows');
  return forwardingHost({
    store,
    host: new TemporalHost({ effects, recorder: storeRecorder(store) }),
    now: (workspace) => timeIn(workspace, realNow()),
    onError: (error) => log.error({ err: error }, 'News could not be handed to Temporal; it is tried again'),
  });
}

/** Stands where Temporal was not started: it says so, and takes nothing that it could not keep. */
function absentTemporal(realNow: () => Instant): Host {
  const refuse = (): Promise<never> =>
    Promise.reject(new Error('This workspace runs on Temporal, and the product was started without it (--engine temporal)'));
  const since = realNow();
  return {
    kind: 'temporal',
    enrol: (enrolments) => (enrolments.length === 0 ? Promise.resolve() : refuse()),
    deliver: refuse,
    // Whoever would be erased has a history there that nobody can reach now.
    forget: refuse,
    settle: () => Promise.resolve(),
    status: () => Promise.resolve({ kind: 'temporal', condition: 'stopped', since, problem: null, facts: {} }),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
