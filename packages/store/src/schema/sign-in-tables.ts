import { account, session, user, verification } from './sign-in.ts';

/** For better-auth's Drizzle adapter (`schema`). */
export const signInTables = { user, session, account, verification } as const;
