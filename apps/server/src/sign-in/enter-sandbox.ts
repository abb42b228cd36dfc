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

/** Who works beside them, where a second person is needed: nobody approves their own rules. */
const COLLEAGUES: Readonly<Partial<Record<Role, string>>> = { compliance: 'Wen Li' };

const MADE_UP = '@sandbox.invalid';

/** Whether an address belongs to one of the sandbox's made-up people, however it is written: sign-ins know no capital letters. */
export const isMadeUp = (email: string): boolean => email.toLowerCase().endsWith(MADE_UP);

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
export async function enterSandbox(
  product: Product,
  signIn: SignIn,
  door: SandboxDoor,
  { role, colleague }: { readonly role: Role; readonly colleague: boolean },
  request: Request,
): Promise<Headers> {
  const workspace = await openSandbox(product, door);
  if (!workspace) throw new Problem('notAllowed', message('engine.problem.sandboxClosed'));
  const other = COLLEAGUES[role];
  const first = { email: `${role}${MADE_UP}`, name: PEOPLE[role] };
  const second = other === undefined ? null : { email: `${role}-colleague${MADE_UP}`, name: other };
  const [self, beside] = colleague && second ? [second, first] : [first, second];
  const { headers, response } = await signIn.api.enterSandbox({ body: self, headers: request.headers, returnHeaders: true });
  // The one beside works here too, so that a draft can be handed over before anybody has come in as them.
  const there = beside === null ? [] : [(await signIn.api.admitToSandbox({ body: beside })).user];
  const members = [response.user, ...there].map((user) => memberWrite(workspace.id, userId(user), role, product.realNow()));
  await product.store.commit(members);
  return headers;
}
