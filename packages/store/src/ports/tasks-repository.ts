import type { Instant } from '@makegood/base';
import type { Task } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export type TaskFilter = { readonly queue?: string; readonly status?: Task['status']; readonly assignee?: string };

export interface TasksRepository {
  get(workspace: string, task: string): Promise<Task | null>;
  byKey(workspace: string, key: string): Promise<Task | null>;
  ofAccount(workspace: string, account: string): Promise<readonly Task[]>;
  /** Contacts by hand that somebody let pass after `since`, the latest first; at most 200. */
  approvedContacts(workspace: string, since: Instant): Promise<readonly Task[]>;
  /** Most urgent and longest due first. */
  page(workspace: string, filter: TaskFilter, request: PageRequest): Promise<Page<Task>>;
  /** Open and taken tasks by queue. */
  queues(workspace: string): Promise<readonly { readonly queue: string; readonly open: number }[]>;
}
