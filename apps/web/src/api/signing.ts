import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createAuthClient } from 'better-auth/client';
import { CallFailure } from './problem.ts';

const auth = createAuthClient({ basePath: '/api/auth' });

type Refusal = { readonly status: number } | null;

/** better-auth answers a refusal instead of throwing; inside the app every failed call is a {@link CallFailure}. */
function check(error: Refusal): void {
  if (!error) return;
  if (error.status === 401 || error.status === 403) throw new CallFailure('notSignedIn', { id: 'web.door.wrong' });
  throw new CallFailure(error.status === 429 ? 'tooMany' : error.status === 0 || error.status >= 502 ? 'offline' : 'unexpected', null);
}

async function signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
  const { error } = await auth.signIn.email({ email, password }).catch(() => ({ error: { status: 0 } }));
  check(error);
}

async function signOut(): Promise<void> {
  const { error } = await auth.signOut().catch(() => ({ error: { status: 0 } }));
  check(error);
}

export const useSignIn = () =>
  useMutation<void, CallFailure, { readonly email: string; readonly password: string }>({ mutationFn: signIn });

async function changePassword({ current, next }: { readonly current: string; readonly next: string }): Promise<void> {
  const asked = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const { error } = await auth.changePassword(asked).catch(() => ({ error: { status: 0 } }));
  if (error?.status === 400) throw new CallFailure('invalid', { id: 'web.password.wrong' });
  check(error);
}

/** One's own; the sign-ins on other machines end. */
export const useChangePassword = () =>
  useMutation<void, CallFailure, { readonly current: string; readonly next: string }>({ mutationFn: changePassword });

/** Everything read so far belonged to the person who leaves, so nothing of it is kept. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation<void, CallFailure, void>({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} });
      client.clear();
    },
  });
}
