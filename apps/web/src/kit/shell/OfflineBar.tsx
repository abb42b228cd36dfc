import { api } from '@makegood/contract';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import classes from './OfflineBar.module.css';

/** While the server does not answer, what is on the screen stays and a line says so. */
export function OfflineBar() {
  const say = useSay();
  const { error } = useAsk(api.session.session, {});
  const away = error?.code === 'offline' || error?.code === 'unavailable';
  return (
    <div role="status" className={classes.place}>
      {away ? (
        <div className={classes.bar}>
          <b>{say('web.problem.offline')}</b> {say('web.problem.offline.help')}
        </div>
      ) : null}
    </div>
  );
}
