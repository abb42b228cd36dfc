import type { Instant, UserId } from '@makegood/base';
import type { Role } from '../schema/workspaces.ts';
import type { AccessToken, Link, Member, Workspace } from '../tables.ts';

/** Somebody who can sign in here. `since` is when they became a member, by the wall clock. */
export type WorkspacePerson = {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Instant;
};

export interface WorkspacesRepository {
  get(workspace: string): Promise<Workspace | null>;
  list(): Promise<readonly Workspace[]>;
  members(workspace: string): Promise<readonly Member[]>;
  role(workspace: string, user: string): Promise<Role | null>;
  /** Members who can sign in, by name. */
  people(workspace: string): Promise<readonly WorkspacePerson[]>;
  ofUser(user: string): Promise<readonly Workspace[]>;
  /** The stored, encrypted form; null when there is no such secret. */
  secret(workspace: string, name: string): Promise<string | null>;
  secretNames(workspace: string): Promise<readonly string[]>;
  /** All that were ever made, the newest first. */
  accessTokens(workspace: string): Promise<readonly AccessToken[]>;
  /** By the hash of the token, whatever its state. */
  accessToken(tokenHash: string): Promise<AccessToken | null>;
  /** By the hash of its token. */
  link(tokenHash: string): Promise<Link | null>;
  linkOf(workspace: string, account: string, person: string, kind: Link['kind']): Promise<Link | null>;
}
