import { ActionIcon, Button, Select } from '@mantine/core';
import type { Comparison, Condition } from '@makegood/journey';
import { IconFolderPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { beginning } from './beginnings.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import classes from './Condition.module.css';
import { DEEPEST, grouped, groupOf, JOINS, type Group } from './conditionTree.ts';
import type { Known } from './known.ts';

type ConditionGroupProps = {
  readonly group: Group;
  readonly depth: number;
  readonly known: Known;
  /** It has just been added: what its first question is about is chosen next. */
  readonly added: boolean;
  readonly onChange: (group: Group) => void;
  /** Null for the outermost: a condition is never empty. */
  readonly onRemove: (() => void) | null;
};

/** Questions and further groups, and how they are joined. What is added takes the focus; what is taken away gives it back. */
export function ConditionGroup({ group, depth, known, added, onChange, onRemove }: ConditionGroupProps) {
  const say = useSay();
  const { join, members } = group;
  const [fresh, setFresh] = useState<number | null>(added ? 0 : null);
  const adding = useRef<HTMLButtonElement>(null);
  const put = (next: readonly Condition[]) => onChange({ join, members: next });
  const first = known.find('account.daysPastDue');
  const question: Comparison = first ? beginning(first, known.here) : { fact: 'account.daysPastDue', op: 'isKnown' };
  const add = (next: Condition) => {
    setFresh(members.length);
    put([...members, next]);
  };
  const removal = (index: number): (() => void) | null =>
    members.length === 1 && onRemove === null
      ? null
      : () => {
          setFresh(null);
          adding.current?.focus();
          if (members.length === 1) onRemove?.();
          else put(members.filter((_, at) => at !== index));
        };
  return (
    <div className={depth === 0 ? classes.stack : classes.group} role="group" aria-label={say(`web.panel.condition.join.${join}`)}>
      {members.length > 1 || depth > 0 || join === 'none' || join === 'notAll' ? (
        <div className={classes.head}>
          <Select
            aria-label={say('web.canvas.condition.join')}
            size="xs"
            className={classes.grow ?? ''}
            allowDeselect={false}
            value={join}
            data={JOINS.map((value) => ({ value, label: say(`web.panel.condition.join.${value}`) }))}
            onChange={(chosen) => onChange({ join: JOINS.find((one) => one === chosen) ?? join, members })}
          />
          {onRemove ? (
            <ActionIcon aria-label={say('web.panel.condition.removeGroup')} onClick={onRemove}>
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          ) : null}
        </div>
      ) : null}
      {members.map((member, index) => {
        const replace = (next: Condition) => put(members.map((old, at) => (at === index ? next : old)));
        const inner = groupOf(member);
        if (inner !== null)
          return (
            <ConditionGroup
              key={index}
              group={inner}
              depth={depth + 1}
              known={known}
              added={fresh === index}
              onChange={(next) => {
                const whole = grouped(next.join, next.members);
                if (whole) replace(whole);
              }}
              onRemove={removal(index)}
            />
          );
        return 'fact' in member ? (
          <ComparisonRow key={index} value={member} known={known} fresh={fresh === index} onChange={replace} onRemove={removal(index)} />
        ) : null;
      })}
      <div className={classes.head}>
        <Button
          ref={adding}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={members.length >= 20}
          onClick={() => add(question)}
        >
          {say('web.canvas.condition.add')}
        </Button>
        {depth < DEEPEST ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFolderPlus size={14} aria-hidden="true" />}
            disabled={members.length >= 20}
            onClick={() => add(join === 'any' || join === 'none' ? { all: [question] } : { any: [question] })}
          >
            {say('web.panel.condition.addGroup')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
