import { pathToFileURL } from 'node:url';

/** Run as a program of its own for every benchmark, so that none warms or crowds the next one's memory and compiled code. */
const [file, only = ''] = process.argv.slice(2);
if (!file || !process.send) throw new Error('this program is started by the bench command');
const { default: benchmark } = await import(pathToFileURL(file).href);
if (benchmark.name.includes(only)) {
  process.send({ started: benchmark.name });
  process.send({ measured: await benchmark.run() }, () => process.exit(0));
} else {
  process.send({ notChosen: true }, () => process.exit(0));
}
