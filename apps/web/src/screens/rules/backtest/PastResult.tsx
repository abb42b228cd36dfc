import type { BackTest, BackTestResult } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './BackTest.module.css';
import { useDelayWords } from './delayWords.ts';
import { EffectBars } from './EffectBars.tsx';
import { PeopleLinks } from './PeopleLinks.tsx';

type Past = BackTestResult['past'];
const EFFECTS = ['waits', 'refused', 'reviewed', 'allowed'] as const;
const MOST_EXAMPLES = 4;

/** If it had been in force: how many contacts would have gone otherwise, in which journeys, by which rules. */
export function PastResult({ test, past }: { readonly test: BackTest; readonly past: Past }) {
  const say = useSay();
  const { locale } = useLanguage();
  const delay = useDelayWords();
  const [against, setAgainst] = useState<'now' | 'then'>('now');
  const tally = past[against];
  if (past.contacts === 0) return <p className={classes.quiet}>{say('web.rules.backtest.nothing')}</p>;
  const shown = EFFECTS.filter((effect) => effect === 'waits' || effect === 'refused' || tally.effects[effect] > 0);
  return (
    <>
      <Segmented
        label={say('web.rules.backtest.against')}
        value={against}
        options={[
          { value: 'now', label: say('web.rules.backtest.against.now') },
          { value: 'then', label: say('web.rules.backtest.against.then') },
        ]}
        onChange={setAgainst}
      />
      <dl className={classes.big}>
        {shown.map((effect) => (
          <div key={effect}>
            <dt>{say(`web.rules.effectOf.${effect}`, { total: formatCount(past.contacts, locale) })}</dt>
            <dd>{formatCount(tally.effects[effect], locale)}</dd>
          </div>
        ))}
      </dl>
      {tally.medianDelay === null ? null : <small>{say('web.rules.backtest.median', { delay: delay(tally.medianDelay) })}</small>}
      <EffectBars
        title={say('web.rules.backtest.byJourney')}
        rows={tally.journeys.map(({ id, name, effects }) => ({ id: id ?? '', name: name ?? say('web.rules.backtest.noJourney'), effects }))}
      />
      <EffectBars
        title={say('web.rules.backtest.byRule')}
        rows={tally.rules.map(({ ruleId, title, effects }) => ({ id: ruleId, name: say.said(title), effects }))}
      />
      <EffectBars
        title={say('web.rules.backtest.byChannel')}
        rows={tally.channels.map(({ channel, effects }) => ({ id: channel, name: say(`web.channel.${channel}`), effects }))}
      />
      <Examples past={past} />
      <PeopleLinks test={test} crowd={past.people} label={say('web.rules.backtest.people', { count: past.people.people })} />
      {past.notReplayed > 0 ? <small>{say('web.rules.backtest.notReplayed', { count: past.notReplayed })}</small> : null}
      {past.notReproduced > 0 ? (
        <small className={classes.stale}>{say('web.rules.backtest.notReproduced', { count: past.notReproduced })}</small>
      ) : null}
    </>
  );
}

/** A few real contacts; each opens the decision of then. */
function Examples({ past }: { readonly past: Past }) {
  const say = useSay();
  const when = useWhen();
  if (past.examples.length === 0) return null;
  return (
    <section>
      <Overline>{say('web.rules.backtest.examples')}</Overline>
      <ul className={classes.examples}>
        {past.examples.slice(0, MOST_EXAMPLES).map((example) => (
          <li key={example.decisionId}>
            <Link to="/accounts/$accountId" params={{ accountId: example.accountId }} search={{ decision: example.decisionId }}>
              {say('web.rules.backtest.example', { channel: say(`web.channel.${example.channel}`), when: when(example.at, 'weekday') })}
            </Link>{' '}
            <small>
              {say('web.rules.backtest.turns', {
                from: say(`web.rules.verdict.${example.from}`),
                to:
                  example.until === null
                    ? say(`web.rules.verdict.${example.to}`)
                    : say('web.rules.verdict.until', { when: when(example.until, 'weekday') }),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
