import { Select } from '@mantine/core';
import { type Condition, type FactEntry, type Leaf } from '@makegood/rules';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { ShapeField } from '../fields/ShapeField.tsx';
import { beginning } from './conditionTree.ts';

type LeafFormProps = { readonly catalogue: readonly FactEntry[]; readonly leaf: Leaf; readonly onChange: (next: Condition) => void };

/** One question: of which fact, what about it, against which value. A value that the next question can use is kept. */
export function LeafForm({ catalogue, leaf, onChange }: LeafFormProps) {
  const say = useSay();
  const fact = catalogue.find((entry) => entry.fact === leaf.fact);
  const asked = fact?.operators.find((entry) => entry.operator === leaf.operator);
  const putOperator = (operator: string): void => {
    const next = fact?.operators.find((entry) => entry.operator === operator);
    if (!fact || !next) return;
    const same = JSON.stringify(next.shape) === JSON.stringify(asked?.shape);
    onChange({ fact: fact.fact, operator, value: same ? leaf.value : next.start });
  };
  return (
    <div className={fieldClasses.stack}>
      <div className={fieldClasses.row}>
        <Select
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.condition.fact')}
          searchable
          value={leaf.fact}
          data={catalogue.map((entry) => ({ value: entry.fact, label: asBeginning(say.said(entry.label)) }))}
          onChange={(chosen) => {
            const next = beginning(catalogue.find((entry) => entry.fact === chosen));
            if (next && chosen !== leaf.fact) onChange(next);
          }}
        />
        <Select
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.condition.question')}
          value={leaf.operator}
          data={(fact?.operators ?? []).map((entry) => ({ value: entry.operator, label: say.said(entry.label) }))}
          onChange={(chosen) => chosen !== null && putOperator(chosen)}
        />
      </div>
      {asked ? (
        <ShapeField
          key={`${leaf.fact} ${leaf.operator}`}
          shape={asked.shape}
          label={say('web.rules.condition.value')}
          value={leaf.value}
          onChange={(value) => onChange({ ...leaf, value })}
        />
      ) : null}
    </div>
  );
}
