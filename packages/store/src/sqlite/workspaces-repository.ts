import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { WorkspacesRepository } from '../ports/workspaces-repository.ts';
import { user } from '../schema/sign-in.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';

const { workspaces, members, secrets, links, accessTokens } = tables;
const { placeholder } = sql;
const inWorkspace = placeholder('workspace');

export function workspacesRepository(connection: Connection): WorkspacesRepository {
  const { query } = connection;
  const byId = query.select().from(workspaces).where(eq(workspaces.id, inWorkspace)).prepare();
  const list = query.select().from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id)).prepare();
  const membersOf = query
    .select()
    .from(members)
    .where(eq(members.workspaceId, inWorkspace))
    .orderBy(asc(members.createdAt), asc(members.userId))
    .prepare();
  const role = query
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, inWorkspace), eq(members.userId, placeholder('user'))))
    .prepare();
  const people = query
    .select({ id: user.id, name: user.name, email: user.email, role: members.role, since: members.createdAt })
    .from(members)
    .innerJoin(user, eq(user.id, members.userId))
    .where(eq(members.workspaceId, inWorkspace))
    .orderBy(asc(user.name), asc(user.id))
    .prepare();
  const ofUser = query
    .select({ workspace: workspaces })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, placeholder('user')))
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id))
    .prepare();
  const secret = query
    .select({ ciphertext: secrets.ciphertext })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, inWorkspace), eq(secrets.name, placeholder('name'))))
    .prepare();
  const secretNames = query
    .select({ name: secrets.name })
    .from(secrets)
    .where(eq(secrets.workspaceId, inWorkspace))
    .orderBy(asc(secrets.name))
    .prepare();
  const tokensOf = query
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.workspaceId, inWorkspace))
    .orderBy(desc(accessTokens.createdAt), asc(accessTokens.id))
    .prepare();
  const token = query
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.tokenHash, placeholder('tokenHash')))
    .prepare();
  const link = query
    .select()
    .from(links)
    .where(eq(links.tokenHash, placeholder('tokenHash')))
    .prepare();
  const linkOf = query
    .select()
    .from(links)
    .where(
      and(
        eq(links.workspaceId, inWorkspace),
        eq(links.accountId, placeholder('account')),
        eq(links.personId, placeholder('person')),
        eq(links.kind, placeholder('kind')),
      ),
    )
    .prepare();
  return {
    get: (workspace) => answered(connection, () => byId.get({ workspace }) ?? null),
    list: () => answered(connection, () => list.all()),
    members: (workspace) => answered(connection, () => membersOf.all({ workspace })),
    role: (workspace, user) => answered(connection, () => role.get({ workspace, user })?.role ?? null),
    people: (workspace) => answered(connection, () => people.all({ workspace })),
    ofUser: (user) => answered(connection, () => ofUser.all({ user }).map((row) => row.workspace)),
    secret: (workspace, name) => answered(connection, () => secret.get({ workspace, name })?.ciphertext ?? null),
    secretNames: (workspace) => answered(connection, () => secretNames.all({ workspace }).map((row) => row.name)),
    accessTokens: (workspace) => answered(connection, () => tokensOf.all({ workspace })),
    accessToken: (tokenHash) => answered(connection, () => token.get({ tokenHash }) ?? null),
    link: (tokenHash) => answered(connection, () => link.get({ tokenHash }) ?? null),
    linkOf: (workspace, account, person, kind) => answered(connection, () => linkOf.get({ workspace, account, person, kind }) ?? null),
  };
}
