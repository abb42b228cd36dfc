import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type ReplayResult } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from '../worker/bundle.ts';
import { dataConverter } from '../worker/data-converter.ts';
import { prepareRuntime } from '../worker/runtime.ts';

/**
 * Enrolments run for months; the workflow's code is newer than most of them. What was recorded on a server must still be
 * understood to the letter, or everybody who is under way stops.
 */
const folder = fileURLToPath(new URL('./histories/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();

type Recorded = { readonly workflowId: string; readonly history: { readonly events: readonly object[] } };

const read = (name: string): Recorded => JSON.parse(readFileSync(join(folder, name), 'utf8'));

async function replay(histories: readonly Recorded[]): Promise<ReplayResult[]> {
  prepareRuntime();
  const options = { workflowBundle: await workflowBundle(), dataConverter: dataConverter(null), replayName: 'recorded' };
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories(options, histories)) results.push(result);
  return results;
}

describe('recorded histories', () => {
  it('are all still understood', async () => {
    const results = await replay(files.map(read));
    expect(results).toHaveLength(files.length);
    expect(results.flatMap(({ workflowId, error }) => (error ? [{ workflowId, error: error.message }] : []))).toEqual([]);
  });

  it('are not understood when they were made by other code', async () => {
    const name = files.find((each) => each.includes('sandbox-to-promise'));
    if (!name) throw new Error('The history of a sandbox enrolment is missing');
    const { workflowId, history } = read(name);
    const changed = JSON.parse(JSON.stringify(history).replaceAll('"name":"perform"', '"name":"somethingElse"'));
    const [result] = await replay([{ workflowId, history: changed }]);
    expect(result?.error?.message).toMatch(/perform|somethingElse|[Nn]ondeterminism/);
  });
});
