import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { titleWords, type Issue } from '@makegood/rules';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { withDatedNumbers, type DatedNumber } from './ruleEdits.ts';
import { NewNumber } from './NewNumber.tsx';
import { Refused } from './Refused.tsx';
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
          deed={say('web.rules.number.take')}
          start={values.at(-1)?.value ?? 1}
          onCancel={() => setAdding(false)}
          onAdd={(entry) => {
            if (put([...values, entry]).length === 0) setAdding(false);
          }}
        />
      ) : null}
      <Refused issues={issues} />
    </fieldset>
  );
}
