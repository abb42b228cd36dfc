/**
 * The API, written down once as schemas: the server answers by it, the app calls by it, the OpenAPI page is made of it.
 * Depends on base (and zod) only. Bodies and answers are JSON; instants are epoch milliseconds, money is minor units.
 */
export * from './access.ts';
export * from './accounts.ts';
export * from './api.ts';
export * from './audience.ts';
export * from './back-tests.ts';
export * from './consents.ts';
export * from './contacts.ts';
export * from './decisions.ts';
export * from './drafting.ts';
export * from './endpoint.ts';
export * from './engine.ts';
export * from './enrolments.ts';
export * from './evidence.ts';
export * from './holds.ts';
export * from './imports.ts';
export * from './journey-comments.ts';
export * from './journey-gallery.ts';
export * from './journey-overlay.ts';
export * from './journey-presence.ts';
export * from './journey-calls.ts';
export * from './journey-publishing.ts';
export * from './journey-reviews.ts';
export * from './journey-running.ts';
export * from './journey-test-run.ts';
export * from './journey-values.ts';
export * from './journey-versions.ts';
export * from './journeys.ts';
export * from './lists.ts';
export * from './pack-checks.ts';
export * from './pack-values.ts';
export * from './pack-versions.ts';
export * from './packs.ts';
export * from './permissions.ts';
export * from './preferences.ts';
export * from './problems.ts';
export * from './proof.ts';
export * from './sandbox.ts';
export * from './session.ts';
export * from './standing.ts';
export * from './tasks.ts';
export * from './timeline.ts';
export * from './values.ts';
export * from './workspaces.ts';
