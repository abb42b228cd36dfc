import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { LOCALES } from '@makegood/base';
import { api } from '@makegood/contract';
import { IconBuilding, IconKey, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSignOut } from '../../api/signing.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { LOCALE_NAMES, LOCALE_TAGS, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { PasswordDialog } from '../../screens/settings/PasswordDialog.tsx';
import { WorkspaceDialog } from '../../screens/workspace/WorkspaceDialog.tsx';
import { initials } from '../initials.ts';
import { useTell } from '../tell.ts';
import classes from './Rail.module.css';

const LOOKS = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

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
  const mayCreate = useMay('workspaces.create');
  const [dialog, setDialog] = useState<'workspace' | 'password' | null>(null);
  // The sandbox's made-up people came in without one.
  const hasPassword = !user.email.endsWith('.invalid');
  return (
    <>
      <Menu position="right-end" width={230} withinPortal={false}>
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
              <Menu.RadioGroup value={workspace.id} onChange={(id) => goTo.mutate({ body: { id } }, { onError: tell.failed })}>
                {workspaces.map((one) => (
                  <Menu.RadioItem key={one.id} value={one.id}>
                    {one.name}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </>
          ) : null}
          <Menu.Label>{say('web.shell.language')}</Menu.Label>
          <Menu.RadioGroup
            value={locale}
            onChange={(chosen) => {
              const next = LOCALES.find((one) => one === chosen);
              if (!next) return;
              setLocale(next);
              keepLocale.mutate({ body: { locale: next } }, { onError: tell.failed });
            }}
          >
            {LOCALES.map((one) => (
              <Menu.RadioItem key={one} value={one} lang={LOCALE_TAGS[one]}>
                {LOCALE_NAMES[one]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{say('web.shell.look')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(LOOKS.find((look) => look === chosen) ?? 'auto')}>
            {LOOKS.map((look) => (
              <Menu.RadioItem key={look} value={look}>
                {say(`web.shell.look.${look}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          {mayCreate ? (
            <Menu.Item leftSection={<IconBuilding size={16} aria-hidden="true" />} onClick={() => setDialog('workspace')}>
              {say('web.workspace.open')}
            </Menu.Item>
          ) : null}
          {hasPassword ? (
            <Menu.Item leftSection={<IconKey size={16} aria-hidden="true" />} onClick={() => setDialog('password')}>
              {say('web.password.open')}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden="true" />}
            onClick={() => signOut.mutate(undefined, { onError: tell.failed })}
          >
            {say('web.shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'workspace' ? <WorkspaceDialog close={() => setDialog(null)} /> : null}
      {dialog === 'password' ? <PasswordDialog close={() => setDialog(null)} /> : null}
    </>
  );
}
