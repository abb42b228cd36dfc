import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../run-program.ts';
import type { WayToObtain } from './way-to-obtain.ts';

const seconds = 120;

/** The SDK's test environment downloads the CLI by itself. It cannot be interrupted from within, so it gets a process of its own. */
export const downloadWithSdk: WayToObtain = async (folder) => {
  const program = fileURLToPath(new URL('./sdk-download-program.ts', import.meta.url));
  const { failure } = await runProgram(process.execPath, [program, folder], { seconds });
  if (failure) return { unavailable: `the SDK's download failed: ${failure}` };
  const downloaded = readdirSync(folder).find((name) => name.startsWith('temporal'));
  return downloaded ? { path: join(folder, downloaded) } : { unavailable: 'the SDK downloaded nothing that is known' };
};
