import { Button, FileButton, Progress } from '@mantine/core';
import { api, type Import } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../api/call.ts';
import { useMay } from '../../app/session.tsx';
import { formatBytes, formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { StatStrip } from '../../kit/StatStrip.tsx';
import classes from './Imports.module.css';
import { useUpload } from './useUpload.ts';

export function RunningView({ one }: { readonly one: Import }) {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <Card
      title={say('web.import.running')}
      aside={<small>{`${formatBytes(one.bytesRead, locale)} / ${formatBytes(one.bytes, locale)}`}</small>}
    >
      <Progress value={one.bytes === 0 ? 100 : (one.bytesRead / one.bytes) * 100} my={10} aria-label={say('web.import.running')} />
      <small role="status">{say('web.import.running.rows', { rows: one.rows.read })}</small>
    </Card>
  );
}

function Refused({ one }: { readonly one: Import }) {
  const say = useSay();
  const may = useMay('imports.run');
  const again = useUpload();
  return (
    <>
      <Notice
        tone="warn"
        title={say('web.import.correct', { count: one.rows.wrong })}
        action={
          <span className={classes.between}>
            <Button component="a" href={linkTo(api.imports.errors, { params: { id: one.id } })} download>
              {say('web.import.download')}
            </Button>
            {may ? (
              <FileButton accept=".csv,text/csv" onChange={(file) => file && again.mutate(file)}>
                {(props) => (
                  <Button loading={again.isPending} {...props}>
                    {say('web.import.again')}
                  </Button>
                )}
              </FileButton>
            ) : null}
          </span>
        }
      >
        {say('web.import.correct.help')}
      </Notice>
      {again.error ? <ProblemNotice error={again.error} /> : null}
    </>
  );
}

/** What came of it: how many of each, what to correct, where to go on. */
export function DoneView({ one }: { readonly one: Import }) {
  const say = useSay();
  const { locale } = useLanguage();
  const { created, updated, unchanged, wrong } = one.rows;
  return (
    <>
      <StatStrip
        stats={Object.entries({ created, updated, unchanged, wrong }).map(([name, count]) => ({
          label: say(
            name === 'created'
              ? 'web.import.created'
              : name === 'updated'
                ? 'web.import.updated'
                : name === 'unchanged'
                  ? 'web.import.unchanged'
                  : 'web.import.wrong',
          ),
          value: formatCount(count, locale),
        }))}
      />
      {wrong > 0 ? <Refused one={one} /> : null}
      <div className={classes.between} style={{ justifyContent: 'flex-start' }}>
        <Button variant="filled" renderRoot={(props: object) => <Link to="/accounts" {...props} />}>
          {say('web.import.seeAccounts')}
        </Button>
        <Button renderRoot={(props: object) => <Link to="/journeys" {...props} />}>{say('web.import.toJourneys')}</Button>
      </div>
    </>
  );
}

export function FailedView({ one }: { readonly one: Import }) {
  const say = useSay();
  return (
    <>
      <Notice tone="stop" title={say('web.import.failed')} urgent>
        {one.problem === null ? null : say.said(one.problem)} {say('web.import.failed.help')}
      </Notice>
      {one.rows.wrong > 0 ? <Refused one={one} /> : null}
    </>
  );
}
