import { noteNewPassword, randomId, type Desk } from '@makegood/engine';
import type { UserId } from '@makegood/base';
import { makeSignIn, renewPassword, userId } from './administrator.ts';
import type { SignIn } from './sign-in.ts';

/** Addresses of systems cannot exist and cannot be signed in with: they have no password. */
const SYSTEM = '@system.invalid';

/** The sign-in of this address; one is made where there is none, and then its first password is told. */
export async function personWithSignIn(
  signIn: SignIn,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<{ readonly user: UserId; readonly password: string | null }> {
  const { internalAdapter } = await signIn.$context;
  const address = email.toLowerCase();
  const known = await internalAdapter.findUserByEmail(address);
  return known ? { user: userId(known.user.id), password: null } : makeSignIn(signIn, { name, email: address });
}

/** A new password that an administrator gives a colleague; the trail says so. */
export async function givePassword(signIn: SignIn, desk: Desk, user: UserId): Promise<string> {
  const password = await renewPassword(signIn, user);
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
