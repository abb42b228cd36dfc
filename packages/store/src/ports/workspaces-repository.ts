import type { UserId } from '@makegood/base';
import type { Role } from '../schema/workspaces.ts';
import type { Link, Member, Workspace } from '../tables.ts';

export interface WorkspacesRepository {
  get(workspace: string): Promise<Workspace | null>;
  list(): Promise<readonly Workspace[]>;
  members(workspace: string): Promise<readonly Member[]>;
  role(workspace: string, user: string): Promise<Role | null>;
  /** Members who can sign in, by name. */
  people(workspace: string): Promise<readonly { readonly id: UserId; readonly name: string; readonly role: Role }[]>;
  ofUser(user: string): Promise<readonly Workspace[]>;
  /** The stored, encrypted form; null when there is no such secret. */
  secret(workspace: string, name: string): Promise<string | null>;
  secretNames(workspace: string): Promise<readonly string[]>;
  /** By the hash of its token. */
  link(tokenHash: string): Promise<Link | null>;
  linkOf(workspace: string, account: string, person: string, kind: Link['kind']): Promise<Link | null>;
}
