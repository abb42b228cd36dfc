import type { Desk } from '../../workspaces/desk.ts';

/** What an export needs of a desk: the command line makes one too, beside a product that runs. */
export type EvidenceDesk = Pick<Desk, 'store' | 'workspace' | 'caller' | 'now'>;
