import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { callerRoleSchema, roleSchema } from './permissions.ts';
import { currencySchema, idSchema, instantSchema, localeSchema, zoneSchema } from './values.ts';

export const engineKindSchema = z.enum(['embedded', 'temporal']);
export type EngineKind = z.infer<typeof engineKindSchema>;

export const workspaceSchema = z.object({
  id: idSchema('workspace'),
  name: z.string(),
  mode: z.enum(['sandbox', 'live']),
  engine: engineKindSchema,
  /** The firm's own zone, for what has no debtor. */
  timezone: zoneSchema,
  currency: currencySchema,
  /** The workspace's clock at the moment of the answer; a sandbox's stands still between steps. */
  now: instantSchema,
  locale: localeSchema,
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const sessionSchema = z
  .object({
    user: z.object({ id: idSchema('user'), name: z.string(), email: z.string(), locale: localeSchema }),
    workspace: workspaceSchema,
    roles: z.array(callerRoleSchema),
    workspaces: z.array(z.object({ id: idSchema('workspace'), name: z.string(), mode: z.enum(['sandbox', 'live']) })),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

/** What the sign-in screen offers before anybody is known. */
export const entranceSchema = z.object({
  /** The sandbox that can be entered with one click per role; null where there is none. */
  sandbox: z.object({ name: z.string(), roles: z.array(roleSchema) }).nullable(),
  /** Whether e-mail and password are accepted (`/api/auth/sign-in/email`). */
  password: z.boolean(),
});

/** ICU texts by message id, in one language. */
export const wordsSchema = z.record(z.string(), z.string()).meta({ id: 'Words' });

export const sessionEndpoints = {
  words: endpoint({
    method: 'get',
    path: '/words/{locale}',
    needs: 'anyone',
    summary: 'The words of every room that speaks through the API, so that its messages can be shown in a language',
    params: z.object({ locale: localeSchema }),
    answer: wordsSchema,
  }),
  entrance: endpoint({ method: 'get', path: '/entrance', needs: 'anyone', summary: 'How one can sign in here', answer: entranceSchema }),
  session: endpoint({
    method: 'get',
    path: '/session',
    needs: 'session',
    summary: 'Who is signed in, where and as what',
    answer: sessionSchema,
  }),
  sandboxSignIn: endpoint({
    method: 'post',
    path: '/sandbox-sign-in',
    needs: 'anyone',
    summary: 'Enter the sandbox in one role; sets the session cookie',
    /** `colleague`: another person of the same role, where two are needed: nobody approves their own rules. */
    body: z.object({ role: roleSchema, colleague: z.boolean().default(false) }),
    answer: sessionSchema,
  }),
  setLocale: endpoint({
    method: 'put',
    path: '/session/locale',
    needs: 'session',
    summary: 'Keep the language a person reads',
    body: z.object({ locale: localeSchema }),
    answer: sessionSchema,
  }),
  setWorkspace: endpoint({
    method: 'put',
    path: '/session/workspace',
    needs: 'session',
    summary: 'Go to another of one’s workspaces',
    body: z.object({ id: idSchema('workspace') }),
    answer: sessionSchema,
  }),
} as const;
