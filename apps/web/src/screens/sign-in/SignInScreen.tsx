import { api } from '@makegood/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DoorLanguages } from './DoorLanguages.tsx';
import { PasswordDoor } from './PasswordDoor.tsx';
import { SandboxDoor } from './SandboxDoor.tsx';
import classes from './SignIn.module.css';

const route = getRouteApi('/sign-in');

/** An address inside this app only: a link that leads people elsewhere after signing in is a known trick. */
const inside = (to: string | undefined): string => (to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/');

export function SignInScreen() {
  const say = useSay();
  const entrance = useAsk(api.session.entrance, {});
  const client = useQueryClient();
  const router = useRouter();
  const { to } = route.useSearch();
  useEffect(() => {
    document.title = `${say('web.door.title')} · Makegood`;
  }, [say]);
  const entered = (): void => {
    client.clear();
    router.history.replace(inside(to));
  };
  return (
    <div className={classes.door}>
      <main className={classes.room}>
        <header className={classes.head}>
          <span className={classes.logo} aria-hidden="true">
            M
          </span>
          <div>
            <h1>Makegood</h1>
            <p>{say('web.door.lead')}</p>
          </div>
        </header>
        <Asked asked={entrance}>
          {({ sandbox, password }) => (
            <>
              {sandbox ? <SandboxDoor name={sandbox.name} roles={sandbox.roles} entered={entered} /> : null}
              {password ? <PasswordDoor entered={entered} /> : null}
              {!sandbox && !password ? <EmptyState title={say('web.door.closed')} /> : null}
            </>
          )}
        </Asked>
        <DoorLanguages />
      </main>
    </div>
  );
}
