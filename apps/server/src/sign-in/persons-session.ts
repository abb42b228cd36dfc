import { message } from '@makegood/base';
import { Problem } from '@makegood/engine';
import type { SignedIn } from '../http/operation.ts';

/** The sign-in of a person. @throws Problem `notAllowed` for a system with a token, which has none. */
export function personsSession({ session }: SignedIn): string {
  if (session === null) throw new Problem('notAllowed', message('engine.access.onlyPeople'));
  return session;
}
