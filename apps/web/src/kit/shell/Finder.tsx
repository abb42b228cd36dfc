import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { api, mayDo } from '@makegood/contract';
import { IconSearch, IconSitemap, IconUser } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useMoney } from '../Amount.tsx';
import { destinationsFor } from './destinations.ts';
import classes from './Finder.module.css';

const [store, finder] = createSpotlight();

/** Letters as one compares them: without case and accents, so that “ines” finds “Inés”. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function useFound(text: string) {
  const { roles } = useSession();
  const [q] = useDebouncedValue(text.trim(), 180);
  const accounts = useAsk(
    api.accounts.list,
    { query: { q, limit: 6 } },
    { enabled: q !== '' && mayDo(roles, 'accounts.read'), placeholderData: keepPreviousData },
  );
  const journeys = useAsk(
    api.journeys.list,
    { query: { q, limit: 6 } },
    { enabled: q !== '' && mayDo(roles, 'journeys.read'), placeholderData: keepPreviousData },
  );
  return { accounts: q === '' ? [] : (accounts.data?.items ?? []), journeys: q === '' ? [] : (journeys.data?.items ?? []) };
}

/** One line to type into: screens at once, people and journeys from the server. Opens whenever `opened` grows. */
export function Finder({ opened }: { readonly opened: number }) {
  const say = useSay();
  const money = useMoney();
  const navigate = useNavigate();
  const { roles, workspace } = useSession();
  const [text, setText] = useState('');
  const { accounts, journeys } = useFound(text);
  useEffect(() => {
    finder.open();
  }, [opened]);
  const screens = destinationsFor(roles, workspace.mode).filter((one) => plain(say(one.label)).includes(plain(text.trim())));
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': say('web.find.title') } }}
      classNames={{ content: classes.content ?? '', search: classes.search ?? '', action: classes.action ?? '' }}
    >
      <Spotlight.Search
        placeholder={say('web.find.placeholder')}
        aria-label={say('web.find.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {accounts.map((account) => (
          <Spotlight.Action
            key={account.id}
            label={account.personName}
            description={`${account.creditor} · ${account.reference} · ${money(account.balance)}`}
            leftSection={<IconUser size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/accounts/$accountId', params: { accountId: account.id } })}
          />
        ))}
        {journeys.map((journey) => (
          <Spotlight.Action
            key={journey.id}
            label={journey.name}
            description={say(`web.journeys.status.${journey.status}`)}
            leftSection={<IconSitemap size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/journeys/$journeyId', params: { journeyId: journey.id } })}
          />
        ))}
        {screens.map((screen) => (
          <Spotlight.Action
            key={screen.to}
            label={say(screen.label)}
            leftSection={<screen.icon size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: screen.to })}
          />
        ))}
        {accounts.length + journeys.length + screens.length === 0 ? <Spotlight.Empty>{say('web.find.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
