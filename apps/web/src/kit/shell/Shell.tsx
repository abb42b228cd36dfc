import { Outlet, useLocation } from '@tanstack/react-router';
import { useSay } from '../../i18n/say.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';

/** Rail and stage. The first stop of the keyboard leads past the rail. */
export function Shell() {
  const say = useSay();
  const { pathname } = useLocation();
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
      <Rail />
      <div className={classes.stage}>
        <ErrorBoundary resetKey={pathname}>
          <Outlet />
        </ErrorBoundary>
      </div>
    </div>
  );
}
