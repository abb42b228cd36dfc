import { DAY, message, plus, type EnrolmentId, type Instant, type Locale } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { ContactSnapshot, DecisionRow, ReviewedContact, Store, Workspace, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import type { ContactRequest } from './contact-request.ts';
import { readDecision } from './stored-decision.ts';
import { gateTexts } from './texts.ts';

export type ReviewAsked = {
  /** The contact's own where a journey asks, so that the answer finds the step; else the one that whoever asks looks for. */
  readonly key: string;
  readonly at: Instant;
  readonly enrolment: EnrolmentId | null;
  readonly what: 'message' | 'call';
  /** What the rules are called that want it looked at. */
  readonly rules: readonly string[];
  /** The message as it would read, where a colleague wrote it. */
  readonly text?: string;
  /** The same to be made once it is approved, when a colleague asked by hand. */
  readonly contact?: ReviewedContact;
};

/** The language in which a workspace's tasks are written: colleagues share them. */
export const languageOf = ({ settings }: Pick<Workspace, 'settings'>): Locale => settings.language ?? 'en';

/** Puts a contact before a person. A review that was asked for already stays as it is. */
export function reviewTaskWrite(
  { key, at, enrolment, what, rules, text, contact }: ReviewAsked,
  workspace: Workspace,
  { person, account }: Pick<ContactSnapshot, 'person' | 'account'>,
): Write {
  const written = (id: string, values?: Record<string, string>) =>
    say(gateTexts, languageOf(workspace), message(`engine.review.${id}`, values));
  return {
    write: 'insertIfAbsent',
    into: 'tasks',
    row: {
      id: derivedId('task', key),
      key,
      workspaceId: workspace.id,
      enrolmentId: enrolment,
      personId: person.id,
      accountId: account.id,
      reason: 'review',
      queue: written('queue'),
      title: written(what === 'call' ? 'call' : 'title', { name: person.fullName }),
      instructions: [written('instructions', { rules: rules.join(', ') }), ...(text ? [text] : [])].join('\n\n'),
      priority: 'high',
      dueAt: plus(at, DAY),
      outcomes: [
        { id: 'approved', name: written('approved') },
        { id: 'refused', name: written('refused') },
      ],
      status: 'open',
      createdAt: at,
      ...(contact ? { contact } : {}),
    },
  };
}

/** Whether a person approved the contact that was put before them under this key. What was made by hand may pass once. */
export async function isApproved(
  store: Pick<Store, 'tasks' | 'ledger'>,
  workspace: string,
  { key, review, journey, person, account }: Pick<ContactRequest, 'key' | 'review' | 'journey' | 'person' | 'account'>,
): Promise<boolean> {
  if (review === null) return false;
  const task = await store.tasks.byKey(workspace, review);
  const approved =
    task?.reason === 'review' &&
    task.status === 'done' &&
    task.outcome === 'approved' &&
    task.personId === person &&
    task.accountId === account;
  if (!approved || journey !== null) return approved;
  const others = (await store.ledger.decisionsOfAccount(workspace, account)).filter((decision) => decision.key !== key);
  return !usedReviews(others).has(review);
}

/** Keys of the reviews by which contacts were let pass. */
export const usedReviews = (decisions: readonly DecisionRow[]): ReadonlySet<string> =>
  new Set(decisions.filter(({ verdict }) => verdict === 'allow').flatMap((row) => readDecision(row).review ?? []));
