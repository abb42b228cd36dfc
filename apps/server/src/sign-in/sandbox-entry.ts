import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const options = { method: 'POST', body: z.object({ email: z.string(), name: z.string() }) } as const;

/**
 * A session without a password, for the made-up people of a sandbox. It has no path, so no call from outside reaches it;
 * the server asks for it after having checked that this is a sandbox and that its door is open.
 */
export const sandboxEntry = () =>
  ({
    id: 'sandbox-entry',
    endpoints: {
      enterSandbox: createAuthEndpoint.serverOnly(options, async (context) => {
        const { internalAdapter } = context.context;
        const { email, name } = context.body;
        const known = await internalAdapter.findUserByEmail(email);
        const user = known?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'sandbox' }));
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return { user: user.id };
      }),
      /** Makes somebody known who has not come in yet. */
      admitToSandbox: createAuthEndpoint.serverOnly(options, async (context) => {
        const { internalAdapter } = context.context;
        const { email, name } = context.body;
        const known = await internalAdapter.findUserByEmail(email);
        const user = known?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'sandbox' }));
        return { user: user.id };
      }),
    },
  }) satisfies BetterAuthPlugin;
