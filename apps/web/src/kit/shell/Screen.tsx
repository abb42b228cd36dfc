import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import classes from './Screen.module.css';
import { SandboxMark } from './SandboxMark.tsx';

type ScreenProps = {
  readonly title: string;
  /** The way here: each a name and an address. */
  readonly trail?: readonly { readonly label: string; readonly to: string }[];
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  /** `page`: padded and scrolling. `bare`: the content fills the stage and scrolls by itself. */
  readonly layout?: 'page' | 'bare';
  /** The sandbox's own screen says it larger. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
};

/** One screen: the 52 px bar with where one is and what can be done, and the content. */
export function Screen({ title, trail = [], chips, actions, layout = 'page', mark, children }: ScreenProps) {
  const say = useSay();
  const { workspace } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Makegood`;
  }, [title]);
  // A new screen is announced by moving the focus to its name; the browser does this only for whole pages.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const sandbox = workspace.mode === 'sandbox';
  return (
    <main id="main" tabIndex={-1} className={classes.main}>
      <header className={classes.bar} data-sandbox={sandbox || undefined}>
        {trail.length > 0 ? (
          <nav aria-label={say('web.shell.trail')}>
            <ol className={classes.trail}>
              {trail.map((step) => (
                <li key={step.to}>
                  <Link to={step.to}>{step.label}</Link> /
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {chips}
        <span className={classes.grow} />
        {sandbox ? (mark ?? <SandboxMark />) : null}
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <div className={classes.content} data-layout={layout}>
        {children}
      </div>
    </main>
  );
}
