/** What a failed installation's output says about its cause, in the order in which causes hide one another. */
const causes = [
  [/ENOSPC|no space left/i, 'the disk is full: make about 1.5 GB of room'],
  [/EROFS|EACCES|EPERM/i, "the clone's folder cannot be written to by this user"],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/i,
    'pnpm-lock.yaml does not agree with a package.json: run `npx pnpm@10.34.8 install` and commit the lockfile',
  ],
  [
    /EINTEGRITY|ERR_PNPM_TARBALL_INTEGRITY/i,
    "a downloaded package is not the one that pnpm-lock.yaml names: check the registry's address and run the command again",
  ],
  [
    /\bE40[137]\b|ERR_PNPM_FETCH_40[137]/,
    'the package registry refused the request: check the registry and its credentials in your npm settings',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ENOTCACHED|npm err(or|!) network/i,
    'the package registry cannot be reached: check the network, or the proxy in your npm settings',
  ],
  [/ERR_PNPM_FETCH_404|\bE404\b/i, 'the package registry does not have one of the packages that pnpm-lock.yaml names'],
  [/ERR_PNPM_UNSUPPORTED_ENGINE|Unsupported engine/i, 'this Node is too old for the installer: use Node 18.12 or later'],
];

/** One clause that tells why the installation failed, from what it printed. */
export function whyInstallFailed(output) {
  const known = causes.find(([sign]) => sign.test(output));
  if (known) return known[1];
  const lines = output.split('\n').map((line) => line.trim());
  const last = lines.filter((line) => /err/i.test(line)).at(-1) ?? lines.filter(Boolean).at(-1);
  return last ? `the installer said "${last}"` : 'the installer said nothing';
}
