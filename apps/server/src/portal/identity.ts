import { createHmac, timingSafeEqual } from 'node:crypto';
import { searchable, type Address, type Link, type Person } from '@makegood/store';

/** What a person would enter to show that a link reached the right one; null when we know too little to ask. */
export type Expected = { readonly name: string; readonly numbers: readonly [string, ...string[]] };

/** The family name, and one of: the last four digits of a number of theirs, their postal code. */
export function expectedOf(person: Person, addresses: readonly Address[]): Expected | null {
  const name = person.lastName ?? person.fullName.split(/\s+/).at(-1) ?? '';
  const digits = addresses.filter((address) => address.kind === 'phone').map((address) => address.value.slice(-4));
  const [first, ...others] = [...digits, ...(person.postalCode ? [person.postalCode] : [])];
  return name === '' || first === undefined ? null : { name, numbers: [first, ...others] };
}

/** Case, accents and spaces do not matter; one part of a double name is enough. */
export function isThem(expected: Expected, given: { readonly name: string; readonly number: string }): boolean {
  const wanted = searchable(expected.name);
  const name = searchable(given.name);
  const number = plain(given.number);
  const named = name !== '' && (name === wanted || wanted.split(' ').includes(name));
  return named && number !== '' && expected.numbers.some((candidate) => plain(candidate) === number);
}

const plain = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase();

/** How long a page stays usable after the check, in milliseconds. */
const VALID = 15 * 60_000;

/** Carries the passed check from one page to the next without a cookie: bound to the link, and not for long. */
export function newProof(key: Uint8Array, link: Link, now: number): string {
  const until = now + VALID;
  return `${until}.${macOf(key, link, until)}`;
}

export function isProof(key: Uint8Array, link: Link, proof: string, now: number): boolean {
  const [until, mac] = proof.split('.');
  const expiry = Number(until);
  if (mac === undefined || !Number.isInteger(expiry) || expiry < now) return false;
  const [given, wanted] = [Buffer.from(mac), Buffer.from(macOf(key, link, expiry))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const macOf = (key: Uint8Array, link: Link, until: number): string =>
  createHmac('sha256', key).update(`proof:${link.tokenHash}:${until}`).digest('base64url');
