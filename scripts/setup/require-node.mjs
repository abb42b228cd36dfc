/**
 * Stops with one sentence on a Node that is too old to install the project. Imported first by every command, and
 * written in old syntax on purpose: whatever runs it must be able to read it.
 */
const oldest = 18;
const running = Number(process.versions.node.split('.')[0]);

if (running < oldest) {
  console.error(
    `Makegood needs Node ${oldest} or later to set itself up, and this is Node ${process.versions.node}: install a newer Node, then run the command again.`,
  );
  process.exit(1);
}
