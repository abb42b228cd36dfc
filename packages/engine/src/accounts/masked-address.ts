import type { CallerRole } from '@makegood/contract';

/** Roles that work with people and so have to read how they are reached. */
const READERS: readonly CallerRole[] = ['admin', 'manager', 'compliance', 'agent'];

export const mayReadAddresses = (roles: readonly CallerRole[]): boolean => roles.some((role) => READERS.includes(role));

/** Enough to recognise an address by, too little to use it: `j•••@example.com`, `+1 •••• 4567`. */
export function maskedAddress(value: string): string {
  const at = value.lastIndexOf('@');
  if (at > 0) return `${value.slice(0, 1)}•••${value.slice(at)}`;
  return `${value.slice(0, 3)} •••• ${value.slice(-4)}`;
}

export const shownAddress = (roles: readonly CallerRole[], value: string): string =>
  mayReadAddresses(roles) ? value : maskedAddress(value);
