import { messagesOf, type DocumentDiff, type Sentence as Change } from '@makegood/journey';
import { useMemo } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import classes from './Compare.module.css';

const GROUPS = {
  added: ['added'],
  removed: ['removed'],
  changed: ['changed', 'relocated', 'rewired'],
  texts: ['text'],
  journey: ['name', 'offRamp'],
  reading: ['reading'],
} as const satisfies Readonly<Record<string, readonly Change['about'][]>>;
type Group = keyof typeof GROUPS;
const ORDER = ['added', 'removed', 'changed', 'texts', 'journey', 'reading'] as const satisfies readonly Group[];
const SIGN: Readonly<Record<Group, string>> = { added: '+', removed: '−', changed: '≠', texts: '≠', journey: '≠', reading: '·' };

type ChangesListProps = {
  readonly diff: DocumentDiff;
  /** Shows the place of a change in the picture. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** Only what was changed at this step. */
  readonly step?: string | undefined;
  readonly level?: 2 | 3 | 4;
};

/** What one drawing says that the other does not, in sentences, in the order in which a reviewer asks. */
export function ChangesList({ diff, onStep, step, level = 3 }: ChangesListProps) {
  const say = useSay();
  const changes = useMemo(() => messagesOf(diff).filter((change) => step === undefined || change.step === step), [diff, step]);
  if (changes.length === 0) return <p className={classes.quiet}>{say('web.review.same')}</p>;
  return (
    <div className={classes.groups}>
      {ORDER.map((group) => {
        const abouts: readonly string[] = GROUPS[group];
        const own = changes.filter(({ about }) => abouts.includes(about));
        if (own.length === 0) return null;
        return (
          <section key={group} data-group={group}>
            <Overline level={level}>{say(`web.review.group.${group}`)}</Overline>
            <ul className={classes.changes}>
              {own.map((change, index) => (
                <li key={index}>
                  <span className={classes.sign} aria-hidden="true">
                    {SIGN[group]}
                  </span>
                  <ChangeWords change={change} onStep={onStep} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ChangeWords({ change, onStep }: { readonly change: Change; readonly onStep: ((step: string) => void) | undefined }) {
  const words = useSay().said(change.message);
  const { step } = change;
  if (step === null || !onStep) return <span>{words}</span>;
  return (
    <button type="button" className={classes.change} onClick={() => onStep(step)}>
      {words}
    </button>
  );
}
