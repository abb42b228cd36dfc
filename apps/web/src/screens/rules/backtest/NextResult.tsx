import type { BackTest, BackTestNext } from '@makegood/contract';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './BackTest.module.css';
import { useDelayWords } from './delayWords.ts';
import { PeopleLinks } from './PeopleLinks.tsx';

/** If it starts: whose next contact moves, by how much, and who would be left without a lawful minute. */
export function NextResult({ test, next }: { readonly test: BackTest; readonly next: BackTestNext }) {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  const delay = useDelayWords();
  const moved = next.journeys.filter(({ later, sooner, stranded }) => later + sooner + stranded > 0);
  return (
    <>
      <h2>{say('web.rules.next', { day: when(test.startsAt, 'nearDay') })}</h2>
      {next.looked === 0 ? (
        <p className={classes.quiet}>{say('web.rules.next.nobody')}</p>
      ) : (
        <dl className={classes.lines}>
          <div>
            <dt>{say('web.rules.next.looked')}</dt>
            <dd>{formatCount(next.looked, locale)}</dd>
          </div>
          <div>
            <dt>{say('web.rules.next.later')}</dt>
            <dd>{formatCount(next.later, locale)}</dd>
          </div>
          {next.medianDelay === null ? null : (
            <div>
              <dt>{say('web.rules.next.median')}</dt>
              <dd>{delay(next.medianDelay)}</dd>
            </div>
          )}
          {next.sooner > 0 ? (
            <div>
              <dt>{say('web.rules.next.sooner')}</dt>
              <dd>{formatCount(next.sooner, locale)}</dd>
            </div>
          ) : null}
          <div data-alarm={next.stranded > 0 || undefined}>
            <dt>{say('web.rules.next.stranded')}</dt>
            <dd>{next.stranded === 0 ? say('web.text.none') : formatCount(next.stranded, locale)}</dd>
          </div>
        </dl>
      )}
      {moved.length > 0 ? (
        <section>
          <Overline>{say('web.rules.backtest.byJourney')}</Overline>
          <dl className={classes.lines}>
            {moved.map((journey) => (
              <div key={journey.id}>
                <dt>{journey.name}</dt>
                <dd>{say('web.rules.next.journey', { later: journey.later, stranded: journey.stranded, sooner: journey.sooner })}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {next.later + next.sooner + next.stranded > 0 ? (
        <PeopleLinks test={test} crowd={next.people} label={say('web.rules.next.people', { count: next.people.people })} />
      ) : null}
    </>
  );
}
