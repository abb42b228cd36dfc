import { money } from '@makegood/base';
import { localAt, parseZone } from '@makegood/calendar';
import { useMemo } from 'react';
import { useNow, useSession } from '../../../app/session.tsx';
import { useToday } from '../../../canvas/fields/useToday.ts';
import { useSay } from '../../../i18n/say.tsx';
import { currencyOf } from '../../journeys/gallery/currencyOf.ts';
import { useStartingCountry } from '../../journeys/gallery/useStartingCountry.ts';
import type { SetUp } from './setUp.ts';

/** With what a run begins that nobody has asked anything of yet: an account of the portfolio, now. */
export function useFirstSetUp(): SetUp {
  const say = useSay();
  const now = useNow();
  const date = useToday();
  const country = useStartingCountry();
  const { workspace } = useSession();
  const zone = parseZone(workspace.timezone);
  const minute = zone === null ? 600 : Math.floor(localAt(now, zone).minute / 15) * 15;
  return useMemo(
    () => ({
      who: 'account',
      debtor: {
        name: say('web.testRun.madeUp.somebody'),
        country,
        subdivision: null,
        city: null,
        language: null,
        balance: money(50_000, currencyOf(country)),
        daysPastDue: 5,
        addresses: ['email', 'mobile'],
        agreed: ['sms', 'email'],
        noticeSent: true,
      },
      date,
      minute,
      version: null,
    }),
    [say, country, date, minute],
  );
}
