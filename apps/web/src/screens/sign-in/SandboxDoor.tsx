import { api, type Role } from '@makegood/contract';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import classes from './SignIn.module.css';

type SandboxDoorProps = { readonly name: string; readonly roles: readonly Role[]; readonly entered: () => void };

/** One click per role: the same sandbox, seen with different rights. */
export function SandboxDoor({ name, roles, entered }: SandboxDoorProps) {
  const say = useSay();
  const enter = useAct(api.session.sandboxSignIn, entered);
  return (
    <Card title={say('web.door.sandbox')}>
      <p className={classes.lead}>{say('web.door.sandbox.help', { name })}</p>
      <ul className={classes.roles}>
        {roles.map((role) => (
          <li key={role}>
            <button type="button" className={classes.role} disabled={enter.isPending} onClick={() => enter.mutate({ body: { role } })}>
              <b>{say(`web.role.${role}`)}</b>
              <small>{say(`web.door.role.${role}`)}</small>
            </button>
          </li>
        ))}
        {roles.includes('compliance') ? (
          <li>
            <button
              type="button"
              className={classes.role}
              disabled={enter.isPending}
              onClick={() => enter.mutate({ body: { role: 'compliance', colleague: true } })}
            >
              <b>{say('web.door.colleague')}</b>
              <small>{say('web.door.colleague.help')}</small>
            </button>
          </li>
        ) : null}
      </ul>
      {enter.error ? <ProblemNotice error={enter.error} /> : null}
    </Card>
  );
}
