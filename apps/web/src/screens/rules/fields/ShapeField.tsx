import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { ClockField } from './ClockField.tsx';
import { CountField } from './CountField.tsx';
import { FieldsField, FormsField } from './FieldsField.tsx';
import { HoursField } from './HoursField.tsx';
import { LengthField } from './LengthField.tsx';
import { ListField } from './ListField.tsx';
import { WeeklyField } from './WeeklyField.tsx';
import type { ShapeFieldProps } from './shapeFieldProps.ts';
import { WindowField } from './WindowField.tsx';

/** Longer texts get room. */
const LONG_TEXT = 300;
/** More choices than this are searched, not looked over. */
const MANY = 12;

/** The control for one value, whatever rule or operator it belongs to: its shape says all that has to be known. */
export function ShapeField({ shape, label, value, onChange }: ShapeFieldProps) {
  const say = useSay();
  switch (shape.type) {
    case 'count':
      return <CountField shape={shape} label={label} value={value} onChange={onChange} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          min={shape.min}
          max={shape.max}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => typeof next === 'number' && onChange(next)}
        />
      );
    case 'yesNo':
      return <Switch label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'date':
      return (
        <TextInput
          type="date"
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)}
        />
      );
    case 'clock':
      return <ClockField label={label} value={value} onChange={onChange} />;
    case 'hours':
      return <HoursField label={label} value={value} onChange={onChange} />;
    case 'weekly':
      return <WeeklyField label={label} value={value} onChange={onChange} />;
    case 'calendar':
      return <CalendarField label={label} value={value} onChange={onChange} />;
    case 'text':
      return shape.longest > LONG_TEXT ? (
        <Textarea
          label={label}
          maxLength={shape.longest}
          minRows={2}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label={label}
          maxLength={shape.longest}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          searchable={shape.choices.length > MANY}
          value={typeof value === 'string' ? value : null}
          data={shape.choices.map((choice) => ({ value: choice.value, label: asBeginning(say.said(choice.label)) }))}
          onChange={(chosen) => chosen !== null && onChange(chosen)}
        />
      );
    case 'choices':
      return shape.choices.length > 2 * MANY ? (
        <MultiSelect
          label={label}
          searchable
          hidePickedOptions
          value={Array.isArray(value) ? value.map(String) : []}
          data={shape.choices.map((choice) => ({ value: choice.value, label: asBeginning(say.said(choice.label)) }))}
          onChange={onChange}
        />
      ) : (
        <ChoicesField shape={shape} label={label} value={value} onChange={onChange} />
      );
    case 'duration':
      return <LengthField shape={shape} label={label} value={value} onChange={onChange} />;
    case 'window':
      return <WindowField shape={shape} label={label} value={value} onChange={onChange} />;
    case 'fields':
      return <FieldsField Control={ShapeField} shape={shape} label={label} value={value} onChange={onChange} />;
    case 'forms':
      return <FormsField Control={ShapeField} shape={shape} label={label} value={value} onChange={onChange} />;
    case 'list':
      return <ListField Control={ShapeField} shape={shape} label={label} value={value} onChange={onChange} />;
    case 'condition':
      return null; // Conditions have a builder of their own, which needs more room than a field.
  }
}

function CalendarField({ label, value, onChange }: Omit<ShapeFieldProps, 'shape'>) {
  const { pack } = usePack();
  const say = useSay();
  const calendars = pack.calendars ?? [];
  return (
    <Select
      label={label}
      description={calendars.length === 0 ? say('web.rules.calendar.none') : undefined}
      value={typeof value === 'string' ? value : null}
      data={calendars.map(({ id }) => id)}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}
