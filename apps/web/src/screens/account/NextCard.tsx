import { Button } from '@mantine/core';
import { api, type AccountDetail, type Next } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen } from '../../kit/When.tsx';
import classes from './Account.module.css';

function useHeadline(next: Next): string {
  const say = useSay();
  const when = useWhen();
  const step = next.stepName;
  if (next.status !== 'running') return say(`web.account.next.${next.status}`, { step });
  return next.at === null
    ? say('web.account.next.event', { step })
    : say('web.account.next.at', { step, when: when(next.at, 'weekday', next.zone) });
}

function NextActions({ next, name }: { readonly next: Next; readonly name: string }) {
  const say = useSay();
  const tell = useTell();
  const [skipping, setSkipping] = useState(false);
  const params = { params: { id: next.enrolmentId } };
  const failed = { onError: tell.failed };
  const pause = useAct(api.enrolments.pause);
  const resume = useAct(api.enrolments.resume);
  const retry = useAct(api.enrolments.retry);
  const skip = useAct(api.enrolments.skip, () => setSkipping(false));
  const mayRun = useMay('accounts.run');
  const mayMend = useMay('engine.mend');
  return (
    <div className={classes.buttons}>
      {mayMend && next.can.includes('retry') ? (
        <Button loading={retry.isPending} onClick={() => retry.mutate(params, failed)}>
          {say('web.account.retry')}
        </Button>
      ) : null}
      {mayRun && next.can.includes('skip') ? <Button onClick={() => setSkipping(true)}>{say('web.account.skip')}</Button> : null}
      {mayRun && next.can.includes('pause') ? (
        <Button loading={pause.isPending} onClick={() => pause.mutate(params, failed)}>
          {say('web.account.pause')}
        </Button>
      ) : null}
      {mayRun && next.can.includes('resume') ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate({ ...params, body: { policy: 'retime' } }, failed)}>
          {say('web.account.resume')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={skipping}
        title={say('web.account.skip.title', { step: next.stepName })}
        deed={say('web.account.skip.deed')}
        busy={skip.isPending}
        error={skip.error}
        onDo={() => skip.mutate(params)}
        onClose={() => setSkipping(false)}
      >
        <p>{say('web.account.skip.text', { name })}</p>
      </ConfirmDialog>
    </div>
  );
}

/** What happens next, when, and what may be done about it. */
export function NextCard({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  return detail.next === null ? (
    <section className={classes.next} aria-label={say('web.account.next')}>
      <Chip>{say('web.account.next')}</Chip>
      <div className={classes.grow}>
        <b>{say('web.account.next.none')}</b>
        <br />
        <small>{say('web.account.next.none.help')}</small>
      </div>
    </section>
  ) : (
    <Planned next={detail.next} name={detail.person.name} />
  );
}

function Planned({ next, name }: { readonly next: Next; readonly name: string }) {
  const say = useSay();
  const when = useWhen();
  const headline = useHeadline(next);
  return (
    <section className={classes.next} aria-label={say('web.account.next')}>
      <Chip tone={next.status === 'stuck' ? 'stop' : 'brand'}>{say('web.account.next')}</Chip>
      <div className={classes.grow}>
        <b>{headline}</b>
        <br />
        <small>
          <Sentence said={next.does} />
          {' · '}
          <Link to="/journeys/$journeyId" params={{ journeyId: next.journeyId }}>
            {say('web.account.next.journey', { journey: next.journeyName, version: next.versionNumber })}
          </Link>
          {next.lawfulFrom === null ? null : ` · ${say('web.account.next.lawful', { when: when(next.lawfulFrom, 'inline', next.zone) })}`}
        </small>
      </div>
      <NextActions next={next} name={name} />
    </section>
  );
}
