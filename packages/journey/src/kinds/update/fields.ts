import { message } from '@makegood/base';
import { label, main, type Field } from '../field.ts';
import { sayChange } from './face.ts';
import type { Change, UpdateConfig } from './schema.ts';

/** What is changed stands in an order, and nothing in it has a name: it is read as one. */
export const updateFields = ({ changes }: UpdateConfig): Field[] => [
  main('changes', changes, message('journey.field.list', { items: changes.map(sayWhole) })),
];

const sayWhole = (change: Change) =>
  change.type === 'addHold' && change.days !== undefined
    ? label('update.addHold', { change: sayChange(change), days: change.days })
    : sayChange(change);
