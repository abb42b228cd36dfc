import { message, type Message } from '@makegood/base';
import { label, labelled, type Field } from '../field.ts';
import { sayWholeCondition } from '../say-whole.ts';
import { sayDuration, sayWeekdays } from '../say.ts';
import type { TriggerConfig } from './schema.ts';

export function triggerFields({ on, reentry }: TriggerConfig): Field[] {
  return [
    labelled('on', label('trigger.on'), wayIn(on), sayWayIn(on)),
    ...(on.type !== 'conditions' && on.when ? [labelled('on.when', label('trigger.when'), on.when, sayWholeCondition(on.when))] : []),
    ...(on.type === 'schedule' ? [labelled('on.zone', label('trigger.zone'), on.zone, on.zone)] : []),
    labelled(
      'reentry',
      label('trigger.reentry'),
      reentry,
      reentry.policy === 'once'
        ? message('journey.face.reentry.once')
        : message('journey.face.reentry.again', { duration: sayDuration(reentry.after) }),
    ),
  ];
}

/** What is said of the way in in one breath; the condition on top of an event or an hour is a setting of its own. */
function wayIn(on: TriggerConfig['on']) {
  switch (on.type) {
    case 'conditions':
      return { type: on.type, when: on.when };
    case 'event':
      return { type: on.type, event: on.event };
    case 'schedule':
      return { type: on.type, weekdays: on.weekdays, time: on.time };
    case 'manual':
      return { type: on.type };
  }
}

function sayWayIn(on: TriggerConfig['on']): Message {
  switch (on.type) {
    case 'conditions':
      return label('trigger.on.conditions', { condition: sayWholeCondition(on.when) });
    case 'event':
      return label('trigger.on.event', { event: on.event });
    case 'schedule':
      return label('trigger.on.schedule', { weekdays: sayWeekdays(on.weekdays), time: on.time });
    case 'manual':
      return label('trigger.on.manual');
  }
}
