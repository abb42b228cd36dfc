import type { Task } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';

export type TaskFilter = { readonly queue?: string; readonly status?: Task['status']; readonly assignee?: string };

export interface TasksRepository {
  get(workspace: string, task: string): Promise<Task | null>;
  byKey(workspace: string, key: string): Promise<Task | null>;
  ofAccount(workspace: string, account: string): Promise<readonly Task[]>;
  /** Most urgent and longest due first. */
  page(workspace: string, filter: TaskFilter, request: PageRequest): Promise<Page<Task>>;
  /** Open and taken tasks by queue. */
  queues(workspace: string): Promise<readonly { readonly queue: string; readonly open: number }[]>;
}
