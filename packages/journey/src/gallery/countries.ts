import type { Locale } from '@makegood/base';
import { homeLanguage } from '../template/home-language.ts';

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

/** Directive (EU) 2021/2167 art. 10: a notice before the first collection by a credit purchaser or servicer. */
const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const OTHERS = 'AE AR AU BR CA CL CO CR EC GB GT ID IN JP KE KR MX MY NG NZ PE PH RU SG TH US VN ZA'.split(' ');

type Besides = Omit<GalleryCountry, 'language'>;
const BESIDES: Readonly<Record<string, Besides>> = {
  ...Object.fromEntries(UNION.map((code): [string, Besides] => [code, { sayNotice: true }])),
  AU: { advice: 'ndh.org.au' },
  CA: { sayNotice: true },
  GB: { advice: 'moneyhelper.org.uk' },
  IE: { sayNotice: true, advice: 'mabs.ie' },
  MX: { sayPayOnlyToCreditor: true },
  NZ: { advice: 'moneytalks.co.nz' },
  US: { sayCollector: true, sayNotice: true },
};

const COUNTRIES: ReadonlyMap<string, GalleryCountry> = new Map(
  [...UNION, ...OTHERS].sort().map((code) => [code, { language: homeLanguage(code), ...BESIDES[code] }]),
);

/** Every country whose law one of the built-in packs tells, by its code; a test holds the list against the packs. */
export const GALLERY_COUNTRIES: readonly string[] = [...COUNTRIES.keys()];

export const isGalleryCountry = (code: string): boolean => COUNTRIES.has(code);

/** @throws Error for a country that is not in the list, which the answers' schema excludes. */
export function galleryCountry(code: string): GalleryCountry {
  const country = COUNTRIES.get(code);
  if (!country) throw new Error(`No texts for ${code}`);
  return country;
}
