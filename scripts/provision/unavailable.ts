/** A resource that this machine cannot offer, and why, as one clause that a person can act on. */
export interface Unavailable {
  readonly unavailable: string;
}

/** Where provisioning tells what it tries; a line each. */
export type Say = (line: string) => void;

export const isUnavailable = (value: object): value is Unavailable => 'unavailable' in value;
