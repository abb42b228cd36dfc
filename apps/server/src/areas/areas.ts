import type { Areas } from '../http/operation.ts';
import type { Product } from '../product/product.ts';
import type { SandboxDoor } from '../sign-in/enter-sandbox.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { accessArea } from './access.ts';
import { backTestsArea } from './back-tests.ts';
import { accountsArea, decisionsArea, enrolmentsArea, holdsArea } from './accounts.ts';
import { audienceArea, draftingArea } from './drafting.ts';
import { evidenceArea } from './evidence.ts';
import { importsArea } from './imports.ts';
import { journeyCommentsArea, journeyPresenceArea, journeyReviewsArea, journeyVersionsArea } from './journey-drafts.ts';
import { journeyGalleryArea } from './journey-gallery.ts';
import { journeyCallsArea } from './journey-calls.ts';
import { journeyPublishingArea } from './journey-publishing.ts';
import { journeyTestRunArea } from './journey-test-run.ts';
import { journeysArea } from './journeys.ts';
import { packChecksArea, packsArea, packVersionsArea } from './packs.ts';
import { sandboxArea } from './sandbox.ts';
import { sessionArea } from './session.ts';
import { engineArea, tasksArea } from './work.ts';
import { consentsArea, contactsArea, preferencesArea, standingArea } from './standing.ts';
import { workspacesArea } from './workspaces.ts';

/** The whole API. What the contract names and this forgets does not compile. */
export const allAreas = (product: Product, signIn: SignIn, door: SandboxDoor): Areas => ({
  session: sessionArea(product, signIn, door),
  journeys: journeysArea,
  journeyGallery: journeyGalleryArea,
  journeyPublishing: journeyPublishingArea,
  journeyCalls: journeyCallsArea,
  journeyTestRun: journeyTestRunArea,
  journeyVersions: journeyVersionsArea,
  journeyReviews: journeyReviewsArea,
  journeyComments: journeyCommentsArea,
  journeyPresence: journeyPresenceArea(),
  audience: audienceArea,
  drafting: draftingArea,
  accounts: accountsArea,
  holds: holdsArea,
  consents: consentsArea,
  preferences: preferencesArea,
  standing: standingArea,
  contacts: contactsArea,
  decisions: decisionsArea,
  enrolments: enrolmentsArea,
  imports: importsArea(product),
  sandbox: sandboxArea(product),
  tasks: tasksArea,
  engine: engineArea(product),
  packs: packsArea,
  packVersions: packVersionsArea,
  packChecks: packChecksArea,
  backTests: backTestsArea(product),
  evidence: evidenceArea(product),
  workspaces: workspacesArea(product, signIn, sessionArea(product, signIn, door)),
  access: accessArea(product, signIn),
});
