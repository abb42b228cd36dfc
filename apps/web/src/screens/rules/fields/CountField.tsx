import { NumberInput, Select } from '@mantine/core';
import type { Json } from '@makegood/base';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import classes from './Fields.module.css';

type CountFieldProps = {
  readonly shape: { readonly min: number; readonly max: number };
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
};

const FIXED = '';
const nameIn = (value: Json): string | null =>
  typeof value === 'object' && value !== null && 'parameter' in value && typeof value.parameter === 'string' ? value.parameter : null;

/** A number that stands here, or one of the pack's numbers that change on known dates. */
export function CountField({ shape, label, value, onChange }: CountFieldProps) {
  const say = useSay();
  const { pack, on } = usePack();
  const parameters = Object.entries(pack.parameters ?? {});
  const named = nameIn(value);
  const valuesOfNamed = named === null ? [] : (pack.parameters?.[named]?.values ?? []);
  const dated = (valuesOfNamed.findLast(({ from }) => from === null || from <= on) ?? valuesOfNamed[0])?.value;
  return (
    <div className={classes.row}>
      {named === null ? (
        <NumberInput
          label={label}
          w={110}
          min={shape.min}
          max={shape.max}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => typeof next === 'number' && onChange(next)}
        />
      ) : null}
      {parameters.length > 0 ? (
        <Select
          className={classes.grow ?? ''}
          label={named === null ? say('web.rules.count.where') : label}
          value={named ?? FIXED}
          data={[
            { value: FIXED, label: say('web.rules.count.here') },
            ...parameters.map(([name, parameter]) => ({ value: name, label: parameter.description })),
          ]}
          onChange={(chosen) => chosen !== null && onChange(chosen === FIXED ? (dated ?? shape.min) : { parameter: chosen })}
        />
      ) : null}
    </div>
  );
}
