import type { Brand } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';

/** What stands in a payment link: 128 random bits and nothing about the person or the debt. Whoever has it may see the payment page. */
export type PayToken = Brand<string, 'PayToken'>;

/** Without letters that read as digits, because people do copy links by hand. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters from 16 random bytes. @throws RangeError for fewer. Pass `crypto.getRandomValues`. */
export function newPayToken(random: Uint8Array): PayToken {
  if (random.length < 16) throw new RangeError('A payment token needs 16 random bytes');
  let bits = 0n;
  for (const byte of random.subarray(0, 16)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text as PayToken;
}

/** Recognises a token in an address or a form, also typed with capitals or the usual slips (o for 0, i and l for 1). */
export function parsePayToken(text: string): PayToken | null {
  const folded = text.trim().toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(folded) ? (folded as PayToken) : null;
}

/** What the store keeps instead of the token, so that nobody who reads the store can open a link. */
export const payTokenHash = (token: PayToken): string => contentHash(token);

/** `https://host/pay/<token>` for a public base address. */
export const payLink = (publicBase: string, token: PayToken): string =>
  new URL(`pay/${token}`, publicBase.endsWith('/') ? publicBase : `${publicBase}/`).href;
