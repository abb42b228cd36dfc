import type { Json } from '@makegood/base';
import type { Shape, WindowForm } from '@makegood/rules';
import { useSay } from '../../../i18n/say.tsx';
import { CountField } from './CountField.tsx';
import classes from './Fields.module.css';
import { objectOf, UnitField } from './LengthField.tsx';
import type { ShapeFieldProps } from './shapeFieldProps.ts';

/** A window of another form keeps its length and unit where the new form can use them. */
function changed(form: WindowForm, old: { readonly [key: string]: Json }): Json {
  const unit = form.units.find((known) => known.value === old['unit'])?.value ?? form.units[0]?.value;
  return {
    type: form.type,
    ...(form.hasLength ? { length: old['length'] ?? 7 } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Over which time contacts are counted: rolling, by the calendar, or ever. */
export function WindowField({ shape, label, value, onChange }: ShapeFieldProps<Extract<Shape, { type: 'window' }>>) {
  const say = useSay();
  const held = objectOf(value);
  const form = shape.forms.find(({ type }) => type === held['type']) ?? shape.forms[0];
  if (!form) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.stack}>
        <UnitField
          label={say('web.rules.window.form')}
          units={shape.forms.map(({ type, label: name }) => ({ value: type, label: name }))}
          value={form.type}
          onChange={(type) => {
            const next = shape.forms.find((known) => known.type === type);
            if (next) onChange(changed(next, held));
          }}
        />
        {form.hasLength ? (
          <CountField
            shape={shape}
            label={say('web.rules.length')}
            value={held['length'] ?? 7}
            onChange={(length) => onChange({ ...held, length })}
          />
        ) : null}
        {form.units.length > 0 ? (
          <UnitField
            label={say('web.rules.length.unit')}
            units={form.units}
            value={held['unit'] ?? null}
            onChange={(unit) => onChange({ ...held, unit })}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
