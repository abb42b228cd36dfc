import { Checkbox, Group } from '@mantine/core';
import type { Shape } from '@makegood/rules';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Fields.module.css';
import type { ShapeFieldProps } from './shapeFieldProps.ts';

/** Some of a list, all of it in sight. In the order of the list, so that the same choice is always the same value. */
export function ChoicesField({ shape, label, value, onChange }: ShapeFieldProps<Extract<Shape, { type: 'choices' }>>) {
  const say = useSay();
  const held = Array.isArray(value) ? value : [];
  const all = shape.choices.every((choice) => held.includes(choice.value));
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {shape.choices.length > 3 ? (
        <Group mb={6}>
          <button
            type="button"
            className={classes.link}
            onClick={() =>
              onChange(all ? shape.choices.slice(0, shape.atLeast).map((one) => one.value) : shape.choices.map((one) => one.value))
            }
          >
            {say(all ? 'web.rules.choices.fewest' : 'web.rules.choices.all')}
          </button>
        </Group>
      ) : null}
      <div className={classes.choices} data-many={shape.choices.length > 6 || undefined}>
        {shape.choices.map((choice) => {
          const checked = held.includes(choice.value);
          return (
            <Checkbox
              key={choice.value}
              size="xs"
              label={asBeginning(say.said(choice.label))}
              checked={checked}
              disabled={checked && held.length <= shape.atLeast}
              onChange={() =>
                onChange(shape.choices.filter((one) => held.includes(one.value) !== (one.value === choice.value)).map((one) => one.value))
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
