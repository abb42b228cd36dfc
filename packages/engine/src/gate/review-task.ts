import { DAY, message, plus, type EnrolmentId } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { ContactSnapshot, Store, Workspace, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import type { ContactRequest } from './contact-request.ts';
import { gateTexts } from './texts.ts';

/** Puts a contact before a person. Its key is the contact's, so the answer finds the step that asked. */
export function reviewTaskWrite(
  request: ContactRequest,
  workspace: Workspace,
  { person, account }: Pick<ContactSnapshot, 'person' | 'account'>,
  enrolment: EnrolmentId | null,
  rules: readonly string[],
): Write {
  const written = (id: string, values?: Record<string, string>) =>
    say(gateTexts, workspace.settings.language ?? 'en', message(`engine.review.${id}`, values));
  return {
    write: 'insertIfAbsent',
    into: 'tasks',
    row: {
      id: derivedId('task', request.key),
      key: request.key,
      workspaceId: workspace.id,
      enrolmentId: enrolment,
      personId: person.id,
      accountId: account.id,
      reason: 'review',
      queue: written('queue'),
      title: written('title', { name: person.fullName }),
      instructions: written('instructions', { rules: rules.join(', ') }),
      priority: 'high',
      dueAt: plus(request.at, DAY),
      outcomes: [
        { id: 'approved', name: written('approved') },
        { id: 'refused', name: written('refused') },
      ],
      status: 'open',
      createdAt: request.at,
    },
  };
}

/** Whether a person approved the contact that was put before them under this key. */
export async function isApproved(store: Pick<Store, 'tasks'>, workspace: string, request: ContactRequest): Promise<boolean> {
  if (request.review === null) return false;
  const task = await store.tasks.byKey(workspace, request.review);
  return (
    task?.reason === 'review' &&
    task.status === 'done' &&
    task.outcome === 'approved' &&
    task.personId === request.person &&
    task.accountId === request.account
  );
}
