import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../setup.mjs';

/**
 * The set-up in a clone of its own, with a program in the place of npx that does what it is told to: the real one needs a
 * network, and what is tested here is when it is called and what a person reads when it fails.
 */
let clone;
let tools;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'makegood-setup-'));
  tools = join(clone, 'tools');
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']) cpSync(join(root, file), join(clone, file));
  for (const member of ['apps/cli', 'packages/base', 'workflows']) {
    mkdirSync(join(clone, member, 'src'), { recursive: true });
    cpSync(join(root, member, 'package.json'), join(clone, member, 'package.json'));
  }
  writeFileSync(
    join(clone, 'apps/cli/src/main.ts'),
    "const args: string[] = process.argv.slice(2);\nconsole.log('ran ' + args.join());\nprocess.exitCode = 7;\n",
  );
  mkdirSync(tools);
  npxDoes(`printf 'called %s\\n' "$*" >> calls\nsleep 0.3\n${unpackNode(`exec ${process.execPath} "$@"`)}`);
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** A line of shell that leaves a program where the package `node` would leave the project's own Node. */
const unpackNode = (script) =>
  `mkdir -p node_modules/node/bin\nprintf '#!/bin/sh\\n%s\\n' '${script}' > node_modules/node/bin/node\nchmod +x node_modules/node/bin/node`;

function npxDoes(script) {
  writeFileSync(join(tools, 'npx'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(tools, 'npx'), 0o755);
}

function makegood(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(clone, 'scripts/makegood.mjs'), ...args], {
      cwd: clone,
      env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}` },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const installations = () => (existsSync(join(clone, 'calls')) ? readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n') : []);

describe.skipIf(process.platform === 'win32')('setting a clone up', () => {
  it('installs what the lockfile names, tells so on stderr, and hands over arguments and exit code', async () => {
    const { code, stdout, stderr } = await makegood('check', '--json');
    expect(stdout).toBe('ran check,--json\n');
    expect(code).toBe(7);
    expect(stderr).toContain('Installing the packages');
    expect(installations()).toEqual([expect.stringContaining('install --frozen-lockfile')]);
  });

  it('does nothing the second time, and installs again when the lockfile or a manifest has changed', async () => {
    await makegood();
    expect((await makegood()).stderr).toBe('');
    expect(installations()).toHaveLength(1);
    appendFileSync(join(clone, 'pnpm-lock.yaml'), '# changed\n');
    await makegood();
    appendFileSync(join(clone, 'packages/base/package.json'), '\n');
    await makegood();
    expect(installations()).toHaveLength(3);
  });

  it('installs once when two commands start together', async () => {
    const both = await Promise.all([makegood('one'), makegood('two')]);
    expect(both.map(({ stdout }) => stdout)).toEqual(['ran one\n', 'ran two\n']);
    expect(installations()).toHaveLength(1);
  });

  it('takes over from a command that was killed while it set up', async () => {
    mkdirSync(join(clone, '.cache/setup.lock'), { recursive: true });
    // No process has this number: it is past the largest that any system gives.
    writeFileSync(join(clone, '.cache/setup.lock/owner'), '99999999');
    expect((await makegood()).code).toBe(7);
  });

  it('tries again after a failure', async () => {
    npxDoes('echo "ERR_PNPM_META_FETCH_FAIL  GET failed, reason: getaddrinfo ENOTFOUND" >&2\nexit 1');
    expect((await makegood()).code).toBe(1);
    npxDoes(unpackNode(`exec ${process.execPath} "$@"`));
    expect((await makegood()).code).toBe(7);
  });
});

describe.skipIf(process.platform === 'win32')('ending a command', () => {
  const waits = (file) => `import { writeFileSync } from 'node:fs';
const waiting = setInterval(() => {}, 1000);
process.on('SIGTERM', () => { writeFileSync('${file}', 'ended'); clearInterval(waiting); });
writeFileSync('started', '');
`;
  const until = (file) => vi.waitUntil(() => existsSync(join(clone, file)), { timeout: 10_000, interval: 20 });
  const environment = () => ({ ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, npm_lifecycle_event: 'makegood' });

  it('passes a signal on and ends with the program', async () => {
    writeFileSync(join(clone, 'apps/cli/src/main.ts'), waits('ended'));
    const child = spawn(process.execPath, ['scripts/makegood.mjs'], { cwd: clone, env: environment(), stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await until('started');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(join(clone, 'ended'))).toBe(true);
  });

  it("ends when npm's shell is ended, which tells its children nothing", async () => {
    writeFileSync(join(clone, 'apps/cli/src/main.ts'), waits('ended'));
    const shell = spawn('sh', ['-c', `${process.execPath} scripts/makegood.mjs; true`], {
      cwd: clone,
      env: environment(),
      stdio: 'ignore',
    });
    await until('started');
    shell.kill('SIGTERM');
    await until('ended');
  });
});

describe.skipIf(process.platform === 'win32')('one sentence says why it stopped', () => {
  it.each([
    ['npm error code ENOTFOUND', 'the package registry cannot be reached'],
    ['ERR_PNPM_ENOSPC  ENOSPC: no space left on device, write', 'the disk is full'],
    ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"', 'does not agree with a package.json'],
    ['ERR_PNPM_TARBALL_INTEGRITY  Got unexpected checksum', 'is not the one that pnpm-lock.yaml names'],
    ['npm error code E403', 'the package registry refused the request'],
    ["EACCES: permission denied, mkdir 'node_modules'", 'cannot be written to by this user'],
    ['Progress: resolved 401, reused 0\nERR_PNPM_SOMETHING  a thing that nobody has seen yet', 'a thing that nobody has seen yet'],
  ])('%s', async (printed, sentence) => {
    npxDoes(`cat >&2 <<'END'\n${printed}\nEND\nexit 1`);
    const { code, stdout, stderr } = await makegood();
    const last = stderr.trim().split('\n').at(-1);
    expect(last).toContain(sentence);
    expect(last).toMatch(/^Set-up stopped: .*\.$/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it("when the project's own Node was not unpacked", async () => {
    npxDoes('mkdir -p node_modules');
    expect((await makegood()).stderr).toContain('was not unpacked, so the setting ignore-scripts may be on');
  });

  it("when the project's own Node does not run here", async () => {
    npxDoes(unpackNode('echo GLIBC_2.28 is missing >&2; exit 1'));
    expect((await makegood()).stderr).toMatch(/own Node \S+ does not run on this machine \(GLIBC_2\.28 is missing\)/);
  });
});
