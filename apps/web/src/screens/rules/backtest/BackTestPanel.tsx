import { Button, Progress } from '@mantine/core';
import { contentHash } from '@makegood/base/hash';
import type { PackDocument, PackVersion } from '@makegood/contract';
import { useMemo } from 'react';
import { useMay } from '../../../app/session.tsx';
import { formatCount, formatShare } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './BackTest.module.css';
import { NextResult } from './NextResult.tsx';
import { PastResult } from './PastResult.tsx';
import { isUnderWay, useBackTest } from './useBackTest.ts';

type BackTestPanelProps = {
  readonly version: PackVersion;
  /** As it is saved. */
  readonly document: PackDocument;
  /** False while something drawn is not saved: what is tried is what was saved. */
  readonly saved: boolean;
};

/** The draft replayed over what really happened, and over what running journeys would do next. */
export function BackTestPanel({ version, document, saved }: BackTestPanelProps) {
  return version.id === null ? null : <Panel id={version.id} version={version} document={document} saved={saved} />;
}

function Panel({ id, document, saved }: BackTestPanelProps & { readonly id: NonNullable<PackVersion['id']> }) {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  const may = useMay('packs.backTest');
  const { test, error, waiting, start, cancel } = useBackTest(id);
  const hash = useMemo(() => contentHash(document), [document]);
  const running = test !== null && isUnderWay(test);
  const stale = test !== null && test.hash !== hash;
  const begin = (
    <Button
      loading={start.isPending}
      disabled={!saved}
      variant={test === null || stale ? 'filled' : 'default'}
      onClick={() => start.mutate({ body: { pack: { type: 'version', id } } })}
    >
      {say(test === null ? 'web.rules.backtest.start' : 'web.rules.backtest.again')}
    </Button>
  );
  return (
    <section className={classes.panel} aria-label={say('web.rules.backtest')}>
      <div className={classes.head}>
        <h2>{say('web.rules.backtest')}</h2>
        {test ? (
          <Chip>{say('web.rules.backtest.period', { from: when(test.from, 'nearDay'), to: when(test.to, 'nearDay') })}</Chip>
        ) : (
          <Chip>{say('web.rules.backtest.default')}</Chip>
        )}
      </div>
      {start.error ? <ProblemNotice error={start.error} /> : null}
      {error ? <ProblemNotice error={error} /> : null}
      {test === null && !waiting ? (
        <>
          <p className={classes.quiet}>{say('web.rules.backtest.help')}</p>
          {may ? <div>{begin}</div> : null}
        </>
      ) : null}
      {test && running ? (
        <div className={classes.running} role="status">
          <Progress
            aria-label={say('web.rules.backtest.progress')}
            value={test.progress.total === 0 ? 0 : (100 * test.progress.done) / test.progress.total}
            animated
          />
          <div className={classes.head}>
            <small>
              {test.state === 'waiting'
                ? say('web.rules.backtest.waiting')
                : say('web.rules.backtest.done', {
                    done: formatCount(test.progress.done, locale),
                    total: formatCount(test.progress.total, locale),
                    share: formatShare(test.progress.total === 0 ? 0 : test.progress.done / test.progress.total, locale),
                  })}
            </small>
            {may ? (
              <Button size="xs" variant="subtle" loading={cancel.isPending} onClick={() => cancel.mutate({ params: { id: test.id } })}>
                {say('web.text.cancel')}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
      {test && !running && test.result === null ? (
        <p className={classes.quiet}>
          {say(`web.rules.backtest.state.${test.state === 'done' ? 'failed' : test.state}`)} {test.problem ? say.said(test.problem) : null}
        </p>
      ) : null}
      {test?.result ? (
        <>
          {stale ? <p className={classes.stale}>{say('web.rules.backtest.stale')}</p> : null}
          <PastResult test={test} past={test.result.past} />
          <NextResult test={test} next={test.result.next} />
        </>
      ) : null}
      {test && !running && may ? <div>{begin}</div> : null}
    </section>
  );
}
