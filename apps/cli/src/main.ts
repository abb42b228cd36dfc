import { cli } from './cli.ts';

// Whoever reads has seen enough, as `head` does.
process.stdout.on('error', () => process.exit());

process.exitCode = await cli(process.argv.slice(2));
// A library that goes on trying to reach a server nobody needs any more keeps nobody waiting.
setTimeout(() => process.exit(), 500).unref();
