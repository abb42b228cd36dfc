import type { AccountDetail } from '@makegood/contract';
import { cityOfZone, formatLocalDate } from '../../format/instants.ts';
import { LOCALE_NAMES, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../app/session.tsx';
import { Amount, useMoney } from '../../kit/Amount.tsx';
import { StatStrip, type Stat } from '../../kit/StatStrip.tsx';
import { useWhen } from '../../kit/When.tsx';

export function AccountStats({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  const when = useWhen();
  const money = useMoney();
  const now = useNow();
  const { locale } = useLanguage();
  const { account, person, stats } = detail;
  const [zone, ...more] = person.place.zones;
  const { channel, from, until } = stats.prefers;
  const prefers = [channel === null ? null : say(`web.channel.${channel}`), person.language === null ? null : LOCALE_NAMES[person.language]]
    .filter(Boolean)
    .join(', ');
  const hours =
    from && until
      ? say('web.account.prefersBetween', { from, until })
      : from
        ? say('web.account.prefersFrom', { from })
        : until
          ? say('web.account.prefersUntil', { until })
          : undefined;
  const due = account.dueDate === null ? undefined : say('web.account.dueOn', { date: formatLocalDate(account.dueDate, locale) });
  const list: readonly Stat[] = [
    {
      label: say('web.account.owes'),
      value: <Amount of={account.balance} />,
      note: say('web.account.of', { amount: money(account.original) }),
    },
    {
      label: say('web.account.pastDue'),
      value: account.bucket === 'notDue' ? say('web.bucket.notDue') : say('web.days', { days: account.daysPastDue }),
      note: [account.bucket === 'notDue' ? null : say(`web.bucket.name.${account.bucket}`), due].filter(Boolean).join(' · '),
    },
    {
      label: say('web.account.livesIn'),
      value: person.place.label ?? person.place.country ?? say('web.account.unknownPlace'),
      note:
        zone === undefined
          ? say('web.account.nobodyWrites')
          : more.length > 0
            ? say('web.account.thereNowMany', { zones: person.place.zones.map(cityOfZone).join(', ') })
            : say('web.account.thereNow', { time: when(now, 'time', zone) }),
    },
    {
      label: say('web.account.contacts'),
      value:
        stats.contacts.cap === null
          ? String(stats.contacts.count)
          : say('web.account.contactsOf', { count: stats.contacts.count, cap: stats.contacts.cap }),
      note: stats.contacts.rule === null ? say('web.account.noCap') : say.said(stats.contacts.rule),
    },
    { label: say('web.account.prefers'), value: prefers || say('web.account.noPreference'), note: hours },
  ];
  return <StatStrip stats={list} />;
}
