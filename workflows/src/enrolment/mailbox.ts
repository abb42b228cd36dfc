import { inOrder, type JourneyEvent } from '@makegood/journey/core';

/**
 * Events on their way to the core. Handlers only put in; one driver takes out, always the first of all that are there, so
 * that it does not matter in which order a workflow task brought them.
 */
export class Mailbox {
  #events: JourneyEvent[] = [];
  /** How many ever came; grows with every receipt. */
  received = 0;

  receive(events: readonly JourneyEvent[]): void {
    if (events.length === 0) return;
    this.#events = inOrder([...this.#events, ...events]);
    this.received += events.length;
  }

  take(): JourneyEvent | undefined {
    return this.#events.shift();
  }

  get isEmpty(): boolean {
    return this.#events.length === 0;
  }

  /** What is not taken yet, for the next run. */
  all(): readonly JourneyEvent[] {
    return [...this.#events];
  }
}
