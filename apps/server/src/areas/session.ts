import { message } from '@makegood/base';
import type { Session } from '@makegood/contract';
import { Problem } from '@makegood/engine';
import type { Area, SignedIn } from '../http/operation.ts';
import { attemptLimit } from '../http/attempt-limit.ts';
import type { Product } from '../product/product.ts';
import { enterSandbox, openSandbox, sandboxRoles, type SandboxDoor } from '../sign-in/enter-sandbox.ts';
import { identify } from '../sign-in/identify.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { personsSession } from '../sign-in/persons-session.ts';
import { allWords } from './all-words.ts';

/** Nobody needs to change roles faster than this. */
const ENTRIES = { tries: 60, within: 60_000 };

export function sessionArea(product: Product, signIn: SignIn, door: SandboxDoor): Area<'session'> {
  const who = identify(product, signIn);
  const entries = attemptLimit(ENTRIES, () => product.realNow());
  return {
    words: ({ params }) => Promise.resolve({ ...allWords[params.locale] }),
    async entrance() {
      const sandbox = await openSandbox(product, door);
      return { sandbox: sandbox && { name: sandbox.name, roles: [...sandboxRoles] }, password: true };
    },
    session: ({ signedIn }) => Promise.resolve(wireSession(signedIn)),
    async sandboxSignIn({ body, request, headers }) {
      entries.take('sandbox');
      const given = await enterSandbox(product, signIn, door, body, request);
      for (const cookie of given.getSetCookie()) headers.append('set-cookie', cookie);
      const signedIn = await who(new Request(request.url, { headers: { cookie: cookiesOf(given) } }));
      if (!signedIn) throw new Error('The sandbox was entered and nobody is signed in');
      return wireSession(signedIn);
    },
    async setLocale({ body, signedIn }) {
      personsSession(signedIn);
      const { internalAdapter } = await signIn.$context;
      await internalAdapter.updateUser(signedIn.caller.id, { locale: body.locale });
      return { ...wireSession(signedIn), user: { ...wireSession(signedIn).user, locale: body.locale } };
    },
    async setWorkspace({ body, signedIn, request }) {
      if (!signedIn.workspaces.some((workspace) => workspace.id === body.id))
        throw new Problem('notAllowed', message('engine.problem.noWorkspace'));
      const { internalAdapter } = await signIn.$context;
      await internalAdapter.updateSession(personsSession(signedIn), { workspaceId: body.id });
      const there = await who(request);
      if (!there) throw new Problem('notSignedIn', message('engine.problem.notSignedIn'));
      return wireSession(there);
    },
  };
}

/** What a browser would send back. */
const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

function wireSession({ caller, email, locale, desk, workspaces }: SignedIn): Session {
  const { id, name, mode, engine, timezone, currency } = desk.workspace;
  return {
    user: { id: caller.id, name: caller.name, email, locale },
    workspace: { id, name, mode, engine, timezone, currency, now: desk.now, locale: 'en' },
    roles: [...caller.roles],
    workspaces: workspaces.map((workspace) => ({ ...workspace })),
  };
}
