import { message, type UserId } from '@makegood/base';
import {
  admitMember,
  createAccessToken,
  dismissMember,
  findMember,
  listAccessTokens,
  listMembers,
  Problem,
  revokeAccessToken,
  setMemberRole,
} from '@makegood/engine';
import type { Area, SignedIn } from '../http/operation.ts';
import type { Product } from '../product/product.ts';
import { givePassword, personWithSignIn, systemUser } from '../sign-in/sign-ins.ts';
import { isMadeUp } from '../sign-in/enter-sandbox.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

/** Who works in a workspace and which systems may call. The sandbox's made-up people let nobody in: they came without a password. */
export function accessArea(product: Product, signIn: SignIn): Area<'access'> {
  return {
    members: async ({ signedIn }) => ({ items: await listMembers(signedIn.desk) }),
    async admit({ body, signedIn }) {
      requireRealPerson(signedIn);
      if (isMadeUp(body.email)) throw new Problem('invalid', message('engine.problem.invalid'));
      const { user, password } = await personWithSignIn(signIn, body);
      return { member: await admitMember(signedIn.desk, { user, role: body.role }), password };
    },
    setRole: ({ params, body, signedIn }) => setMemberRole(signedIn.desk, params.id, body.role),
    async newPassword({ params, signedIn }) {
      requireRealPerson(signedIn);
      const member = await findMember(signedIn.desk, params.id);
      if (isMadeUp(member.email) || !(await administersAllOf(product, signedIn, params.id)))
        throw new Problem('notAllowed', message('engine.access.otherWorkspaces'));
      return { member, password: await givePassword(signIn, signedIn.desk, params.id) };
    },
    dismiss: async ({ params, signedIn }) => ({ items: await dismissMember(signedIn.desk, params.id) }),
    tokens: async ({ signedIn }) => ({ items: await listAccessTokens(signedIn.desk) }),
    async createToken({ body, signedIn }) {
      return createAccessToken(signedIn.desk, { ...body, user: await systemUser(signIn, body.name) });
    },
    revokeToken: ({ params, signedIn }) => revokeAccessToken(signedIn.desk, params.id),
  };
}

function requireRealPerson({ email }: SignedIn): void {
  if (isMadeUp(email)) throw new Problem('notAllowed', message('engine.access.sandboxPeople'));
}

/** A password opens every workspace of its owner, so who gives a new one has to answer for all of them. */
async function administersAllOf(product: Product, { caller }: SignedIn, user: UserId): Promise<boolean> {
  const { workspaces } = product.store;
  const roles = (await workspaces.ofUser(user)).map(({ id }) => workspaces.role(id, caller.id));
  return (await Promise.all(roles)).every((role) => role === 'admin');
}
