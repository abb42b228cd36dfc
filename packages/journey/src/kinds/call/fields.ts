import { message } from '@makegood/base';
import { label, labelled, type Field, type Names } from '../field.ts';
import { NO_JOURNEY, type CallConfig } from './schema.ts';

export const callFields = ({ journey, version, outcomes }: CallConfig, names: Names): Field[] => [
  labelled('journey', label('call.journey'), journey, journey === NO_JOURNEY ? label('none') : names.journey(journey)),
  labelled('version', label('call.version'), version, version === 'live' ? label('call.live') : label('call.number', { version })),
  labelled(
    'outcomes',
    label('call.outcomes'),
    outcomes,
    outcomes.length === 0
      ? label('none')
      : message('journey.field.list', { items: outcomes.map((outcome) => message(`journey.outcome.${outcome}`)) }),
  ),
];
