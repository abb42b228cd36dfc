import {
  callByHand,
  callSheet,
  noteCall,
  readStanding,
  recordConsent,
  revokeConsent,
  setPreference,
  textsToSend,
  tryHold,
  tryMessage,
  waysToContact,
  withdrawPreference,
  approvedContacts,
  sendApproved,
  writeByHand,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const consentsArea: Area<'consents'> = {
  record: ({ signedIn, params, body }) => recordConsent(signedIn.desk, params.id, body),
  revoke: ({ signedIn, params, body }) => revokeConsent(signedIn.desk, params.id, body),
};

export const preferencesArea: Area<'preferences'> = {
  set: ({ signedIn, params, body }) => setPreference(signedIn.desk, params.id, body),
  withdraw: ({ signedIn, params, body }) => withdrawPreference(signedIn.desk, params.id, body),
};

export const standingArea: Area<'standing'> = {
  read: ({ signedIn, params }) => readStanding(signedIn.desk, params.id),
  tryHold: ({ signedIn, params, body }) => tryHold(signedIn.desk, params.id, body),
};

export const contactsArea: Area<'contacts'> = {
  ways: ({ signedIn, params, body }) => waysToContact(signedIn.desk, params.id, body.at),
  callSheet: ({ signedIn, params }) => callSheet(signedIn.desk, params.id),
  call: ({ signedIn, params, body }) => callByHand(signedIn.desk, params.id, body),
  noteCall: ({ signedIn, params, body }) => noteCall(signedIn.desk, params.id, body),
  texts: ({ signedIn }) => textsToSend(signedIn.desk),
  tryMessage: ({ signedIn, params, body }) => tryMessage(signedIn.desk, params.id, body),
  approved: ({ signedIn }) => approvedContacts(signedIn.desk),
  sendApproved: ({ signedIn, params, body }) => sendApproved(signedIn.desk, params.id, body),
  write: ({ signedIn, params, body }) => writeByHand(signedIn.desk, params.id, body),
};
