import { message } from '@makegood/base';
import type { Caller } from '@makegood/engine';
import { Problem } from '@makegood/engine';
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
