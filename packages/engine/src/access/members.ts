import { message, type UserId } from '@makegood/base';
import type { Member, Role } from '@makegood/contract';
import type { Write } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

/** Who works here, by name. */
export async function listMembers(desk: Desk): Promise<Member[]> {
  const people = await desk.store.workspaces.people(desk.workspace.id);
  const administrators = people.filter(({ role }) => role === 'admin').length;
  return people.map((person) => ({ ...person, lastAdministrator: person.role === 'admin' && administrators === 1 }));
}

/** @throws Problem `notFound` for somebody who does not work here. */
export async function findMember(desk: Desk, id: UserId): Promise<Member> {
  const found = (await listMembers(desk)).find((member) => member.id === id);
  if (!found) throw new Problem('notFound', message('engine.access.noMember'));
  return found;
}

/**
 * Lets somebody in who has a sign-in.
 * @throws Problem `conflict` when they work here already.
 */
export async function admitMember(desk: Desk, { user, role }: { readonly user: UserId; readonly role: Role }): Promise<Member> {
  const { id } = desk.workspace;
  const batch = [
    { write: 'insert', into: 'members', row: { workspaceId: id, userId: user, role, createdAt: desk.realNow } } as const,
    auditLine(desk, 'access.admitted', user, { role }),
  ];
  await commitOrConflict(desk, batch, message('engine.access.memberAlready'));
  return findMember(desk, user);
}

/** @throws Problem `notFound`; `refused` when nobody would administer the workspace any more; `conflict` when somebody else came first. */
export async function setMemberRole(desk: Desk, user: UserId, role: Role): Promise<Member> {
  const member = await findMember(desk, user);
  if (member.role === role) return member;
  const batch = [
    ...(await administered(desk, member)),
    { write: 'update', in: 'members', key: keyOf(desk, user), set: { role }, when: { role: member.role } } as const,
    auditLine(desk, 'access.roleChanged', user, { from: member.role, to: role }),
  ];
  await commitOrConflict(desk, batch, message('engine.access.changed'));
  return findMember(desk, user);
}

/** That somebody was given a new password; the sign-in itself is not of this room. */
export async function noteNewPassword(desk: Desk, user: UserId): Promise<void> {
  await commitOrConflict(desk, [auditLine(desk, 'access.passwordGiven', user)], message('engine.access.noMember'));
}

/** @throws Problem `notFound`; `refused` when nobody would administer the workspace any more; `conflict` when somebody else came first. */
export async function dismissMember(desk: Desk, user: UserId): Promise<Member[]> {
  const member = await findMember(desk, user);
  const batch = [
    ...(await administered(desk, member)),
    stays(desk, member),
    { write: 'delete', from: 'members', key: keyOf(desk, user) } as const,
    auditLine(desk, 'access.dismissed', user, { role: member.role }),
  ];
  await commitOrConflict(desk, batch, message('engine.access.changed'));
  return listMembers(desk);
}

/** Somebody else who administers the workspace still does when one who did no longer will: two who take the right from each other in one moment leave nobody. */
async function administered(desk: Desk, { id, role }: Member): Promise<Write[]> {
  if (role !== 'admin') return [];
  const other = (await listMembers(desk)).find((one) => one.role === 'admin' && one.id !== id);
  if (!other) throw new Problem('refused', message('engine.access.lastAdministrator'));
  return [stays(desk, other)];
}

/** Nothing of the batch is written when this person is not what they were. */
const stays = (desk: Desk, { id, role }: Member): Write => ({
  write: 'update',
  in: 'members',
  key: keyOf(desk, id),
  set: {},
  when: { role },
});

const keyOf = ({ workspace }: Pick<Desk, 'workspace'>, userId: UserId) => ({ workspaceId: workspace.id, userId });
