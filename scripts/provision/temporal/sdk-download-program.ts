import { TestWorkflowEnvironment } from '@temporalio/testing';
import { pinnedCliVersion } from './cli-version.ts';

/** Run as a program with a folder as its argument: leaves the CLI that the SDK downloads in that folder. */
const folder = process.argv[2];
if (!folder) throw new Error('name the folder to download into');
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir: folder, version: `v${pinnedCliVersion}` } },
});
await environment.teardown();
