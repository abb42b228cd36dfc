import { Button } from '@mantine/core';
import { api, idSchema } from '@makegood/contract';
import type { PersonId } from '@makegood/base';
import { IconDeviceMobile } from '@tabler/icons-react';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { AfreshDialog } from './AfreshDialog.tsx';
import { ClockCard } from './ClockCard.tsx';
import { useClockStep } from './clockStep.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { PhoneView } from './PhoneView.tsx';
import classes from './Sandbox.module.css';
import { ScenesCard } from './ScenesCard.tsx';
import { hasNews, SummaryCard } from './SummaryCard.tsx';

const route = getRouteApi('/app/sandbox');

export function SandboxScreen() {
  const { workspace } = useSession();
  return workspace.mode === 'sandbox' ? <Sandbox /> : <Navigate to="/journeys" replace />;
}

function Sandbox() {
  const say = useSay();
  const { workspace } = useSession();
  const mayReset = useMay('sandbox.reset');
  const clock = useAsk(api.sandbox.clock, {}, { refetchInterval: 5_000 });
  const step = useClockStep();
  const [afresh, setAfresh] = useState(false);
  return (
    <Screen
      title={say('web.sandbox.title')}
      chips={<Chip tone="info">{say('web.sandbox.unreal')}</Chip>}
      mark={<small>{say('web.sandbox.engine', { engine: say(`web.engine.${workspace.engine}`) })}</small>}
      actions={mayReset ? <Button onClick={() => setAfresh(true)}>{say('web.sandbox.afresh')}</Button> : null}
    >
      <div className={classes.page}>
        <div className={classes.column}>
          <Asked asked={clock}>{(now) => <ClockCard clock={now} step={step} />}</Asked>
          {step && (step.state !== 'running' || hasNews(step.summary)) ? (
            <SummaryCard step={step} />
          ) : (
            <Card>
              <p className={classes.quiet}>{say('web.sandbox.beforeFirst')}</p>
            </Card>
          )}
        </div>
        <HeldPhone />
      </div>
      <AfreshDialog accounts={clock.data?.accounts ?? 0} opened={afresh} close={() => setAfresh(false)} />
    </Screen>
  );
}

/** The phone of the person in the address, else of whoever had a message last. */
function HeldPhone() {
  const { person } = route.useSearch();
  const latest = useAsk(api.sandbox.people, { query: { limit: 1 } }, { enabled: person === undefined });
  const id = person ?? latest.data?.items[0]?.id;
  if (id !== undefined) return <PhoneOf id={id} />;
  return <Asked asked={latest}>{() => <NoPhone />}</Asked>;
}

function PhoneOf({ id }: { readonly id: PersonId }) {
  const navigate = route.useNavigate();
  const phone = useAsk(api.sandbox.phone, { params: { personId: id } }, { refetchInterval: 2_500 });
  const choose = (next: PersonId): void => void navigate({ search: { person: idSchema('person').parse(next) }, replace: true });
  return (
    <Asked asked={phone}>
      {(held) => (
        <>
          <PhoneView key={held.person.id} phone={held} picker={<PersonPicker chosen={held.person} choose={choose} />} />
          <div className={classes.column}>
            <ScenesCard key={held.person.id} phone={held} />
          </div>
        </>
      )}
    </Asked>
  );
}

function NoPhone() {
  const say = useSay();
  const may = useMay('imports.run');
  return (
    <Card>
      <EmptyState
        icon={<IconDeviceMobile size={24} />}
        title={say('web.phone.empty')}
        action={
          may ? (
            <Button variant="filled" renderRoot={(props: object) => <Link to="/imports" {...props} />}>
              {say('web.accounts.import')}
            </Button>
          ) : undefined
        }
      >
        {say('web.phone.empty.help')}
      </EmptyState>
    </Card>
  );
}
