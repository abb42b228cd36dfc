import { setTimeout as pause } from 'node:timers/promises';
import { message, type Message } from '@makegood/base';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import type { TemporalSettings } from '../worker/settings.ts';

export type ServerCondition = { readonly condition: 'ready' | 'unreachable' | 'refused'; readonly problem: Message | null };

const WHEN_WELL = 2_000;
const WHEN_NOT = 500;
const ANSWER_LIMIT = 2_000;

/** gRPC status codes. */
const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

/** Looks again and again whether the server answers, so that a loss is known before somebody needs it. */
export class ServerWatch {
  readonly #connection: Connection;
  readonly #settings: TemporalSettings;
  readonly #stopped = new AbortController();
  readonly #first: Promise<void>;
  readonly #looking: Promise<void>;
  #seen: ServerCondition | null = null;
  #missed = 0;

  constructor(connection: Connection, settings: TemporalSettings) {
    this.#connection = connection;
    this.#settings = settings;
    this.#first = this.#look();
    this.#looking = this.#first.then(() => this.#keepLooking());
  }

  /** What was seen last; null before the first answer. */
  get seen(): ServerCondition | null {
    return this.#seen;
  }

  /** Resolves when the server has been looked at once. */
  get first(): Promise<void> {
    return this.#first;
  }

  /**
   * Resolves when no look is under way any more: the client tries a look that failed again by itself, and ends the whole
   * process when the connection was closed before that.
   */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#looking;
  }

  async #keepLooking(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await pause(this.#missed === 0 ? WHEN_WELL : WHEN_NOT, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.#look();
    }
  }

  async #look(): Promise<void> {
    const { namespace } = this.#settings;
    try {
      await this.#connection.withDeadline(Date.now() + ANSWER_LIMIT, () =>
        this.#connection.workflowService.describeNamespace({ namespace }),
      );
      this.#seen = { condition: 'ready', problem: null };
      this.#missed = 0;
    } catch (error) {
      this.#missed += 1;
      const meaning = this.#meaningOf(error);
      // One late answer on a busy machine is no loss yet.
      if (this.#missed > 1 || this.#seen?.condition !== 'ready' || meaning.condition === 'refused') this.#seen = meaning;
    }
  }

  #meaningOf(error: unknown): ServerCondition {
    const { address, namespace } = this.#settings;
    const code = isGrpcServiceError(error) ? error.code : null;
    if (code === NOT_FOUND) return { condition: 'refused', problem: message('workflows.namespaceMissing', { address, namespace }) };
    if (code === PERMISSION_DENIED || code === UNAUTHENTICATED)
      return { condition: 'refused', problem: message('workflows.accessDenied', { address }) };
    return { condition: 'unreachable', problem: message('workflows.unreachable', { address }) };
  }
}
