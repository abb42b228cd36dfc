import type { Json } from '@makegood/base';
import type { Shape } from './shape.ts';

const OFFICE_HOURS: Json = [['08:00', '20:00']];

/** A valid value of a shape to begin with: the first choice, the smallest sensible number, office hours. */
export function startingValue(shape: Shape): Json {
  switch (shape.type) {
    case 'count':
    case 'number':
      return Math.max(shape.min, 1);
    case 'yesNo':
      return true;
    case 'date':
    case 'calendar':
    case 'condition':
    case 'text':
      return '';
    case 'clock':
      return '08:00';
    case 'hours':
      return OFFICE_HOURS;
    case 'weekly':
      return { mon: OFFICE_HOURS, tue: OFFICE_HOURS, wed: OFFICE_HOURS, thu: OFFICE_HOURS, fri: OFFICE_HOURS, sat: OFFICE_HOURS, sun: [] };
    case 'choice':
      return shape.choices[0]?.value ?? '';
    case 'choices':
      return shape.choices.slice(0, Math.max(1, shape.atLeast)).map(({ value }) => value);
    case 'duration':
      return { length: 7, unit: 'calendarDays' };
    case 'window':
      return { type: 'rolling', length: 7, unit: 'calendarDays' };
    case 'fields':
      return Object.fromEntries(shape.fields.filter(({ optional }) => !optional).map((field) => [field.name, startingValue(field.shape)]));
    case 'forms':
      return shape.forms[0] ? startingValue(shape.forms[0]) : {};
    case 'list':
      return Array.from({ length: shape.atLeast }, () => startingValue(shape.of));
  }
}
