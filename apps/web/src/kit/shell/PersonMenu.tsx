import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { LOCALES } from '@makegood/base';
import { api } from '@makegood/contract';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useAct } from '../../api/queries.ts';
import { useSignOut } from '../../api/signing.ts';
import { useSession } from '../../app/session.tsx';
import { LOCALE_NAMES, LOCALE_TAGS, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useTell } from '../tell.ts';
import classes from './Rail.module.css';

const LOOKS: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16, display: 'inline-block' }} />);

/** The person's own things: language (kept on the server), look (kept on this screen), workspace, the way out. */
export function PersonMenu() {
  const say = useSay();
  const tell = useTell();
  const { user, workspace, workspaces } = useSession();
  const { locale, setLocale } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keepLocale = useAct(api.session.setLocale);
  const goTo = useAct(api.session.setWorkspace);
  const signOut = useSignOut();
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={say('web.shell.you', { name: user.name })}>
          <span className={classes.avatar} data-initials={initials(user.name)} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.name}</Menu.Label>
        {workspaces.length > 1 ? (
          <>
            <Menu.Label>{say('web.shell.workspace')}</Menu.Label>
            {workspaces.map((one) => (
              <Menu.Item
                key={one.id}
                leftSection={mark(one.id === workspace.id)}
                onClick={() => goTo.mutate({ body: { id: one.id } }, { onError: tell.failed })}
              >
                {one.name}
              </Menu.Item>
            ))}
          </>
        ) : null}
        <Menu.Label>{say('web.shell.language')}</Menu.Label>
        {LOCALES.map((one) => (
          <Menu.Item
            key={one}
            lang={LOCALE_TAGS[one]}
            leftSection={mark(one === locale)}
            aria-current={one === locale || undefined}
            onClick={() => {
              setLocale(one);
              keepLocale.mutate({ body: { locale: one } }, { onError: tell.failed });
            }}
          >
            {LOCALE_NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{say('web.shell.look')}</Menu.Label>
        {LOOKS.map((look) => (
          <Menu.Item
            key={look}
            leftSection={mark(look === colorScheme)}
            aria-current={look === colorScheme || undefined}
            onClick={() => setColorScheme(look)}
          >
            {say(`web.shell.look.${look}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          onClick={() => signOut.mutate(undefined, { onError: tell.failed })}
        >
          {say('web.shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
