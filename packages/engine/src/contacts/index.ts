export { callByHand, callSheet } from './call-by-hand.ts';
export { approvedContacts, sendApproved } from './approved-contacts.ts';
export { noteCall } from './note-call.ts';
export { waysToContact } from './ways-to-contact.ts';
export { textsToSend, tryMessage, writeByHand } from './write-by-hand.ts';
