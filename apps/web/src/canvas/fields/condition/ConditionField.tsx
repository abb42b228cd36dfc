import { sayWholeCondition, type Condition } from '@makegood/journey';
import { useId, useMemo } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Sentence } from '../../../kit/SentenceBlock.tsx';
import { AudienceCount } from '../../audience/AudienceCount.tsx';
import { useToday } from '../useToday.ts';
import classes from './Condition.module.css';
import { ConditionGroup } from './ConditionGroup.tsx';
import { groupOf, outermost } from './conditionTree.ts';
import { useFacts } from './useFacts.ts';

type ConditionFieldProps = { readonly label: string; readonly value: Condition; readonly onChange: (value: Condition) => void };

/** What must be true of an account: questions in groups of any depth, the whole as a sentence, and how many it is true of now. */
export function ConditionField({ label, value, onChange }: ConditionFieldProps) {
  const say = useSay();
  const heading = useId();
  const { workspace } = useSession();
  const today = useToday();
  const { facts, find } = useFacts();
  const here = useMemo(() => ({ currency: workspace.currency, today }), [workspace.currency, today]);
  const { join, members } = groupOf(value) ?? { join: 'all' as const, members: [value] };
  return (
    <div className={classes.field} role="group" aria-labelledby={heading}>
      <h3 id={heading}>{label}</h3>
      <ConditionGroup
        group={{ join, members }}
        depth={0}
        added={false}
        known={{ facts, find, here }}
        onChange={(next) => {
          const whole = outermost(next.join, next.members);
          if (whole) onChange(whole);
        }}
        onRemove={null}
      />
      {members.length > 1 || join === 'none' || join === 'notAll' ? (
        <p className={classes.sentence}>
          <span className={classes.quiet}>{say('web.panel.condition.reads')}</span> <Sentence said={sayWholeCondition(value)} />
        </p>
      ) : null}
      <AudienceCount condition={value} />
    </div>
  );
}
