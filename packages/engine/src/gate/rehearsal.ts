import type { Store, Workspace } from '@makegood/store';
import { channelDirectory } from '../channels/channel-directory.ts';
import type { GateTools } from './gate-tools.ts';

/** A world in which contacts are made that nobody gets. Its workspace is a sandbox, whatever the real one is. */
export type Rehearsal = {
  readonly store: Store;
  /** The real one: by which channels it can send decides which there are. */
  readonly workspace: Workspace;
};

/** Whoever knows it gains nothing: what it signs opens no page of anybody's. */
export const REHEARSAL_KEY = new Uint8Array(32);

export function rehearsalTools(tools: GateTools, { store, workspace }: Rehearsal): GateTools {
  const phones = channelDirectory(store, {});
  return {
    ...tools,
    store,
    channels: {
      outletFor: (inside, channel) => (tools.channels.outletFor(workspace, channel) === null ? null : phones.outletFor(inside, channel)),
    },
    linkKey: REHEARSAL_KEY,
    compose: { ...tools.compose, linkKey: REHEARSAL_KEY },
  };
}
