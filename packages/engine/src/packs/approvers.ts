import { mayDo, type PackVersionDetail } from '@makegood/contract';
import type { PackVersionHead } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { isAuthor } from './wire-version.ts';

/** Who may approve a version: everybody with the right to who has not written on it. */
export async function approversOf(desk: Desk, row: Pick<PackVersionHead, 'authors'>): Promise<PackVersionDetail['approvers']> {
  const people = await desk.store.workspaces.people(desk.workspace.id);
  return people.filter(({ id, role }) => mayDo([role], 'packs.approve') && !isAuthor({ id }, row)).map(({ id, name }) => ({ id, name }));
}
