import type { Role } from '../schema/workspaces.ts';
import type { AuditLine, Link, Member, Workspace } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export interface WorkspacesRepository {
  get(workspace: string): Promise<Workspace | null>;
  list(): Promise<readonly Workspace[]>;
  members(workspace: string): Promise<readonly Member[]>;
  role(workspace: string, user: string): Promise<Role | null>;
  ofUser(user: string): Promise<readonly Workspace[]>;
  /** The stored, encrypted form; null when there is no such secret. */
  secret(workspace: string, name: string): Promise<string | null>;
  secretNames(workspace: string): Promise<readonly string[]>;
  /** By the hash of its token. */
  link(tokenHash: string): Promise<Link | null>;
  linkOf(workspace: string, account: string, person: string, kind: Link['kind']): Promise<Link | null>;
  /** Newest first. */
  audit(workspace: string, request: PageRequest): Promise<Page<AuditLine>>;
  /** Sequence of the first line whose hash does not follow from the lines before it; null when the trail is whole. */
  brokenAuditLine(workspace: string): Promise<number | null>;
}
