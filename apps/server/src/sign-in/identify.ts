import { message } from '@makegood/base';
import { accessTokenOf, Problem, type Caller } from '@makegood/engine';
import type { Workspace } from '@makegood/store';
import type { SignedIn } from '../http/operation.ts';
import type { Product } from '../product/product.ts';
import { userId } from './administrator.ts';
import { localeOf, type SignIn } from './sign-in.ts';

/**
 * Who calls, in which workspace and as what. The roles are read with every call, so that one who was taken out is out.
 * @throws Problem `notAllowed` for somebody who is a member nowhere.
 */
export const identify =
  (product: Product, signIn: SignIn) =>
  async (request: Request): Promise<SignedIn | null> => {
    const shown = request.headers.get('authorization');
    if (shown !== null) return identifySystem(product, shown);
    const found = await signIn.api.getSession({ headers: request.headers });
    if (!found) return null;
    const user = userId(found.user.id);
    const workspaces = await product.store.workspaces.ofUser(user);
    const workspace = workspaces.find((candidate) => candidate.id === found.session.workspaceId) ?? workspaces[0];
    if (!workspace) throw new Problem('notAllowed', message('engine.problem.noWorkspace'));
    const role = await product.store.workspaces.role(workspace.id, user);
    const locale = localeOf(found.user.locale);
    const caller: Caller = { id: user, name: found.user.name, roles: role === null ? [] : [role], locale };
    return {
      caller,
      email: found.user.email,
      locale,
      desk: product.desk(workspace, caller),
      workspaces: workspaces.map(({ id, name, mode }): Pick<Workspace, 'id' | 'name' | 'mode'> => ({ id, name, mode })),
      session: found.session.token,
    };
  };

const BEARER = /^Bearer +(\S+)$/i;

/** A system that shows a token (RFC 6750). A token stands alone: a cookie that comes with it is not looked at. */
async function identifySystem(product: Product, shown: string): Promise<SignedIn | null> {
  const token = BEARER.exec(shown)?.[1];
  const known = token === undefined ? null : await accessTokenOf(product.store, token, product.realNow());
  const workspace = known && (await product.store.workspaces.get(known.workspaceId));
  if (!known || !workspace) return null;
  const caller: Caller = { id: known.userId, name: known.name, roles: [known.role], locale: 'en' };
  const { id, name, mode } = workspace;
  return { caller, email: '', locale: 'en', desk: product.desk(workspace, caller), workspaces: [{ id, name, mode }], session: null };
}
