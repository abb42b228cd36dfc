import { mayDo, type Permission, type CallerRole } from '@makegood/contract';
import {
  IconActivity,
  IconFlask,
  IconInbox,
  IconScale,
  IconSettings,
  IconShieldCheck,
  IconSitemap,
  IconTableImport,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { WebTextId } from '../../locales/index.ts';

export type Destination = {
  readonly to: string;
  readonly label: WebTextId;
  readonly icon: Icon;
  readonly needs: Permission;
  readonly only?: 'sandbox';
};

/** Where one can go from anywhere, in the order of the rail. The first four stay in sight on a small screen. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/journeys', label: 'web.nav.journeys', icon: IconSitemap, needs: 'journeys.read' },
  { to: '/accounts', label: 'web.nav.accounts', icon: IconUser, needs: 'accounts.read' },
  { to: '/inbox', label: 'web.nav.inbox', icon: IconInbox, needs: 'tasks.read' },
  { to: '/sandbox', label: 'web.nav.sandbox', icon: IconFlask, needs: 'sandbox.read', only: 'sandbox' },
  { to: '/rules', label: 'web.nav.rules', icon: IconScale, needs: 'packs.read' },
  { to: '/evidence', label: 'web.nav.evidence', icon: IconShieldCheck, needs: 'evidence.read' },
  { to: '/imports', label: 'web.nav.imports', icon: IconTableImport, needs: 'imports.read' },
  { to: '/engine', label: 'web.nav.engine', icon: IconActivity, needs: 'engine.read' },
  { to: '/settings', label: 'web.nav.settings', icon: IconSettings, needs: 'access.manage' },
];

/** Those that this person can use in this workspace. */
export const destinationsFor = (roles: readonly CallerRole[], mode: 'sandbox' | 'live'): readonly Destination[] =>
  DESTINATIONS.filter((one) => mayDo(roles, one.needs) && (one.only === undefined || one.only === mode));
