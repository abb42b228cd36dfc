import type { AccountId, EnrolmentId, PersonId, TaskId } from '@makegood/base';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, json, workspace } from './columns.ts';

export type TaskOutcome = { readonly id: string; readonly name: string };

/** A contact by hand that a review was asked for, so that exactly it can be made once it is approved; a call has no words. */
export type ReviewedContact = {
  readonly channel: string;
  readonly words: { readonly journeyId: string; readonly templateId: string } | { readonly subject?: string; readonly text: string } | null;
  /** As it read when it was asked for. */
  readonly text: string;
};

/** Work for a person. `key` is the command's that opened it, or names the agent's own action. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: text().$type<TaskId>().primaryKey(),
    key: text().notNull().unique(),
    workspaceId: workspace(),
    enrolmentId: text().$type<EnrolmentId>(),
    personId: text().$type<PersonId>().notNull(),
    accountId: text().$type<AccountId>().notNull(),
    /** `step`: a journey's task. `review`: the gate wants a person's word before a contact. */
    reason: text().$type<'step' | 'review' | 'reconcile' | 'other'>().notNull(),
    queue: text().notNull(),
    title: text().notNull(),
    instructions: text().notNull(),
    priority: text().$type<'low' | 'normal' | 'high' | 'urgent'>().notNull(),
    dueAt: instant().notNull(),
    outcomes: json<readonly TaskOutcome[]>().notNull(),
    status: text().$type<'open' | 'taken' | 'done' | 'withdrawn'>().notNull(),
    assignee: text(),
    outcome: text(),
    note: text(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    contact: json<ReviewedContact>(),
  },
  (table) => [
    index('tasksByQueue').on(table.workspaceId, table.status, table.queue, table.dueAt),
    index('tasksOfAccount').on(table.accountId),
    index('tasksOfEnrolment').on(table.enrolmentId),
  ],
);
