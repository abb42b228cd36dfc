import { formatInstant, message, type Locale } from '@makegood/base';
import { trailFindingSaid } from '@makegood/engine';
import { engineTexts } from '@makegood/engine/texts';
import type { TrailReport, Workspace } from '@makegood/store';
import { withStore, workspacesOf } from '../data-folder.ts';
import { CommandFailure } from '../failure.ts';
import { tell } from '../input.ts';

export type TrailOptions = { readonly data: string; readonly workspace?: string; readonly json: boolean; readonly language: Locale };

/** @throws CommandFailure 1 when anything is not as it was written, 2 when it cannot be looked at. */
export async function verifyTrails(options: TrailOptions & { readonly head?: string }): Promise<void> {
  const { data, json, language, head } = options;
  const broken = await withStore(data, language, true, async (store) => {
    const workspaces = await workspacesOf(store, options.workspace);
    if (head !== undefined && workspaces.length > 1)
      throw new CommandFailure(2, 'A head belongs to one workspace: say which with --workspace.');
    let findings = 0;
    for (const workspace of workspaces) {
      const report = await store.evidence.verify(workspace.id, { head });
      findings += report.findings.length;
      if (json) console.log(JSON.stringify(wireReport(workspace, report, language)));
      else tellReport(workspace, report, language);
    }
    return findings > 0;
  });
  if (broken) throw new CommandFailure(1, '');
}

/** Prints the last entry's hash of each trail: whoever keeps it elsewhere can tell later whether the end was cut off. */
export const printHeads = ({ data, workspace, json, language }: TrailOptions): Promise<void> =>
  withStore(data, language, true, async (store) => {
    for (const { id, name } of await workspacesOf(store, workspace)) {
      const head = await store.evidence.head(id);
      const at = head && formatInstant(head.at);
      if (json) console.log(JSON.stringify({ workspace: id, sequence: head?.sequence ?? null, hash: head?.hash ?? null, at }));
      else if (head) console.log(`${id} ${head.hash} ${head.sequence} ${at}`);
      else console.error(tell(engineTexts, language, message('engine.trail.empty', { workspace: name })));
    }
  });

function tellReport({ name }: Workspace, { entries, records, findings }: TrailReport, language: Locale): void {
  const said =
    findings.length > 0
      ? message('engine.trail.broken', { workspace: name, entries, count: findings.length })
      : message('engine.trail.whole', { workspace: name, entries, records });
  console.log(tell(engineTexts, language, said));
  for (const finding of findings) console.log(`  ${tell(engineTexts, language, trailFindingSaid(finding))}`);
}

const wireReport = ({ id, name }: Workspace, { entries, records, head, findings }: TrailReport, language: Locale) => ({
  workspace: id,
  name,
  whole: findings.length === 0,
  entries,
  records,
  head: head && { ...head, at: formatInstant(head.at) },
  findings: findings.map((finding) => ({ ...finding, sentence: tell(engineTexts, language, trailFindingSaid(finding)) })),
});
