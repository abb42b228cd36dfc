import { storeRecorder, type Host, type Recorder } from '@makegood/engine';
import { hearing, type OpenHost, type World } from '@makegood/cli';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { freshName } from '../../support/temporal.ts';

/**
 * One worker for many small worlds, one after the other: starting one for each would take longer than all they do.
 * Whoever wants it waits for whoever has it.
 */
export class SharedHost {
  #world: World | null = null;
  #free: Promise<void> = Promise.resolve();
  readonly #host: TemporalHost;

  constructor(options: { readonly continueAfter?: number } = {}) {
    const now = (): World => {
      if (this.#world) return this.#world;
      throw new Error('Nobody is there to work for');
    };
    const recorder = (): Recorder => storeRecorder(now().store);
    this.#host = new TemporalHost({
      ...options,
      settings: { ...temporalSettings(), taskQueue: freshName('contract') },
      effects: { execute: (command, scope) => now().effects.execute(command, scope) },
      recorder: {
        find: (enrolment) => recorder().find(enrolment),
        plan: (workspace, hash) => recorder().plan(workspace, hash),
        load: (workspace, enrolment) => recorder().load(workspace, enrolment),
        record: (record) => recorder().record(record),
      },
    });
  }

  start(): Promise<void> {
    return this.#host.start();
  }

  stop(): Promise<void> {
    return this.#host.stop();
  }

  /** Works for this world until it is closed. */
  async open(world: World): Promise<OpenHost> {
    const before = this.#free;
    let release: () => void = () => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    this.#world = world;
    const host: Host = { ...hearing(world.store, kept(this.#host)), start: () => Promise.resolve(), stop: () => Promise.resolve() };
    return {
      host,
      close: () => {
        this.#world = null;
        release();
        return Promise.resolve();
      },
    };
  }
}

/** A class's methods do not travel in a spread. */
const kept = (host: TemporalHost): Host => ({
  kind: host.kind,
  enrol: (enrolments) => host.enrol(enrolments),
  deliver: (enrolment, event) => host.deliver(enrolment, event),
  settle: () => host.settle(),
  status: () => host.status(),
  start: () => host.start(),
  stop: () => host.stop(),
});
