import { setImmediate } from 'node:timers/promises';
import type { AccountWithDebtor, Import } from '@makegood/store';
import { checkAccounts } from '../triggers/check-triggers.ts';
import { liveJourneys } from '../triggers/live-journeys.ts';
import { looksByItself } from '../triggers/take-in.ts';
import type { Desk } from '../workspaces/desk.ts';
import { freshDesk } from '../workspaces/fresh-desk.ts';
import { wake } from '../workspaces/wake.ts';
import { knownOf } from './apply-accounts.ts';
import type { ImportFiles } from './import-files.ts';
import { stagedRows } from './stage-rows.ts';

/**
 * Journeys on conditions look at the accounts that a file brought, once all of it is in: somebody with two accounts is
 * seen with both. Done again after a kill it finds the same, because nobody is in a journey twice.
 */
export async function enterJourneys(at: Desk, of: Import, files: ImportFiles, signal?: AbortSignal): Promise<void> {
  if (of.kind === 'payments' || !(await anybodyLooks(at))) return wake(at);
  for await (const rows of stagedRows(files, 0, 500)) {
    const desk = await freshDesk(at);
    const known = await knownOf(desk, rows);
    const people = new Map<string, AccountWithDebtor['debtor']>([...known.people.values()].map((person) => [person.id, person]));
    const accounts = [...known.accounts.values()].flatMap((account): AccountWithDebtor[] => {
      const debtor = people.get(known.debtors.get(account.id) ?? '');
      return debtor && account.status === 'open' ? [{ account, debtor }] : [];
    });
    await desk.host.enrol(await checkAccounts(desk, desk.workspace, desk.now, accounts));
    signal?.throwIfAborted();
    await setImmediate();
  }
  await wake(await freshDesk(at));
}

async function anybodyLooks({ store, workspace }: Desk): Promise<boolean> {
  return (await liveJourneys(store, workspace.id)).some((journey) => looksByItself(journey.trigger));
}
