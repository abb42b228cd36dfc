import { useHotkeys } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';

const Finder = lazy(() => import('./Finder.tsx').then((module) => ({ default: module.Finder })));

/** Rail and stage. The first stop of the keyboard leads past the rail. */
export function Shell() {
  const say = useSay();
  const { pathname } = useLocation();
  const [found, setFound] = useState(0);
  const find = (): void => setFound((times) => times + 1);
  // A journey's board has a finder of its own, for its steps.
  const drawing = /^\/journeys\/./.test(pathname);
  useHotkeys(drawing ? [] : [['mod+K', find]], []);
  return (
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {say('web.shell.skip')}
      </a>
      <OfflineBar />
      <Rail find={find} />
      {found ? (
        <Suspense>
          <Finder opened={found} />
        </Suspense>
      ) : null}
      <div className={classes.stage}>
        <ErrorBoundary resetKey={pathname}>
          <Outlet />
        </ErrorBoundary>
      </div>
    </div>
  );
}
