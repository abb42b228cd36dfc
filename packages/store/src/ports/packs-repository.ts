import type { Instant, PackVersionId } from '@makegood/base';
import type { PackVersionRow } from '../tables.ts';

/** A version without its document. */
export type PackVersionHead = Omit<PackVersionRow, 'document'>;

/** What the gate needs to know of a version that decides, decided or will. */
export type StartedPack = {
  readonly id: PackVersionId;
  readonly packId: string;
  readonly version: number;
  readonly hash: string;
  readonly activeFrom: Instant;
};

export interface PacksRepository {
  version(workspace: string, id: string): Promise<PackVersionRow | null>;
  /** Of one pack, newest first. */
  versions(workspace: string, packId: string): Promise<readonly PackVersionHead[]>;
  /** Of every pack: by its id, newest first. */
  all(workspace: string): Promise<readonly PackVersionHead[]>;
  /** Those that were approved and given a start, whether it has come or not: by pack, then in the order in which they start. */
  started(workspace: string): Promise<readonly StartedPack[]>;
}
