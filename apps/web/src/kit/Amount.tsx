import type { Money } from '@makegood/base';
import { useSession } from '../app/session.tsx';
import { formatMoney } from '../format/money.ts';
import { useLanguage } from '../i18n/language.tsx';

/** Money in the reader's language; the workspace's own currency is written short. */
export function useMoney(): (amount: Money) => string {
  const { locale } = useLanguage();
  const home = useSession().workspace.currency;
  return (amount) => formatMoney(amount, locale, home);
}

export function Amount({ of }: { readonly of: Money }) {
  return useMoney()(of);
}
