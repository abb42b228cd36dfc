import { message, type Message } from '@makegood/base';
import { sayChannel, sayDuration, sayWeekdays } from '../say.ts';
import { sayEvent } from './say-event.ts';
import type { WaitConfig } from './schema.ts';

export function waitFace({ until }: WaitConfig): Message {
  switch (until.type) {
    case 'duration':
      return message('journey.face.wait.duration', { duration: sayDuration(until.duration) });
    case 'date':
      return message('journey.face.wait.date', { date: until.date, time: until.time });
    case 'field': {
      const offset =
        until.offsetDays < 0
          ? message('journey.face.wait.field.before', { days: -until.offsetDays })
          : message('journey.face.wait.field.offset', { days: until.offsetDays });
      return message('journey.face.wait.field', { offset, fact: message(`journey.fact.${until.fact}`), time: until.time });
    }
    case 'weekday':
      return message('journey.face.wait.weekday', { weekdays: sayWeekdays(until.weekdays), time: until.time });
    case 'lawful':
      return message(until.best ? 'journey.face.wait.best' : 'journey.face.wait.lawful', {
        channel: sayChannel(until.channel),
        duration: sayDuration(until.atMost),
      });
    case 'events': {
      const events = until.events.map(sayEvent);
      return until.timeout
        ? message('journey.face.wait.events', { events, duration: sayDuration(until.timeout) })
        : message('journey.face.wait.eventsOnly', { events });
    }
  }
}
