import { HOLD_STATUSES, type Comparison } from '@makegood/journey';
import { useMemo } from 'react';
import { formatCount } from '../../../format/numbers.ts';
import { LOCALE_TAGS, useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import type { KnownFact, SeenValue } from './useFacts.ts';

export type Choices = {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether nothing else can be meant. */
  readonly closed: boolean;
  /** The value of an option, of its own type; of what somebody typed, the text. */
  readonly read: (text: string) => SeenValue['value'];
};

/** What there is to choose from: the product's own list, or what the portfolio has, in the reader's words. */
export function useChoices(fact: KnownFact, { value }: Comparison): Choices {
  const say = useSay();
  const { locale } = useLanguage();
  return useMemo(() => {
    const listed =
      fact.id === 'person.holds'
        ? HOLD_STATUSES.map((status) => ({ value: status, label: say.said({ id: `journey.hold.${status}` }) }))
        : fact.values?.map((one) => ({ value: one.value, label: say.said(one.label) }));
    if (listed) return { options: listed, closed: true, read: (text) => text };
    const regions = fact.id === 'person.country' ? new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region' }) : null;
    const named = (text: string): string => {
      try {
        return regions?.of(text) ?? text;
      } catch {
        return text; // Not the form of a country's code: shown as somebody wrote it.
      }
    };
    const seen = fact.seen.map((one) => ({
      value: String(one.value),
      label: `${named(String(one.value))} · ${formatCount(one.accounts, locale)}`,
    }));
    const chosen = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '').map(String);
    const unseen = chosen.filter((text) => !seen.some((one) => one.value === text)).map((text) => ({ value: text, label: named(text) }));
    const types = new Map(fact.seen.map((one) => [String(one.value), one.value]));
    // Whoever cannot see how a country is written here has to be able to pick it; other words may be new to the portfolio.
    const closed = fact.id === 'person.country' && seen.length > 0;
    return { options: [...unseen, ...seen], closed, read: (text) => types.get(text) ?? text };
  }, [fact, locale, say, value]);
}
