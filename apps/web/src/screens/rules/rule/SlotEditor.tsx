import { Button } from '@mantine/core';
import type { Json } from '@makegood/base';
import { conditionClause, mayHaveDates, startingValue, type Condition, type Issue, type Rule, type Slot } from '@makegood/rules';
import { useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { ShapeField } from '../fields/ShapeField.tsx';
import { DatedNumbers } from './DatedNumbers.tsx';
import { GiveDates } from './GiveDates.tsx';
import { Refused } from './Refused.tsx';
import classes from './Rule.module.css';
import { parameterIn, plainNumber } from './slotsAt.ts';
import { useSlotChange } from './useSlotChange.ts';

type SlotEditorProps = { readonly rule: Rule; readonly slot: Slot; readonly onCondition: (part: 'when' | 'objects') => void };

/** The control of one slot. What is typed and cannot be stays in the control with the reason, and the draft as it was. */
export function SlotEditor({ rule, slot, onCondition }: SlotEditorProps) {
  const say = useSay();
  const change = useSlotChange(rule.id);
  const [typed, setTyped] = useState<Json>(slot.value);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const put = (value: Json): void => {
    setTyped(value);
    setIssues(change(slot.path, value));
  };
  const label = asBeginning(say.said(slot.label));
  const parameter = parameterIn(typed);
  const number = mayHaveDates(slot.shape, typed) ? plainNumber(typed) : null;
  if (slot.shape.type === 'condition') return <ConditionSlot rule={rule} slot={slot} onCondition={onCondition} />;
  if (typed === null)
    return (
      <div className={classes.unstated}>
        <span>
          {label}: <i>{say('web.rules.slot.unstated')}</i>
        </span>
        <Button size="xs" onClick={() => put(slot.otherwise ?? dateOr(startingValue(slot.shape), slot))}>
          {say('web.rules.slot.state')}
        </Button>
      </div>
    );
  return (
    <div className={fieldClasses.stack}>
      <ShapeField shape={slot.shape} label={label} value={typed} onChange={put} />
      {parameter === null ? null : <DatedNumbers name={parameter} />}
      {number === null ? null : <GiveDates rule={rule} slot={{ ...slot, value: typed }} value={number} onGiven={setTyped} />}
      {slot.optional ? (
        <button type="button" className={fieldClasses.link} onClick={() => put(null)}>
          {say('web.rules.slot.unstate')}
        </button>
      ) : null}
      <Refused issues={issues} />
    </div>
  );
}

/** A date has no sensible beginning but one that a person can change. */
const dateOr = (value: Json, slot: Slot): Json => (slot.shape.type === 'date' ? '2027-01-01' : value);

function ConditionSlot({ rule, slot, onCondition }: SlotEditorProps) {
  const say = useSay();
  const part = slot.path === 'when' ? 'when' : 'objects';
  const { pack } = usePack();
  const condition: Condition | undefined = pack.rules.find(({ id }) => id === rule.id)?.[part];
  return (
    <div className={fieldClasses.stack}>
      <p>{condition ? asBeginning(say.said(conditionClause(condition))) : say(`web.rules.condition.none.${part}`)}</p>
      <div>
        <Button size="xs" onClick={() => onCondition(part)}>
          {say(condition ? 'web.rules.condition.edit' : 'web.rules.condition.add')}
        </Button>
      </div>
    </div>
  );
}
