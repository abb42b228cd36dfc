import type { TestRun } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { MomentChip } from './MomentChip.tsx';
import classes from './TestRun.module.css';

type StoryProps = { readonly run: TestRun; readonly at: number; readonly zone: string; readonly onMove: (at: number) => void };

/** The whole run in lines, each of which leads to its moment. What comes after the one that is looked at is paler. */
export function Story({ run, at, zone, onMove }: StoryProps) {
  const say = useSay();
  const when = useWhen();
  return (
    <section>
      <Overline level={2}>{say('web.testRun.story')}</Overline>
      <ol className={classes.story}>
        {run.moments.map((moment, index) => (
          <li key={index} data-later={index > at || undefined}>
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => onMove(index)}>
              <span className={classes.storyTime}>{when(moment.at, 'weekday', zone)}</span>
              <span className={classes.storyName}>{moment.act === null ? (moment.inside ?? moment.name) : say.said(moment.act)}</span>
              <MomentChip moment={moment} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
