import { ActionIcon, Select } from '@mantine/core';
import { OPERATORS, problemsOf, type Comparison } from '@makegood/journey';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay, type Say } from '../../../i18n/say.tsx';
import { beginning, withOperator } from './beginnings.ts';
import classes from './Condition.module.css';
import { selectAll } from './selectAll.ts';
import type { Known } from './known.ts';
import type { KnownFact } from './useFacts.ts';
import { ValueField } from './ValueField.tsx';

type ComparisonRowProps = {
  readonly value: Comparison;
  readonly known: Known;
  /** It has just been added: what it is about is chosen next. */
  readonly fresh: boolean;
  readonly onChange: (value: Comparison) => void;
  readonly onRemove: (() => void) | null;
};

/** One question: what is looked at, how it is compared, and with what. */
export function ComparisonRow({ value, known, fresh, onChange, onRemove }: ComparisonRowProps) {
  const say = useSay();
  const wrong = useId();
  const fact = known.find(value.fact);
  const operators = OPERATORS[fact?.type ?? 'text'];
  const [problem] = problemsOf(value);
  return (
    <div className={classes.question} role="group" aria-label={say.said(fact?.label ?? value.fact)}>
      <div className={classes.head}>
        <Select
          className={classes.grow ?? ''}
          aria-label={say('web.canvas.condition.fact')}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          autoFocus={fresh}
          onFocus={selectAll}
          nothingFoundMessage={say('web.panel.condition.noFact')}
          value={value.fact}
          data={grouped(say, known.facts, fact)}
          onChange={(id) => {
            const next = id === null ? null : known.find(id);
            if (next && next.id !== value.fact) onChange(beginning(next, known.here));
          }}
        />
        {onRemove ? (
          <ActionIcon aria-label={say('web.panel.condition.remove', { fact: say.said(fact?.label ?? value.fact) })} onClick={onRemove}>
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        ) : null}
      </div>
      <div className={classes.head}>
        <Select
          aria-label={say('web.canvas.condition.op')}
          w={128}
          allowDeselect={false}
          value={value.op}
          data={operators.map((op) => ({ value: op, label: say.said({ id: `journey.op.${op}` }) }))}
          onChange={(chosen) => {
            const op = operators.find((one) => one === chosen);
            if (op && fact) onChange(withOperator(fact, op, value, known.here));
          }}
        />
        {fact ? (
          <ValueField fact={fact} value={value} known={known} onChange={onChange} {...(problem ? { describedBy: wrong } : {})} />
        ) : null}
      </div>
      {problem ? (
        <p className={classes.problem} id={wrong}>
          {say.said(problem)}
        </p>
      ) : null}
      {fact?.type === 'money' && (known.find('account.currency')?.seen.length ?? 0) > 1 && typeof value.value === 'object' ? (
        <p className={classes.quiet}>{say('web.panel.condition.otherCurrencies')}</p>
      ) : null}
      {value.fact.startsWith('enrolment.') ? <p className={classes.quiet}>{say('web.panel.condition.inside')}</p> : null}
    </div>
  );
}

const ROOMS = ['account', 'person', 'enrolment'] as const;

/** Facts under what they are about; what the condition asks about stays in the list, known or not. */
function grouped(say: Say, facts: readonly KnownFact[], chosen: KnownFact | null) {
  const all = chosen && !facts.some(({ id }) => id === chosen.id) ? [...facts, chosen] : facts;
  const item = ({ id, label }: KnownFact) => ({ value: id, label: asBeginning(say.said(label)) });
  const own = all.filter(({ id }) => id.startsWith('account.field.'));
  return [
    ...ROOMS.map((room) => ({
      group: say(`web.panel.condition.about.${room}`),
      items: all.filter((fact) => fact.id.startsWith(`${room}.`) && !own.includes(fact)).map(item),
    })),
    ...(own.length > 0 ? [{ group: say('web.panel.condition.about.own'), items: own.map(item) }] : []),
  ];
}
