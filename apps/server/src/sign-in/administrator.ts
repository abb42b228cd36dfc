import { randomBytes } from 'node:crypto';
import { parseId, type UserId } from '@makegood/base';
import type { SignIn } from './sign-in.ts';

/** Letters and digits that are not mistaken for one another, because the password is typed from a terminal. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** 20 characters in four groups: 99 bits. */
export function newPassword(): string {
  const letters = [...randomBytes(20)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return [0, 5, 10, 15].map((start) => letters.slice(start, start + 5).join('')).join('-');
}

export type Entry = { readonly user: UserId; readonly email: string; readonly password: string };

/** Makes the first administrator, or gives them a new password; their other sign-ins end with it. */
export async function letAdministratorIn(signIn: SignIn, email: string): Promise<Entry> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const password = newPassword();
  const hash = await passwords.hash(password);
  const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (known) {
    await internalAdapter.updatePassword(known.user.id, hash);
    await internalAdapter.deleteUserSessions(known.user.id);
    return { user: userId(known.user.id), email, password };
  }
  const made = await internalAdapter.createUser({ email, name: 'Administrator', emailVerified: true }, { method: 'admin' });
  await internalAdapter.linkAccount({ userId: made.id, providerId: 'credential', accountId: made.id, password: hash });
  return { user: userId(made.id), email, password };
}

export function userId(id: string): UserId {
  const parsed = parseId('user', id);
  if (parsed === null) throw new Error('A sign-in has an id that is not ours');
  return parsed;
}
