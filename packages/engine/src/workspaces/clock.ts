import type { Instant } from '@makegood/base';
import type { Workspace } from '@makegood/store';

/** What time it is in a workspace: a sandbox's own clock, which stands still between steps, or the real one. */
export const timeIn = (workspace: Workspace, realNow: Instant): Instant =>
  workspace.mode === 'sandbox' ? (workspace.clockAt ?? realNow) : realNow;
