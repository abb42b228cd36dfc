import { writeFileSync } from 'node:fs';
import { buildWorkflowBundle } from '../src/index.ts';

/** For a release: `node workflows/scripts/build-bundle.ts FILE`. Workers take it by MAKEGOOD_WORKFLOW_BUNDLE=FILE. */
const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to write');
writeFileSync(file, (await buildWorkflowBundle()).code);
