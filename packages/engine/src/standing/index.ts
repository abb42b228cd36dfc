export { readStanding } from './read-standing.ts';
export { recordConsent } from './record-consent.ts';
export { revokeConsent } from './revoke-consent.ts';
export { setPreference } from './set-preference.ts';
export { settleHold } from './settle-hold.ts';
export { tryHold } from './try-hold.ts';
export { withdrawPreference } from './withdraw-preference.ts';
