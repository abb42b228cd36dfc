/** Named instants between two durable steps of a contact, for the tests that kill the process at each of them. */
export type GateFaultPoint = 'beforeReserve' | 'afterReserve' | 'afterClaim' | 'afterAccept' | 'afterRecord';
