/** Set-up could not be completed; the message is the one sentence that a person reads, and needs nothing added. */
export class SetupError extends Error {}
