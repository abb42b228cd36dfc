import { type Brand, err, ok, type Result } from '@makegood/base';
import { isSupportedCountry, type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number as `+` and up to 15 digits, checked against the numbering plan. */
export type E164 = Brand<string, 'E164'>;
/** A mail address as RFC 5321 sends it: ASCII, no name, no comment, no quotes; the domain in lower case. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

export type Phone = {
  readonly e164: E164;
  /** ISO 3166 country of the number; null for numbers of no country (satellite, international freephone). */
  readonly country: string | null;
  /** `either`: the plan does not tell a mobile from a landline, as in the United States. `other` cannot receive a message. */
  readonly line: 'mobile' | 'landline' | 'either' | 'voip' | 'other';
};

const LINES: Readonly<Partial<Record<NonNullable<NumberType>, Phone['line']>>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'either',
  VOIP: 'voip',
};

/**
 * Reads a number as people and spreadsheets write it. `country` (ISO 3166) is assumed when the text has no `+`. Errors:
 * `syntax` (not a number, or with an extension, which no message can reach), `country` (national, and none was given),
 * `invalid` (the numbering plan has no such number). Mexican `044`, `045` and `+52 1`, abolished in 2019, are read as what they became.
 */
export function parsePhone(text: string, country?: string): Result<Phone, 'syntax' | 'country' | 'invalid'> {
  const trimmed = text.trim().slice(0, 64);
  if (!/\d/.test(trimmed) || /[^\d\s()+.\-/\u00A0\u2010-\u2015]/.test(trimmed)) return err('syntax');
  const international = trimmed.startsWith('+') || trimmed.startsWith('00');
  if (!international && (country === undefined || !isSupportedCountry(country))) return err('country');
  const spelled = trimmed.replace(/^00/, '+');
  const current = (country === 'MX' && !international ? spelled.replace(/^04[45]\s*/, '') : spelled).replace(
    /^(\+52)[\s-]*1[\s-]*(?=(?:[\s()-]*\d){10}$)/,
    '$1',
  );
  const parsed = parsePhoneNumberFromString(current, {
    extract: false,
    ...(country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {}),
  });
  if (!parsed || parsed.ext !== undefined) return err('syntax');
  if (!parsed.isValid()) return err('invalid');
  const type = parsed.getType();
  return ok({ e164: String(parsed.number) as E164, country: parsed.country ?? null, line: (type && LINES[type]) ?? 'other' });
}

/**
 * The number behind a WhatsApp id (digits without `+`). WhatsApp still writes the Mexican `1` and leaves the ninth digit
 * out of older Brazilian mobiles; the plan knows neither. Keep the id as given for answering, the number for identity.
 */
export function phoneOfWhatsAppId(id: string): Result<Phone, 'syntax' | 'country' | 'invalid'> {
  if (!/^\d{6,15}$/.test(id)) return err('syntax');
  const brazilian = /^(55\d{2})([6-9]\d{7})$/.exec(id);
  return parsePhone(brazilian ? `+${brazilian[1]}9${brazilian[2]}` : `+${id}`);
}

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads one bare address. Lists, names, comments, quoted local parts, address literals, control characters and local
 * parts beyond ASCII are refused, because mail software reads several recipients or headers into them. A domain in
 * another script is put into its ASCII form.
 */
export function parseEmail(text: string): Result<EmailAddress, 'syntax'> {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  if (at < 1 || at > 64 || trimmed.length > 254 || !LOCAL.test(local)) return err('syntax');
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (domain === null) return err('syntax');
  const address = `${local}@${domain}`;
  return address.length <= 254 ? ok(address as EmailAddress) : err('syntax');
}

function asciiDomain(domain: string): string | null {
  // The URL parser would also take ports, paths, escapes and numbers for hosts, so only letters, digits, dots and hyphens reach it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
  const ascii = new URL(`http://${domain}/`).hostname;
  const labels = ascii.split('.');
  if (labels.length < 2 || ascii.length > 253 || !labels.every((label) => LABEL.test(label))) return null;
  return /^[a-z]/.test(labels.at(-1) ?? '') ? ascii : null;
}
