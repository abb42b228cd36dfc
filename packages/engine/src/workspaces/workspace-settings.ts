import { message } from '@makegood/base';
import type { AnswerOf, Api } from '@makegood/contract';
import type { Workspace } from '@makegood/store';
import { auditLine } from './audit-line.ts';
import { commitOrConflict } from './commit-or-conflict.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';

type Settings = AnswerOf<Api['workspaces']['settings']>;
type Change = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

const settingsOf = ({ settings }: Workspace): Settings => ({ publishingNeedsApproval: settings.publishingNeedsApproval ?? false });

/** As they stand now, whatever the desk was opened with: what they forbid is forbidden from that moment on. @throws Problem `notFound` */
export const workspaceSettings = async (desk: Desk): Promise<Settings> => settingsOf(await findWorkspace(desk));

/** Changes what is given and leaves the rest. @throws Problem `conflict` when somebody changed them in the same moment. */
export async function setWorkspaceSettings(desk: Desk, change: Change): Promise<Settings> {
  const workspace = await findWorkspace(desk);
  const before = settingsOf(workspace);
  const after: Settings = { publishingNeedsApproval: change.publishingNeedsApproval ?? before.publishingNeedsApproval };
  if (after.publishingNeedsApproval === before.publishingNeedsApproval) return before;
  await commitOrConflict(
    desk,
    [
      {
        write: 'update',
        in: 'workspaces',
        key: { id: workspace.id },
        set: { settings: { ...workspace.settings, ...after } },
        when: { settings: workspace.settings },
      },
      auditLine(desk, 'workspace.set', workspace.id, { before, after }),
    ],
    message('engine.problem.settingsBusy'),
  );
  return after;
}

async function findWorkspace(desk: Desk): Promise<Workspace> {
  const workspace = await desk.store.workspaces.get(desk.workspace.id);
  if (!workspace) throw new Problem('notFound', message('engine.problem.noWorkspace'));
  return workspace;
}
