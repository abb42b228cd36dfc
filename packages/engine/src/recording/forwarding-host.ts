import type { Instant } from '@makegood/base';
import type { Store, Workspace } from '@makegood/store';
import { repeatedly } from '../background/repeatedly.ts';
import type { Host } from '../host.ts';
import { forwardNews, markEntered } from './forward-news.ts';

/** How often a live workspace's news is looked for when nobody asks, in real milliseconds. */
const POLL = 1_000;

export type ForwardingOptions = {
  readonly store: Store;
  /** A host with a log of its own. */
  readonly host: Host;
  /** Now in this workspace. */
  readonly now: (workspace: Workspace) => Instant;
  readonly onError: (error: unknown) => void;
};

/**
 * A host that also hears what was written down for its enrolments: payments, replies and holds reach the store first,
 * in one transaction with what they change, and are handed on from there. `settle` hands everything on and waits for it.
 */
export function forwardingHost({ store, host, now, onError }: ForwardingOptions): Host {
  let turn: Promise<number> = Promise.resolve(0);
  /** Those that the host is just taking in need not be handed over one by one as well. */
  const entering = new Set<string>();

  const forwardAll = async (): Promise<number> => {
    let forwarded = 0;
    for (const workspace of await store.workspaces.list())
      if (workspace.engine === host.kind) forwarded += await forwardNews(store, host, workspace.id, async () => now(workspace), entering);
    return forwarded;
  };
  // One at a time: two would hand the same event over twice, which is harmless and wasted.
  const forward = (): Promise<number> => {
    turn = turn.then(forwardAll, forwardAll);
    return turn;
  };
  const listening = repeatedly(POLL, forward, onError);

  return {
    kind: host.kind,
    async enrol(enrolments) {
      for (const { enrolment } of enrolments) entering.add(enrolment);
      try {
        await host.enrol(enrolments);
        await markEntered(store, enrolments);
      } finally {
        for (const { enrolment } of enrolments) entering.delete(enrolment);
      }
    },
    deliver: (enrolment, event) => host.deliver(enrolment, event),
    ...(host.forget ? { forget: (enrolment) => host.forget?.(enrolment) ?? Promise.resolve() } : {}),
    status: () => host.status(),
    async settle() {
      do await host.settle();
      while ((await forward()) > 0);
    },
    async start() {
      await host.start();
      listening.start();
    },
    async stop() {
      await listening.stop();
      await host.stop();
    },
  };
}
