import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { api, mayDo } from '@makegood/contract';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { destinationsFor, type Destination } from './destinations.ts';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './Rail.module.css';

const IN_SIGHT = 4;

function useWaitingTasks(): number {
  const may = mayDo(useSession().roles, 'tasks.read');
  const asked = useAsk(api.tasks.list, { query: { status: 'unfinished', limit: 1 } }, { enabled: may, refetchInterval: 30_000 });
  return asked.data?.total ?? 0;
}

function RailLink({ destination, count, extra }: { readonly destination: Destination; readonly count: number; readonly extra: boolean }) {
  const say = useSay();
  const label = say(destination.label);
  const spoken = count > 0 ? `${label}, ${say('web.shell.waiting', { count })}` : label;
  return (
    <Tooltip label={spoken} position="right">
      <Link
        to={destination.to}
        className={classes.link}
        data-extra={extra || undefined}
        activeProps={{ 'data-on': true, 'aria-current': 'page' }}
        aria-label={spoken}
      >
        <destination.icon size={20} stroke={1.7} aria-hidden="true" />
        {count > 0 ? (
          <span className={classes.count} aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
      </Link>
    </Tooltip>
  );
}

/** 56 px of icons with names for those who hover or listen; a bar at the bottom of a small screen. */
export function Rail({ find }: { readonly find: () => void }) {
  const say = useSay();
  const { roles, workspace } = useSession();
  const waiting = useWaitingTasks();
  const destinations = destinationsFor(roles, workspace.mode);
  return (
    <nav className={classes.rail} aria-label={say('web.shell.main')}>
      <Link to="/" className={classes.logo} aria-label="Makegood">
        M
      </Link>
      {destinations.map((destination, index) => (
        <RailLink
          key={destination.to}
          destination={destination}
          count={destination.to === '/inbox' ? waiting : 0}
          extra={index >= IN_SIGHT}
        />
      ))}
      <span className={classes.grow} />
      <Tooltip label={`${say('web.find.title')} (Ctrl K)`} position="right">
        <UnstyledButton className={classes.find} aria-label={say('web.find.title')} aria-keyshortcuts="Control+K" onClick={find}>
          <IconSearch size={20} stroke={1.7} aria-hidden="true" />
        </UnstyledButton>
      </Tooltip>
      <Menu position="top-end" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={classes.more} aria-label={say('web.shell.more')}>
            <IconDots size={20} stroke={1.7} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />} onClick={find}>
            {say('web.find.title')}
          </Menu.Item>
          {destinations.slice(IN_SIGHT).map((destination) => (
            <Menu.Item
              key={destination.to}
              renderRoot={(props: object) => <Link to={destination.to} {...props} />}
              leftSection={<destination.icon size={18} stroke={1.7} aria-hidden="true" />}
            >
              {say(destination.label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <PersonMenu />
    </nav>
  );
}
