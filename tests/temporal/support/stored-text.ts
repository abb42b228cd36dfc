import type { WorkflowHandle } from '@temporalio/client';

/** Everything that the server keeps of a run, as text: its history, with the bytes of payloads written out. */
export async function storedTextOf(workflow: WorkflowHandle): Promise<string> {
  const json = JSON.stringify(await workflow.fetchHistory());
  const payloads = [...json.matchAll(/"([A-Za-z0-9+/]+={0,2})"/g)].map(([, text = '']) => Buffer.from(text, 'base64').toString('latin1'));
  return [json, ...payloads].join('\n');
}
