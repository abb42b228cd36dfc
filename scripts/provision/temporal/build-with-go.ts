import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../on-path.ts';
import { runProgram } from '../run-program.ts';
import { pinnedCliVersion } from './cli-version.ts';
import type { WayToObtain } from './way-to-obtain.ts';

const cli = 'github.com/temporalio/cli';

/**
 * The CLI's own module replaces a part of itself by a folder, and `go install` refuses such modules. A replacement in the
 * main module is honoured, so a module of ours names the commit of the release in its place.
 */
const module = `module localhost/temporal-dev

go 1.26.4

tool ${cli}/cmd/temporal

require ${cli} v${pinnedCliVersion}

replace ${cli}/cliext => ${cli}/cliext v0.0.0-20260731000218-c579925f193f
`;

export const buildWithGo: WayToObtain = async (folder) => {
  const go = onPath('go');
  if (!go) return { unavailable: 'no Go to build with' };
  writeFileSync(join(folder, 'go.mod'), module);
  const path = join(folder, 'temporal');
  const named = `-s -w -X ${cli}/internal/temporalcli.Version=${pinnedCliVersion}`;
  const built = await runProgram(go, ['build', '-trimpath', '-ldflags', named, '-o', path, `${cli}/cmd/temporal`], {
    seconds: 1200,
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod', GOWORK: 'off' },
  });
  return built.failure ? { unavailable: `Go could not build it: ${built.failure}` } : { path };
};
