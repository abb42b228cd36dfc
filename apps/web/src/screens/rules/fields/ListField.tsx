import { ActionIcon, Button } from '@mantine/core';
import type { Json } from '@makegood/base';
import { startingValue, type Shape } from '@makegood/rules';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Fields.module.css';
import type { HoldingFieldProps } from './shapeFieldProps.ts';

/** Entries one under the other. */
export function ListField({ shape, label, value, onChange, Control }: HoldingFieldProps<Extract<Shape, { type: 'list' }>>) {
  const say = useSay();
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.stack}>
        {items.map((item, index) => (
          <div key={index} className={classes.item}>
            <div className={classes.between}>
              <b>{say('web.rules.list.entry', { number: index + 1 })}</b>
              <ActionIcon
                size={28}
                aria-label={say('web.rules.list.remove', { number: index + 1 })}
                disabled={items.length <= shape.atLeast}
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              >
                <IconTrash size={15} aria-hidden="true" />
              </ActionIcon>
            </div>
            <Control
              shape={shape.of}
              label={label}
              value={item}
              onChange={(next) => onChange(items.map((old, at) => (at === index ? next : old)))}
            />
          </div>
        ))}
        {items.length < shape.atMost ? (
          <div>
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => onChange([...items, startingValue(shape.of)])}
            >
              {say('web.rules.list.add')}
            </Button>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
