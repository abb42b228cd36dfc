import type { Import, ImportError, ImportRow } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export interface ImportsRepository {
  get(workspace: string, id: string): Promise<Import | null>;
  /** Newest first. */
  list(workspace: string, limit: number): Promise<readonly Import[]>;
  errors(id: string, request: PageRequest): Promise<Page<ImportError>>;
  countErrors(id: string): Promise<number>;
  /** Staged rows in the order of the file. */
  rows(id: string, request: PageRequest): Promise<Page<ImportRow>>;
}
