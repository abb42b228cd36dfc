import { message } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { createLiveWorkspace, Problem, setWorkspaceSettings, workspaceSettings } from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import type { Product } from '../product/product.ts';
import { isMadeUp } from '../sign-in/enter-sandbox.ts';
import { personsSession } from '../sign-in/persons-session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { type sessionArea } from './session.ts';

/** Live workspaces. The made-up people of a sandbox cannot make one: nobody has signed in with a password there. */
export function workspacesArea(
  product: Product,
  signIn: SignIn,
  session: Pick<ReturnType<typeof sessionArea>, 'setWorkspace'>,
): Area<'workspaces'> {
  return {
    settings: ({ signedIn }) => workspaceSettings(signedIn.desk),
    set: ({ signedIn, body }) => setWorkspaceSettings(signedIn.desk, body),
    async create({ body, signedIn, request, headers }) {
      if (isMadeUp(signedIn.email)) throw new Problem('notAllowed', message('engine.problem.sandboxPeople'));
      if (body.engine === 'temporal' && product.engine !== 'temporal') throw new Problem('refused', message('engine.problem.noTemporal'));
      const timezone = parseZone(body.timezone);
      if (!timezone) throw new Problem('invalid', message('engine.problem.invalid'));
      const { caller } = signedIn;
      product.store.survivePowerCuts();
      const workspace = await createLiveWorkspace(product.store, {
        ...body,
        timezone,
        by: { user: caller.id, name: caller.name },
        now: product.realNow(),
      });
      const { internalAdapter } = await signIn.$context;
      await internalAdapter.updateSession(personsSession(signedIn), { workspaceId: workspace.id });
      const workspaces = [...signedIn.workspaces, { id: workspace.id, name: workspace.name, mode: workspace.mode }];
      return session.setWorkspace({
        params: undefined,
        query: undefined,
        body: { id: workspace.id },
        signedIn: { ...signedIn, workspaces },
        request,
        headers,
      });
    },
  };
}
