import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { roleSchema, systemRoleSchema } from './permissions.ts';
import { idParams, idSchema, instantSchema } from './values.ts';

/** Somebody who works in the workspace. All instants of this area are by the wall clock. */
export const memberSchema = z
  .object({
    id: idSchema('user'),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    since: instantSchema,
    /** Why their role stays and they stay: they are the last who administer the workspace. */
    lastAdministrator: z.boolean(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

/** `password` is shown once and can be told to nobody again; null where they have one already. */
const admittedSchema = z.object({ member: memberSchema, password: z.string().nullable() });

export const ACCESS_TOKEN_STATES = ['active', 'expired', 'revoked'] as const;
export const accessTokenSchema = z
  .object({
    id: idSchema('accessToken'),
    name: z.string(),
    role: systemRoleSchema,
    /** The last characters of the token. */
    lastFour: z.string(),
    state: z.enum(ACCESS_TOKEN_STATES),
    createdAt: instantSchema,
    /** Who made it, by name. */
    createdBy: z.string(),
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
    /** To the hour; null when it was never used. */
    lastUsedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AccessToken' });
export type AccessToken = z.infer<typeof accessTokenSchema>;

export const accessEndpoints = {
  members: endpoint({
    method: 'get',
    path: '/members',
    needs: 'access.manage',
    summary: 'Who works in this workspace, and as what',
    answer: z.object({ items: z.array(memberSchema) }),
  }),
  admit: endpoint({
    method: 'post',
    path: '/members',
    needs: 'access.manage',
    summary: 'Let somebody in. Who has no sign-in yet gets one, with a first password that is shown once',
    body: z.object({ name: z.string().trim().min(1).max(120), email: z.email().max(254), role: roleSchema }),
    answer: admittedSchema,
  }),
  setRole: endpoint({
    method: 'put',
    path: '/members/{id}/role',
    needs: 'access.manage',
    summary: 'Change what somebody is here; it holds from their next call',
    params: idParams('user'),
    body: z.object({ role: roleSchema }),
    answer: memberSchema,
  }),
  newPassword: endpoint({
    method: 'post',
    path: '/members/{id}/password',
    needs: 'access.manage',
    summary: 'Give somebody a new password, shown once, and end their sign-ins. Only who administers every workspace of theirs may',
    params: idParams('user'),
    answer: admittedSchema,
  }),
  dismiss: endpoint({
    method: 'delete',
    path: '/members/{id}',
    needs: 'access.manage',
    summary: 'Somebody works here no longer, from their next call on. What they did stays under their name',
    params: idParams('user'),
    answer: z.object({ items: z.array(memberSchema) }),
  }),
  tokens: endpoint({
    method: 'get',
    path: '/access-tokens',
    needs: 'access.manage',
    summary: 'By which tokens other systems call, the newest first',
    answer: z.object({ items: z.array(accessTokenSchema) }),
  }),
  createToken: endpoint({
    method: 'post',
    path: '/access-tokens',
    needs: 'access.manage',
    summary: 'A token for another system (`Authorization: Bearer …`), shown once',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      role: systemRoleSchema,
      /** Null: until it is revoked. */
      days: z.int().min(1).max(730).nullable(),
    }),
    answer: z.object({ token: z.string(), accessToken: accessTokenSchema }),
  }),
  revokeToken: endpoint({
    method: 'delete',
    path: '/access-tokens/{id}',
    needs: 'access.manage',
    summary: 'End a token from the next call on',
    params: idParams('accessToken'),
    answer: accessTokenSchema,
  }),
} as const;
