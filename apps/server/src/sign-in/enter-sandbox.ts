import { message } from '@makegood/base';
import { memberWrite, Problem } from '@makegood/engine';
import { ROLES, type Role } from '@makegood/contract';
import type { Workspace } from '@makegood/store';
import type { Product } from '../product/product.ts';
import { userId } from './administrator.ts';
import type { SignIn } from './sign-in.ts';

/** The made-up people of a sandbox, one for each role. Their addresses cannot exist. */
const PEOPLE: Readonly<Record<Role, string>> = {
  admin: 'Alex Stone',
  manager: 'Marisol Vega',
  compliance: 'Dana Kim',
  marketer: 'Luca Prado',
  agent: 'Sam Ortiz',
  viewer: 'Vera Lind',
};

const MADE_UP = '@sandbox.invalid';

/** Whether an address belongs to one of the sandbox's made-up people. */
export const isMadeUp = (email: string): boolean => email.endsWith(MADE_UP);

export type SandboxDoor = {
  /** Whether one click is enough: only from this machine, or when an administrator said so. */
  readonly open: boolean;
};

/** The sandbox that can be entered with one click per role; null when there is none or its door is shut. */
export async function openSandbox(product: Product, door: SandboxDoor): Promise<Workspace | null> {
  if (!door.open) return null;
  return (await product.store.workspaces.list()).find((workspace) => workspace.mode === 'sandbox') ?? null;
}

export const sandboxRoles: readonly Role[] = ROLES;

/**
 * Signs a made-up person of this role in; the cookies are in the headers that come back.
 * @throws Problem `notAllowed` when the door is shut.
 */
export async function enterSandbox(product: Product, signIn: SignIn, door: SandboxDoor, role: Role, request: Request): Promise<Headers> {
  const workspace = await openSandbox(product, door);
  if (!workspace) throw new Problem('notAllowed', message('engine.problem.sandboxClosed'));
  const { headers, response } = await signIn.api.enterSandbox({
    body: { email: `${role}${MADE_UP}`, name: PEOPLE[role] },
    headers: request.headers,
    returnHeaders: true,
  });
  await product.store.commit([memberWrite(workspace.id, userId(response.user), role, product.realNow())]);
  return headers;
}
