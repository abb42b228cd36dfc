import type { Locale } from '@makegood/base';
import { api } from '@makegood/contract';
import { isGalleryCountry } from '@makegood/journey/gallery';
import { useAsk } from '../../../api/queries.ts';
import { useMay } from '../../../app/session.tsx';
import { useLanguage } from '../../../i18n/language.tsx';

const USUAL: Readonly<Record<Locale, string>> = { en: 'US', es: 'MX', pt: 'BR' };

/** Where most of the portfolio's people live; while nobody knows, where most people speak as the reader does. */
export function useStartingCountry(): string {
  const { locale } = useLanguage();
  const mayRead = useMay('accounts.read');
  const values = useAsk(api.audience.values, {}, { enabled: mayRead, staleTime: 60_000 });
  const countries = values.data?.facts.find(({ fact }) => fact === 'person.country')?.values ?? [];
  const most = countries.find(({ value }) => typeof value === 'string' && isGalleryCountry(value));
  return typeof most?.value === 'string' ? most.value : USUAL[locale];
}
