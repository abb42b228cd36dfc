import { randomBytes } from 'node:crypto';
import { parseId, type UserId } from '@makegood/base';
import type { SignIn } from './sign-in.ts';

/** Letters and digits that are not mistaken for one another, because the password is typed from a terminal. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** 20 characters in four groups: 99 bits. */
function newPassword(): string {
  const letters = [...randomBytes(20)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return [0, 5, 10, 15].map((start) => letters.slice(start, start + 5).join('')).join('-');
}

export type Entry = { readonly user: UserId; readonly email: string; readonly password: string };

/** Makes the first administrator, or gives them a new password; their other sign-ins end with it. */
export async function letAdministratorIn(signIn: SignIn, email: string): Promise<Entry> {
  const { internalAdapter } = await signIn.$context;
  const known = await internalAdapter.findUserByEmail(email);
  if (!known) return { email, ...(await makeSignIn(signIn, { name: 'Administrator', email })) };
  const user = userId(known.user.id);
  return { user, email, password: await renewPassword(signIn, user) };
}

/** A sign-in with its first password, for an address that has none yet. */
export async function makeSignIn(signIn: SignIn, of: { readonly name: string; readonly email: string }): Promise<Omit<Entry, 'email'>> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const password = newPassword();
  const hash = await passwords.hash(password);
  const made = await internalAdapter.createUser({ ...of, emailVerified: true }, { method: 'admin' });
  await internalAdapter.linkAccount({ userId: made.id, providerId: 'credential', accountId: made.id, password: hash });
  return { user: userId(made.id), password };
}

/** A new password for somebody, whose sign-ins end with it. */
export async function renewPassword(signIn: SignIn, user: UserId): Promise<string> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const password = newPassword();
  await internalAdapter.updatePassword(user, await passwords.hash(password));
  await internalAdapter.deleteUserSessions(user);
  return password;
}

export function userId(id: string): UserId {
  const parsed = parseId('user', id);
  if (parsed === null) throw new Error('A sign-in has an id that is not ours');
  return parsed;
}
