import { LOCALES, type Locale } from '@makegood/base';
import { randomId } from '@makegood/engine';
import { signInTables, type SqliteStore } from '@makegood/store';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { sandboxEntry } from './sandbox-entry.ts';

export type SignInOptions = {
  readonly store: SqliteStore;
  /** Signs the cookies; losing it signs everybody out and nothing else. */
  readonly secret: string;
  /** Where the product is reached, `http://localhost:4180`. */
  readonly address: string;
};

/**
 * Who somebody is: sessions, passwords and their tables are better-auth's; what they may do is decided by the contract's
 * permission map. Nobody can register by themselves. Which origins may call is checked in front of it, for every path.
 */
export function openSignIn({ store, secret, address }: SignInOptions) {
  return betterAuth({
    appName: 'Makegood',
    basePath: '/api/auth',
    baseURL: address,
    secret,
    database: drizzleAdapter(store.signIn, { provider: 'sqlite', schema: signInTables, camelCase: true }),
    trustedOrigins: (request) => [originOf(request)].filter((origin) => origin !== null),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: { additionalFields: { locale: { type: 'string', required: false, input: false } } },
    session: {
      expiresIn: 14 * 86_400,
      updateAge: 86_400,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: 'makegood',
      useSecureCookies: address.startsWith('https:'),
      database: { generateId: ({ model }) => (model === 'user' ? randomId('user') : crypto.randomUUID()) },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [sandboxEntry()],
  });
}

export type SignIn = ReturnType<typeof openSignIn>;

/** The page that calls is one of ours: {@link ownOrigin} has compared its origin with the host it called. */
const originOf = (request: Request | undefined): string | null => request?.headers.get('origin') ?? null;

export const localeOf = (value: unknown): Locale => LOCALES.find((locale) => locale === value) ?? 'en';
