import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { buildWorkflowBundle } from '../worker/bundle.ts';
import { dataConverter } from '../worker/data-converter.ts';
import { prepareRuntime } from '../worker/runtime.ts';

const workflowTask = (scheduled: number, second: number) => [
  {
    eventId: `${scheduled}`,
    eventTime: at(second),
    eventType: 'EVENT_TYPE_WORKFLOW_TASK_SCHEDULED',
    workflowTaskScheduledEventAttributes: { taskQueue: { name: 'q' } },
  },
  {
    eventId: `${scheduled + 1}`,
    eventTime: at(second),
    eventType: 'EVENT_TYPE_WORKFLOW_TASK_STARTED',
    workflowTaskStartedEventAttributes: { scheduledEventId: `${scheduled}` },
  },
  {
    eventId: `${scheduled + 2}`,
    eventTime: at(second),
    eventType: 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED',
    workflowTaskCompletedEventAttributes: { scheduledEventId: `${scheduled}`, startedEventId: `${scheduled + 1}` },
  },
];

const at = (second: number): string => `2026-01-15T09:00:0${second}Z`;

/** One that slept once and ended. */
const sleptOnce = {
  events: [
    {
      eventId: '1',
      eventTime: at(0),
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
      workflowExecutionStartedEventAttributes: {
        workflowType: { name: 'counting' },
        taskQueue: { name: 'q' },
        attempt: 1,
        workflowTaskTimeout: '10s',
      },
    },
    ...workflowTask(2, 0),
    {
      eventId: '5',
      eventTime: at(0),
      eventType: 'EVENT_TYPE_TIMER_STARTED',
      timerStartedEventAttributes: { timerId: '1', startToFireTimeout: '1s', workflowTaskCompletedEventId: '4' },
    },
    {
      eventId: '6',
      eventTime: at(1),
      eventType: 'EVENT_TYPE_TIMER_FIRED',
      timerFiredEventAttributes: { timerId: '1', startedEventId: '5' },
    },
    ...workflowTask(7, 1),
    {
      eventId: '10',
      eventTime: at(1),
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED',
      workflowExecutionCompletedEventAttributes: { workflowTaskCompletedEventId: '9' },
    },
  ],
};

it('what one workflow keeps in a module, another one on the same worker does not see', async () => {
  prepareRuntime();
  const workflowBundle = await buildWorkflowBundle(fileURLToPath(new URL('./fixtures/counting.ts', import.meta.url)));
  const options = { workflowBundle, dataConverter: dataConverter(null), reuseV8Context: true };
  const histories = ['first', 'second', 'third'].map((workflowId) => ({ workflowId, history: sleptOnce }));
  const errors: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    if (error) errors.push(`${workflowId}: ${error.message}`);
  expect(errors).toEqual([]);
});
