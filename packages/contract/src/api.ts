import { accountEndpoints } from './accounts.ts';
import { decisionEndpoints } from './decisions.ts';
import { engineEndpoints } from './engine.ts';
import { enrolmentEndpoints } from './enrolments.ts';
import { holdEndpoints } from './holds.ts';
import { importEndpoints } from './imports.ts';
import { journeyEndpoints } from './journeys.ts';
import { packCheckEndpoints } from './pack-checks.ts';
import { packVersionEndpoints } from './pack-versions.ts';
import { packEndpoints } from './packs.ts';
import { sandboxEndpoints } from './sandbox.ts';
import { sessionEndpoints } from './session.ts';
import { taskEndpoints } from './tasks.ts';
import { workspaceEndpoints } from './workspaces.ts';

/** The whole API by area. A map of handlers keyed like this one cannot forget an operation. */
export const api = {
  session: sessionEndpoints,
  journeys: journeyEndpoints,
  accounts: accountEndpoints,
  holds: holdEndpoints,
  decisions: decisionEndpoints,
  enrolments: enrolmentEndpoints,
  imports: importEndpoints,
  sandbox: sandboxEndpoints,
  tasks: taskEndpoints,
  engine: engineEndpoints,
  packs: packEndpoints,
  packVersions: packVersionEndpoints,
  packChecks: packCheckEndpoints,
  workspaces: workspaceEndpoints,
} as const;
export type Api = typeof api;
