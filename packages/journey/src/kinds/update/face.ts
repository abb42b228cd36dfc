import { message, type Message } from '@makegood/base';
import type { Change, UpdateConfig } from './schema.ts';

export const updateFace = ({ changes }: UpdateConfig): Message => message('journey.face.update', { changes: changes.map(sayChange) });

/** One change as a part of a sentence. */
export function sayChange(change: Change): Message {
  switch (change.type) {
    case 'setField':
      return change.value === null
        ? message('journey.face.update.clearField', { field: change.field })
        : message('journey.face.update.setField', { field: change.field, value: String(change.value) });
    case 'addTag':
    case 'removeTag':
      return message(`journey.face.update.${change.type}`, { tag: change.tag });
    case 'addHold':
    case 'releaseHold':
      return message(`journey.face.update.${change.type}`, { status: message(`journey.hold.${change.status}`) });
  }
}
