import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenNpmEnds } from './when-npm-ends.mjs';

/**
 * Runs a program in this one's place: same terminal, signals passed on, and its exit code returned once it has ended
 * (128 and the signal's number when a signal ended it, as shells count).
 */
export function handOver(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const passOn = (signal) => {
      // A terminal's Ctrl-C reaches the whole foreground group by itself; a second one would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, passOn);
    const stopWatching = whenNpmEnds(() => child.kill('SIGTERM'));
    const finish = (code) => {
      stopWatching();
      for (const signal of signals) process.off(signal, passOn);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      finish(1);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + constants.signals[signal]));
  });
}
