import { finishTask, engineStatus, listTasks, releaseTask, takeTask } from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import type { Product } from '../product/product.ts';
import { VERSION } from '../product/version.ts';

export const tasksArea: Area<'tasks'> = {
  list: ({ signedIn, query }) => listTasks(signedIn.desk, query),
  take: ({ signedIn, params }) => takeTask(signedIn.desk, params.id),
  release: ({ signedIn, params }) => releaseTask(signedIn.desk, params.id),
  complete: ({ signedIn, params, body }) => finishTask(signedIn.desk, params.id, body),
};

export const engineArea = (product: Product): Area<'engine'> => ({
  status: ({ signedIn }) =>
    engineStatus(signedIn.desk, { stepping: product.steps.isRunning(signedIn.desk.workspace.id), version: VERSION }),
});
