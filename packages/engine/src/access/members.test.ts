import type { Role } from '@makegood/contract';
import { signInTables } from '@makegood/store';
import { sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memberWrite } from '../workspaces/create-sandbox.ts';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import { dismissMember, listMembers, setMemberRole } from './members.ts';

const [ana, bo, cy] = [sampleId('user', 'usr_ana'), sampleId('user', 'usr_bo'), sampleId('user', 'usr_cy')];
let at: DeskAtWork;
beforeEach(async () => {
  at = await deskAtWork();
  const { desk, store } = at;
  const people: [typeof ana, Role][] = [
    [ana, 'admin'],
    [bo, 'admin'],
    [cy, 'agent'],
  ];
  const when = new Date(desk.realNow);
  for (const [id] of people)
    store.signIn
      .insert(signInTables.user)
      .values({ id, name: id, email: `${id}@firm.example`, createdAt: when, updatedAt: when })
      .run();
  const kept = await store.commit(people.map(([id, role]) => memberWrite(desk.workspace.id, id, role, desk.realNow)));
  if (!kept.ok) throw new Error(kept.error.reason);
});
afterEach(() => at.close());

/** Both at once: each has read the list before the other writes. */
async function together(...deeds: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const done = await Promise.allSettled(deeds);
  return done.map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason.code))).sort();
}
const roles = async () => (await listMembers(at.desk)).map(({ id, role }) => `${id} ${role}`).sort();

it('two who administer a workspace cannot both lose it in one moment', async () => {
  const { desk } = at;
  expect(await together(dismissMember(desk, ana), dismissMember(desk, bo))).toEqual(['conflict', 'done']);
  expect((await roles()).filter((one) => one.endsWith('admin'))).toHaveLength(1);
});

it('nor by taking the role from one another', async () => {
  const { desk } = at;
  expect(await together(setMemberRole(desk, ana, 'viewer'), setMemberRole(desk, bo, 'manager'))).toEqual(['conflict', 'done']);
  expect((await roles()).filter((one) => one.endsWith('admin'))).toHaveLength(1);
});

it('somebody who was just let go does not come back by a change of role', async () => {
  const { desk } = at;
  expect(await together(dismissMember(desk, cy), setMemberRole(desk, cy, 'manager'))).toEqual(['conflict', 'done']);
  expect(await roles()).toEqual(['usr_ana admin', 'usr_bo admin']);
  await setMemberRole(desk, bo, 'viewer');
  await expect(dismissMember(desk, ana)).rejects.toMatchObject({ code: 'refused' });
  expect(await roles()).toEqual(['usr_ana admin', 'usr_bo viewer']);
});
