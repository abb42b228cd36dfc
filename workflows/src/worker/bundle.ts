import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { FAILURE_CONVERTER_PATH } from './data-converter.ts';

const WORKFLOWS_PATH = fileURLToPath(new URL('../enrolment/index.ts', import.meta.url));
const CORE_PATH = fileURLToPath(import.meta.resolve('@makegood/journey/core'));
const CACHE = fileURLToPath(new URL('../../../.cache/temporal/', import.meta.url));

/**
 * The code that runs inside workflows, as one script. Takes some seconds of one core. The core is loaded once for all
 * workflows of a worker, which saves memory and a tenth of the work: it has no state of its own that they could share.
 */
export const buildWorkflowBundle = (workflowsPath = WORKFLOWS_PATH): Promise<{ code: string }> =>
  bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: FAILURE_CONVERTER_PATH,
    preloadModules: [CORE_PATH],
    logger: new DefaultLogger('WARN'),
  });

/**
 * Path of the bundle: the one that MAKEGOOD_WORKFLOW_BUNDLE names (a release brings one), or one built from the sources and
 * kept for as long as they stay the same, so that a restart need not wait for it.
 */
export async function workflowBundle(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<{ codePath: string }> {
  const named = environment['MAKEGOOD_WORKFLOW_BUNDLE'];
  if (named) return { codePath: named };
  const codePath = join(CACHE, `workflow-bundle-${sourcesHash()}.js`);
  if (!existsSync(codePath)) {
    const { code } = await buildWorkflowBundle();
    mkdirSync(CACHE, { recursive: true });
    const unfinished = `${codePath}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, codePath);
    forgetOldBundles();
  }
  return { codePath };
}

/** Bundles of sources that have changed since; one that is in use was read when its worker started. */
function forgetOldBundles(): void {
  const aWeekAgo = Date.now() - 7 * 86_400_000;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (name.startsWith('workflow-bundle-') && statSync(path).mtimeMs < aWeekAgo) rmSync(path, { force: true });
  }
}

/** Folders that everything in the bundle comes from, apart from packages, whose versions the lockfile pins. */
export const bundledFolders = (): readonly string[] => [
  dirname(WORKFLOWS_PATH),
  dirname(FAILURE_CONVERTER_PATH),
  dirname(fileURLToPath(import.meta.resolve('@makegood/base'))),
  dirname(dirname(fileURLToPath(import.meta.resolve('@makegood/journey/core')))),
];

function sourcesHash(): string {
  const hash = createHash('sha256');
  const lockfile = fileURLToPath(new URL('../../../pnpm-lock.yaml', import.meta.url));
  if (existsSync(lockfile)) hash.update(readFileSync(lockfile));
  for (const folder of bundledFolders()) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 24);
}
