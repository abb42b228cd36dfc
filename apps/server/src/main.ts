import { readArguments, USAGE } from './process/arguments.ts';

const read = readArguments(process.argv.slice(2));
if (!read.ok) {
  console.error(read.error);
  process.exitCode = 2;
} else if (read.value === 'help') {
  console.log(USAGE);
} else {
  // The product is large; whoever only mistyped an argument need not wait for it.
  const { openLog } = await import('./process/log.ts');
  const { CannotStart, startProduct } = await import('./process/start.ts');
  const log = openLog();
  try {
    const started = await startProduct({ ...read.value, environment: process.env, log, say: (line) => console.log(line) });
    let stopping = false;
    const stop = (): void => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      started.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'It did not stop as it should');
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    if (error instanceof CannotStart) console.error(error.message);
    else log.fatal({ err: error }, 'Makegood cannot start');
    process.exit(1);
  }
}
