import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Shell } from '../kit/shell/Shell.tsx';
import { accountSearch } from '../screens/account/search.ts';
import { accountsSearch } from '../screens/accounts/search.ts';
import { inboxSearch } from '../screens/inbox/search.ts';
import { journeySearch } from '../screens/journey/search.ts';
import { journeysSearch } from '../screens/journeys/search.ts';
import { packSearch, packsSearch } from '../screens/rules/search.ts';
import { sandboxSearch } from '../screens/sandbox/search.ts';
import { SignInScreen } from '../screens/sign-in/SignInScreen.tsx';
import { LostScreen } from './LostScreen.tsx';
import { RouteFailure } from './RouteFailure.tsx';
import { SessionGate, useSession } from './session.tsx';

const root = createRootRoute({ notFoundComponent: LostScreen, errorComponent: RouteFailure });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ to: z.string().max(2000).optional().catch(undefined) }),
  component: SignInScreen,
});

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: () => (
    <SessionGate>
      <Shell />
    </SessionGate>
  ),
});

/** A newcomer lands in the sandbox; in a live workspace work begins with the journeys. */
function Start() {
  return <Navigate to={useSession().workspace.mode === 'sandbox' ? '/sandbox' : '/journeys'} replace />;
}

const start = createRoute({ getParentRoute: () => app, path: '/', component: Start });

const accounts = createRoute({
  getParentRoute: () => app,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('../screens/accounts/AccountsScreen.tsx'), 'AccountsScreen'),
});

const account = createRoute({
  getParentRoute: () => app,
  path: '/accounts/$accountId',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('../screens/account/AccountScreen.tsx'), 'AccountScreen'),
});

const journeys = createRoute({
  getParentRoute: () => app,
  path: '/journeys',
  validateSearch: journeysSearch,
  component: lazyRouteComponent(() => import('../screens/journeys/JourneysScreen.tsx'), 'JourneysScreen'),
});

const journey = createRoute({
  getParentRoute: () => app,
  path: '/journeys/$journeyId',
  validateSearch: journeySearch,
  component: lazyRouteComponent(() => import('../screens/journey/JourneyScreen.tsx'), 'JourneyScreen'),
});

const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('../screens/inbox/InboxScreen.tsx'), 'InboxScreen'),
});

const sandbox = createRoute({
  getParentRoute: () => app,
  path: '/sandbox',
  validateSearch: sandboxSearch,
  component: lazyRouteComponent(() => import('../screens/sandbox/SandboxScreen.tsx'), 'SandboxScreen'),
});

const imports = createRoute({
  getParentRoute: () => app,
  path: '/imports',
  component: lazyRouteComponent(() => import('../screens/imports/ImportsScreen.tsx'), 'ImportsScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => app,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../screens/imports/ImportScreen.tsx'), 'ImportScreen'),
});

const rules = createRoute({
  getParentRoute: () => app,
  path: '/rules',
  validateSearch: packsSearch,
  component: lazyRouteComponent(() => import('../screens/rules/RulesScreen.tsx'), 'RulesScreen'),
});

const pack = createRoute({
  getParentRoute: () => app,
  path: '/rules/$packId',
  validateSearch: packSearch,
  component: lazyRouteComponent(() => import('../screens/rules/PackScreen.tsx'), 'PackScreen'),
});

const evidence = createRoute({
  getParentRoute: () => app,
  path: '/evidence',
  component: lazyRouteComponent(() => import('../screens/evidence/EvidenceScreen.tsx'), 'EvidenceScreen'),
});

const engine = createRoute({
  getParentRoute: () => app,
  path: '/engine',
  component: lazyRouteComponent(() => import('../screens/engine/EngineScreen.tsx'), 'EngineScreen'),
});

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

const routeTree = root.addChildren([
  signIn,
  app.addChildren([
    start,
    accounts,
    account,
    journeys,
    journey,
    inbox,
    sandbox,
    imports,
    oneImport,
    rules,
    pack,
    evidence,
    engine,
    settings,
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
