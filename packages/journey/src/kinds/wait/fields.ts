import { message } from '@makegood/base';
import { label, labelled, main, type Field } from '../field.ts';
import { sayDuration } from '../say.ts';
import { waitFace } from './face.ts';
import type { WaitConfig } from './schema.ts';

export function waitFields({ until }: WaitConfig): Field[] {
  if (until.type === 'duration') return [main('until', until, sayDuration(until.duration))];
  if (until.type !== 'events') return [main('until', until, waitFace({ until }))];
  const events = until.events.map((event) =>
    event.name === undefined
      ? message(`journey.wait.event.${event.event}`)
      : label('wait.event', { event: message(`journey.wait.event.${event.event}`), name: event.name }),
  );
  return [
    main('until', { type: until.type, events: until.events }, label('wait.events', { events })),
    labelled(
      'until.timeout',
      label('wait.timeout'),
      until.timeout ?? null,
      until.timeout ? sayDuration(until.timeout) : label('wait.forEver'),
    ),
  ];
}
