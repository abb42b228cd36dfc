import { noteNewPassword, randomId, type Desk } from '@makegood/engine';
import type { UserId } from '@makegood/base';
import { newPassword, userId } from './administrator.ts';
import type { SignIn } from './sign-in.ts';

/** Addresses of systems cannot exist and cannot be signed in with: they have no password. */
const SYSTEM = '@system.invalid';

/** The sign-in of this address; one is made where there is none, and then its first password is told. */
export async function personWithSignIn(
  signIn: SignIn,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<{ readonly user: UserId; readonly password: string | null }> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const address = email.toLowerCase();
  const known = await internalAdapter.findUserByEmail(address);
  if (known) return { user: userId(known.user.id), password: null };
  const password = newPassword();
  const hash = await passwords.hash(password);
  const made = await internalAdapter.createUser({ email: address, name, emailVerified: true }, { method: 'admin' });
  await internalAdapter.linkAccount({ userId: made.id, providerId: 'credential', accountId: made.id, password: hash });
  return { user: userId(made.id), password };
}

/** A new password for somebody, whose sign-ins end with it. */
export async function givePassword(signIn: SignIn, desk: Desk, user: UserId): Promise<string> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const password = newPassword();
  await internalAdapter.updatePassword(user, await passwords.hash(password));
  await internalAdapter.deleteUserSessions(user);
  await noteNewPassword(desk, user);
  return password;
}

/** Whom another system acts as. */
export async function systemUser(signIn: SignIn, name: string): Promise<UserId> {
  const { internalAdapter } = await signIn.$context;
  const email = `${randomId('user')}${SYSTEM}`;
  const made = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'admin' });
  return userId(made.id);
}
