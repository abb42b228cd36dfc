import type { Locale } from '@makegood/base';

/** What texts in a country say besides, because its rules ask for it or because people there can be helped by it. */
export type GalleryCountry = {
  /** The language that most people there read, of those that the product speaks. */
  readonly language: Locale;
  /** Who collects says that it is a debt collector (12 CFR 1006.18(e)). */
  readonly sayCollector?: true;
  /** Payment goes to the creditor and to nobody else (CONDUSEF, Disposiciones de carácter general 2014, art. 6). */
  readonly sayPayOnlyToCreditor?: true;
  /** A first notice of the debt is asked for there; texts say that it can be had. */
  readonly sayNotice?: true;
  /** Where people find free help with debt that no creditor pays for. */
  readonly advice?: string;
};

const spanish: GalleryCountry = { language: 'es' };
const portuguese: GalleryCountry = { language: 'pt' };
const english: GalleryCountry = { language: 'en' };
/** Directive (EU) 2021/2167 art. 10: a notice before the first collection by a credit purchaser or servicer. */
const union: GalleryCountry = { language: 'en', sayNotice: true };

const COUNTRIES: Readonly<Record<string, GalleryCountry>> = {
  AE: english,
  AR: spanish,
  AT: union,
  AU: { language: 'en', advice: 'ndh.org.au' },
  BE: union,
  BG: union,
  BR: portuguese,
  CA: { language: 'en', sayNotice: true },
  CL: spanish,
  CO: spanish,
  CR: spanish,
  CY: union,
  CZ: union,
  DE: union,
  DK: union,
  EC: spanish,
  EE: union,
  ES: { ...union, language: 'es' },
  FI: union,
  FR: union,
  GB: { language: 'en', advice: 'moneyhelper.org.uk' },
  GR: union,
  GT: spanish,
  HR: union,
  HU: union,
  ID: english,
  IE: { ...union, advice: 'mabs.ie' },
  IN: english,
  IT: union,
  JP: english,
  KE: english,
  KR: english,
  LT: union,
  LU: union,
  LV: union,
  MT: union,
  MX: { language: 'es', sayPayOnlyToCreditor: true },
  MY: english,
  NG: english,
  NL: union,
  NZ: { language: 'en', advice: 'moneytalks.co.nz' },
  PE: spanish,
  PH: english,
  PL: union,
  PT: { ...union, language: 'pt' },
  RO: union,
  RU: english,
  SE: union,
  SG: english,
  SI: union,
  SK: union,
  TH: english,
  US: { language: 'en', sayCollector: true, sayNotice: true },
  VN: english,
  ZA: english,
};

/** Every country whose law one of the built-in packs tells, by its code; a test holds the list against the packs. */
export const GALLERY_COUNTRIES: readonly string[] = Object.keys(COUNTRIES);

export const isGalleryCountry = (code: string): boolean => Object.hasOwn(COUNTRIES, code);

/** @throws Error for a country that is not in the list, which the answers' schema excludes. */
export function galleryCountry(code: string): GalleryCountry {
  const country = isGalleryCountry(code) ? COUNTRIES[code] : undefined;
  if (!country) throw new Error(`No texts for ${code}`);
  return country;
}
