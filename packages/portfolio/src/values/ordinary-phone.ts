import metadata from 'libphonenumber-js/max/metadata';
import { z } from 'zod';
import type { AddressRow } from '../row-content.ts';

/**
 * A short cut for the numbers that fill portfolios: ten microseconds a number is most of what a row costs. It answers
 * only for ordinary fixed and mobile numbers of the countries below, from the same numbering plans that the full reading
 * uses, and leaves everything else (prefixes, other countries' numbers, special services) to it. A test holds the two
 * against each other.
 */
export const SHORT_CUT_COUNTRIES = ['US', 'CA', 'MX', 'CO', 'BR', 'CL', 'PE', 'EC'] as const;

type Plan = {
  readonly callingCode: string;
  /** A number that begins so may carry a prefix that is no part of it. */
  readonly prefixed: RegExp;
  readonly whole: RegExp;
  readonly lengths: readonly number[];
  readonly fixed: NumberType;
  /** Null where mobiles have the same numbers as fixed lines. */
  readonly mobile: NumberType | null;
};
type NumberType = { readonly pattern: RegExp; readonly lengths: readonly number[] };

/** The packed form of a numbering plan: calling code, international prefix, pattern, lengths, …, national prefix at 5 and 6, types at 11. */
const packedType = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.array(z.number())])]);
const packedPlan = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.array(z.number()),
    z.unknown(),
    z.union([z.string(), z.literal(0)]),
    z.union([z.string(), z.literal(0)]),
  ])
  .rest(z.unknown());
const packedTypes = z.tuple([packedType, packedType]).rest(z.unknown());

const plans = new Map<string, Plan | null>();

function planOf(country: string): Plan | null {
  const known = plans.get(country);
  if (known !== undefined) return known;
  const plan = readPlan(country);
  plans.set(country, plan);
  return plan;
}

/** Null when the data has another form than this reads: then there is no short cut, and nothing else changes. */
function readPlan(country: string): Plan | null {
  const name = SHORT_CUT_COUNTRIES.find((code) => code === country);
  const packed = packedPlan.safeParse(name === undefined ? null : metadata.countries[name]);
  const types = packedTypes.safeParse(packed.data?.[11]);
  if (!packed.success || !types.success || metadata.version !== 4) return null;
  const [callingCode, international, whole, lengths, , nationalPrefix, prefixForParsing] = packed.data;
  const prefixes = [international, prefixForParsing || nationalPrefix].filter((prefix) => prefix !== '' && prefix !== 0);
  const [fixed, mobile] = types.data;
  return {
    callingCode,
    prefixed: new RegExp(`^(?:${prefixes.join('|')})`),
    whole: new RegExp(`^(?:${whole})$`),
    lengths,
    fixed: typeOf(fixed, lengths),
    mobile: mobile[0] === '' ? null : typeOf(mobile, lengths),
  };
}

const typeOf = ([pattern, own]: z.infer<typeof packedType>, lengths: readonly number[]): NumberType => ({
  pattern: new RegExp(`^(?:${pattern})$`),
  lengths: own ?? lengths,
});

const matches = ({ pattern, lengths }: NumberType, digits: string): boolean => lengths.includes(digits.length) && pattern.test(digits);

/** The number and its line, or null when the short cut does not know it. */
export function ordinaryPhone(text: string, country: string): { readonly value: string; readonly lineType: AddressRow['lineType'] } | null {
  const plan = planOf(country);
  if (plan === null || text.length > 30 || !/^\+?[\d ().-]+$/.test(text)) return null;
  const all = text.replace(/[^\d+]/g, '');
  const digits = all.startsWith('+') ? (all.startsWith(`+${plan.callingCode}`) ? all.slice(1 + plan.callingCode.length) : '') : all;
  if (!plan.lengths.includes(digits.length) || plan.prefixed.test(digits) || !plan.whole.test(digits)) return null;
  const fixed = matches(plan.fixed, digits);
  const mobile = plan.mobile === null ? fixed : matches(plan.mobile, digits);
  if (!fixed && !mobile) return null;
  return { value: `+${plan.callingCode}${digits}`, lineType: fixed && mobile ? 'unknown' : mobile ? 'mobile' : 'landline' };
}
