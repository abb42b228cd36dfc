import { join } from 'node:path';
import type { Instant } from '@makegood/base';
import { readSubject, runJourney, type Standing } from '@makegood/cli';
import { detectTable, readRow } from '@makegood/portfolio';
import { canonicalTrace } from '@makegood/simulation';
import { openStore, type Workspace } from '@makegood/store';

/**
 * What the simulation makes of the accounts of a portfolio that a product has in a journey: the plan that was published
 * there, each row as the file has it, from when the account entered. By account number, with the names of {@link leftBehind}.
 */
export async function simulated(dataFolder: string, portfolio: string, until: Instant): Promise<ReadonlyMap<string, string>> {
  const store = openStore({ file: join(dataFolder, 'makegood.db'), synchronous: 'normal' });
  try {
    const [workspace] = await store.workspaces.list();
    if (!workspace) throw new Error('There is no sandbox');
    const traces = new Map<string, string>();
    for (const standing of standingsOf(portfolio, workspace)) {
      const account = await store.accounts.byExternalId(workspace.id, standing.account.externalId);
      const [journey] = await store.journeys.list(workspace.id);
      const enrolment = account && journey && (await store.enrolments.latest(workspace.id, journey.id, account.id));
      const plan = enrolment && (await store.journeys.plan(enrolment.planHash));
      if (!plan) continue;
      const run = { plan, standing, story: [], from: enrolment.startedAt, until, host: 'simulation' } as const;
      let names: readonly [string, string][] = [];
      const trace = await runJourney({
        ...run,
        async afterwards({ cast, enrolment: { enrolment: id } }) {
          names = [
            [id, 'enrolment'],
            [cast.account, 'account'],
            [cast.person, 'person'],
          ];
        },
      });
      traces.set(
        standing.account.externalId,
        names.reduce((text, [id, name]) => text.replaceAll(id, name), canonicalTrace(trace)),
      );
    }
    return traces;
  } finally {
    await store.close();
  }
}

function standingsOf(portfolio: string, { settings, timezone }: Workspace): readonly Standing[] {
  const table = detectTable(Buffer.from(portfolio), { whole: true });
  if (!table.ok) throw new Error(table.error.id);
  const { firm } = settings;
  const stated = Object.fromEntries(Object.entries(firm).filter(([, value]) => value !== null));
  const nobody = { externalId: 'x', fullName: 'x' };
  const { subject } = readSubject(
    { workspace: { firm: stated, timezone }, person: nobody, account: { externalId: 'x', balance: '1.00', currency: 'USD' } },
    'subject',
    'en',
  );
  const [, ...lines] = portfolio.trim().split('\n');
  return lines.flatMap((line, index) => {
    if (line.includes('"')) return [];
    const row = readRow(table.value.mapping, line.split(','), index + 1);
    if (!row.ok || !row.value.person || !row.value.account) throw new Error(`Row ${index + 1} is wrong`);
    return [{ person: row.value.person, account: row.value.account, subject }];
  });
}
