import { createHash, randomBytes } from 'node:crypto';
import { DAY, HOUR, message, plus, type AccessTokenId, type Instant, type UserId } from '@makegood/base';
import type { AccessToken as Told, SystemRole } from '@makegood/contract';
import type { AccessToken, Store } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** So that a token that got into a file or a log is known for what it is, by people and by scanners. */
const PREFIX = 'mkg_';
const SHAPE = /^mkg_[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export type NewAccessToken = {
  /** As whom the system acts: a user made for it. */
  readonly user: UserId;
  readonly name: string;
  readonly role: SystemRole;
  /** How long it holds; null until it is revoked. */
  readonly days: number | null;
};

/** Makes a token of 256 random bits. What is answered is the only time that it can be read. */
export async function createAccessToken(desk: Desk, of: NewAccessToken): Promise<{ token: string; accessToken: Told }> {
  const token = PREFIX + randomBytes(32).toString('base64url');
  const id = desk.newId('accessToken');
  const { name, role, days } = of;
  const row = {
    id,
    workspaceId: desk.workspace.id,
    userId: of.user,
    name,
    role,
    tokenHash: hashOf(token),
    lastFour: token.slice(-4),
    createdAt: desk.realNow,
    createdBy: desk.caller.id,
    expiresAt: days === null ? null : plus(desk.realNow, days * DAY),
  };
  const batch = [
    { write: 'insert', into: 'accessTokens', row } as const,
    auditLine(desk, 'access.tokenCreated', id, { role, expiresAt: row.expiresAt }),
  ];
  await commitOrConflict(desk, batch, message('engine.access.noToken'));
  return { token, accessToken: await findTold(desk, id) };
}

/** The newest first. */
export async function listAccessTokens(desk: Desk): Promise<Told[]> {
  const [tokens, people] = await Promise.all([
    desk.store.workspaces.accessTokens(desk.workspace.id),
    desk.store.workspaces.people(desk.workspace.id),
  ]);
  const nameOf = (user: UserId): string => people.find(({ id }) => id === user)?.name ?? user;
  return tokens.map(({ id, name, role, lastFour, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt }) => ({
    id,
    name,
    role,
    lastFour,
    state: revokedAt !== null ? 'revoked' : holds({ revokedAt, expiresAt }, desk.realNow) ? 'active' : 'expired',
    createdAt,
    createdBy: nameOf(createdBy),
    expiresAt,
    revokedAt,
    lastUsedAt,
  }));
}

/** @throws Problem `notFound`; revoking twice changes nothing. */
export async function revokeAccessToken(desk: Desk, id: AccessTokenId): Promise<Told> {
  const told = await findTold(desk, id);
  if (told.state === 'revoked') return told;
  const batch = [
    { write: 'update', in: 'accessTokens', key: { id }, set: { revokedAt: desk.realNow, revokedBy: desk.caller.id } } as const,
    auditLine(desk, 'access.tokenRevoked', id),
  ];
  await commitOrConflict(desk, batch, message('engine.access.noToken'));
  return findTold(desk, id);
}

/** Whose call it is that shows this token; null when it never was one, ran out or was revoked. Notes that it was used, once an hour. */
export async function accessTokenOf(store: Store, token: string, realNow: Instant): Promise<AccessToken | null> {
  if (!SHAPE.test(token)) return null;
  const row = await store.workspaces.accessToken(hashOf(token));
  if (row === null || !holds(row, realNow)) return null;
  if (row.lastUsedAt === null || realNow - row.lastUsedAt >= HOUR)
    await store.commit([{ write: 'update', in: 'accessTokens', key: { id: row.id }, set: { lastUsedAt: realNow } }]);
  return row;
}

const holds = ({ revokedAt, expiresAt }: Pick<AccessToken, 'revokedAt' | 'expiresAt'>, now: Instant): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt);

async function findTold(desk: Desk, id: AccessTokenId): Promise<Told> {
  const found = (await listAccessTokens(desk)).find((token) => token.id === id);
  if (!found) throw new Problem('notFound', message('engine.access.noToken'));
  return found;
}
