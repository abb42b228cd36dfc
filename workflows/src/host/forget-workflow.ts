import { type Client, isGrpcServiceError } from '@temporalio/client';

/** gRPC status code. */
const NOT_FOUND = 5;
/** A chain of runs longer than any that an enrolment makes ends here, should a server tell nonsense. */
const MOST_RUNS = 10_000;

/**
 * Deletes the history of every run of a workflow; one that still runs is terminated by it. The server deletes shortly
 * afterwards, not before this returns; copies that it was set up to archive elsewhere are not its to delete.
 */
export async function forgetWorkflow(client: Client, workflowId: string): Promise<void> {
  const { namespace } = client.options;
  for (const runId of await runsOf(client, workflowId))
    await unlessGone(() => client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } }));
}

/** Those that the server lists, which it does after a while, and all from which the newest was continued. */
async function runsOf(client: Client, workflowId: string): Promise<ReadonlySet<string>> {
  const runs = new Set<string>();
  // A workflow id is made of our ids, which have no quotes.
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.add(runId);
  const newest = await unlessGone(() => client.workflow.getHandle(workflowId).describe());
  for (let runId = newest?.runId ?? ''; runId !== '' && runs.size < MOST_RUNS; runId = await continuedFrom(client, workflowId, runId))
    runs.add(runId);
  return runs;
}

/** The run before this one, of which it took over; empty when it was begun. */
async function continuedFrom(client: Client, workflowId: string, runId: string): Promise<string> {
  const { namespace } = client.options;
  const answer = await unlessGone(() =>
    client.workflowService.getWorkflowExecutionHistory({ namespace, execution: { workflowId, runId }, maximumPageSize: 1 }),
  );
  return answer?.history?.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
}

/** Null when what was asked about is gone already. */
async function unlessGone<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call();
  } catch (error) {
    const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return null;
    if (isGrpcServiceError(cause) && Number(cause.code) === NOT_FOUND) return null;
    throw error;
  }
}
