/** Of 32, so that each takes five bits of a random byte without one being likelier than another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten random characters (50 bits) that the salts of new tests are made of: no two journeys come to have the same. */
export const testKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS.charAt(byte % 32)).join('');
