/**
 * Money received and money promised: the ledger of an account, how a payment is shared among accounts, and how promises
 * and arrangements stand by it. Pure; a promise is kept by the ledger and by nothing else.
 */
export { allocate, type Allocation, type OpenAccount } from './allocate.ts';
export { type Arrangement, type ArrangementStanding, evaluateArrangement, type Instalment } from './arrangement.ts';
export { type Balance, balanceAt, type EntryRefusal, type LedgerEntry, paidBy, record } from './ledger.ts';
export { newPayToken, parsePayToken, payLink, type PayToken, payTokenHash } from './payLink.ts';
export { evaluatePromise, type PaymentPromise, type PromiseStanding, type PromiseStatus } from './promise.ts';
