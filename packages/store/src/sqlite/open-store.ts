import type { Store } from '../store.ts';

export type OpenOptions = {
  /** Path of the database file; it is made when absent. */
  readonly file: string;
  /**
   * `full`: a commit survives a power cut. `normal`: it survives the death of the process, and a power cut may take the
   * last commits, never half of one. Full is for live workspaces.
   */
  readonly synchronous: 'full' | 'normal';
  /** How long to wait for another process, in milliseconds; 5000 when absent. */
  readonly patience?: number;
};

export declare function openStore(options: OpenOptions): Store;
