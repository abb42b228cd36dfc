import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { parseLocalDate } from '@makegood/base';
import { titleWords, type Issue } from '@makegood/rules';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { issueText, withDatedNumbers, type DatedNumber } from './ruleEdits.ts';
import classes from './Rule.module.css';
import { useDay } from './useDay.ts';
import { usePackChange } from './useSlotChange.ts';

/** A number of the pack with its days: what counts from when, and where that is written. */
export function DatedNumbers({ name }: { readonly name: string }) {
  const say = useSay();
  const day = useDay();
  const { pack, editor } = usePack();
  const change = usePackChange();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [adding, setAdding] = useState(false);
  const parameter = pack.parameters?.[name];
  if (!parameter) return null;
  const { values } = parameter;
  const put = (next: readonly DatedNumber[]): readonly Issue[] => {
    const refused = change((present) => withDatedNumbers(present, name, next), `number:${name}`);
    setIssues(refused);
    return refused;
  };
  return (
    <fieldset className={fieldClasses.group}>
      <legend>{say.said(titleWords({ title: parameter.description }))}</legend>
      <ul className={classes.numbers}>
        {values.map((entry, index) => (
          <li key={entry.from ?? 'always'}>
            <span>{entry.from === null ? say('web.rules.number.always') : say('web.rules.from', { date: day(entry.from) })}</span>
            {editor ? (
              <NumberInput
                w={88}
                aria-label={say('web.rules.number.value', { when: entry.from ?? say('web.rules.number.always') })}
                min={0}
                max={100_000}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                value={entry.value}
                onChange={(value) => typeof value === 'number' && put(values.map((old, at) => (at === index ? { ...old, value } : old)))}
              />
            ) : (
              <b>{entry.value}</b>
            )}
            {editor && values.length > 1 ? (
              <ActionIcon
                size={28}
                aria-label={say('web.rules.number.remove', { when: entry.from ?? say('web.rules.number.always') })}
                onClick={() => put(values.filter((_, at) => at !== index))}
              >
                <IconTrash size={15} aria-hidden="true" />
              </ActionIcon>
            ) : null}
            <small>{entry.reference.map(({ title }) => title).join('; ')}</small>
          </li>
        ))}
      </ul>
      {editor && !adding ? (
        <Button size="xs" onClick={() => setAdding(true)}>
          {say('web.rules.number.add')}
        </Button>
      ) : null}
      {adding ? (
        <NewNumber
          start={values.at(-1)?.value ?? 1}
          onCancel={() => setAdding(false)}
          onAdd={(entry) => {
            if (put([...values, entry]).length === 0) setAdding(false);
          }}
        />
      ) : null}
      {issues.length > 0 ? (
        <p className={classes.refused} role="alert">
          {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
        </p>
      ) : null}
    </fieldset>
  );
}

type NewNumberProps = { readonly start: number; readonly onAdd: (entry: DatedNumber) => void; readonly onCancel: () => void };

/** From a day on, another number; with where it is written, because a number without a source convinces nobody. */
function NewNumber({ start, onAdd, onCancel }: NewNumberProps) {
  const say = useSay();
  const [from, setFrom] = useState('');
  const [value, setValue] = useState(start);
  const [title, setTitle] = useState('');
  const day = parseLocalDate(from);
  return (
    <div className={fieldClasses.item}>
      <div className={fieldClasses.row}>
        <TextInput type="date" label={say('web.rules.number.day')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <NumberInput
          w={88}
          label={say('web.rules.number.then')}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={value}
          onChange={(next) => typeof next === 'number' && setValue(next)}
        />
      </div>
      <TextInput
        label={say('web.rules.number.reference')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={fieldClasses.row}>
        <Button
          size="xs"
          variant="filled"
          disabled={day === null || title.trim() === ''}
          onClick={() => day !== null && onAdd({ from: day, value, reference: [{ title: title.trim() }] })}
        >
          {say('web.rules.number.take')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {say('web.text.cancel')}
        </Button>
      </div>
    </div>
  );
}
