import { accessEndpoints } from './access.ts';
import { accountEndpoints } from './accounts.ts';
import { audienceEndpoints } from './audience.ts';
import { backTestEndpoints } from './back-tests.ts';
import { consentEndpoints } from './consents.ts';
import { contactEndpoints } from './contacts.ts';
import { decisionEndpoints } from './decisions.ts';
import { draftingEndpoints } from './drafting.ts';
import { engineEndpoints } from './engine.ts';
import { enrolmentEndpoints } from './enrolments.ts';
import { evidenceEndpoints } from './evidence.ts';
import { holdEndpoints } from './holds.ts';
import { importEndpoints } from './imports.ts';
import { journeyCommentEndpoints } from './journey-comments.ts';
import { journeyGalleryEndpoints } from './journey-gallery.ts';
import { journeyPresenceEndpoints } from './journey-presence.ts';
import { journeyCallEndpoints } from './journey-calls.ts';
import { journeyPublishingEndpoints } from './journey-publishing.ts';
import { journeyReviewEndpoints } from './journey-reviews.ts';
import { journeyTestRunEndpoints } from './journey-test-run.ts';
import { journeyVersionEndpoints } from './journey-versions.ts';
import { journeyEndpoints } from './journeys.ts';
import { packCheckEndpoints } from './pack-checks.ts';
import { packVersionEndpoints } from './pack-versions.ts';
import { packEndpoints } from './packs.ts';
import { preferenceEndpoints } from './preferences.ts';
import { sandboxEndpoints } from './sandbox.ts';
import { sessionEndpoints } from './session.ts';
import { standingEndpoints } from './standing.ts';
import { taskEndpoints } from './tasks.ts';
import { workspaceEndpoints } from './workspaces.ts';

/** The whole API by area. A map of handlers keyed like this one cannot forget an operation. */
export const api = {
  session: sessionEndpoints,
  journeys: journeyEndpoints,
  journeyGallery: journeyGalleryEndpoints,
  journeyPublishing: journeyPublishingEndpoints,
  journeyCalls: journeyCallEndpoints,
  journeyTestRun: journeyTestRunEndpoints,
  journeyVersions: journeyVersionEndpoints,
  journeyReviews: journeyReviewEndpoints,
  journeyComments: journeyCommentEndpoints,
  journeyPresence: journeyPresenceEndpoints,
  audience: audienceEndpoints,
  drafting: draftingEndpoints,
  accounts: accountEndpoints,
  holds: holdEndpoints,
  consents: consentEndpoints,
  preferences: preferenceEndpoints,
  standing: standingEndpoints,
  contacts: contactEndpoints,
  decisions: decisionEndpoints,
  enrolments: enrolmentEndpoints,
  imports: importEndpoints,
  sandbox: sandboxEndpoints,
  tasks: taskEndpoints,
  engine: engineEndpoints,
  packs: packEndpoints,
  packVersions: packVersionEndpoints,
  packChecks: packCheckEndpoints,
  backTests: backTestEndpoints,
  evidence: evidenceEndpoints,
  workspaces: workspaceEndpoints,
  access: accessEndpoints,
} as const;
export type Api = typeof api;
