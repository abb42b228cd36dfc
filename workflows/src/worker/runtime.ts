import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/**
 * The SDK's native part, set up once per process: it leaves the process's signals alone, because whoever runs a worker stops
 * it in order with everything else, and speaks (on stderr) only when something is wrong.
 */
export function prepareRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN'),
    // That a server does not answer is told by the host's status, not by a line for every try.
    telemetryOptions: { logging: { filter: 'error,temporalio_sdk_core=warn', forward: {} } },
  });
}
