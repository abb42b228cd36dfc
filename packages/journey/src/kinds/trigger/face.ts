import { message, type Message } from '@makegood/base';
import { sayCondition, sayDuration, sayWeekdays } from '../say.ts';
import type { TriggerConfig } from './schema.ts';

export function triggerFace({ on, reentry }: TriggerConfig): Message {
  const again =
    reentry.policy === 'once'
      ? message('journey.face.reentry.once')
      : message('journey.face.reentry.again', { duration: sayDuration(reentry.after) });
  switch (on.type) {
    case 'conditions':
      return message('journey.face.trigger.conditions', { condition: sayCondition(on.when), reentry: again });
    case 'event':
      return message('journey.face.trigger.event', { event: on.event, reentry: again });
    case 'schedule':
      return message('journey.face.trigger.schedule', { weekdays: sayWeekdays(on.weekdays), time: on.time, reentry: again });
    case 'manual':
      return message('journey.face.trigger.manual', { reentry: again });
  }
}
