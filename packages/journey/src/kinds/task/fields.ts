import { label, labelled, orderOf, type Field } from '../field.ts';
import { sayDuration } from '../say.ts';
import type { TaskConfig } from './schema.ts';

export const taskFields = ({ queue, title, instructions, priority, dueIn, outcomes, overdue }: TaskConfig): Field[] => [
  labelled('queue', label('task.queue'), queue, queue),
  labelled('title', label('task.title'), title, title),
  labelled('instructions', label('task.instructions'), instructions, instructions === '' ? label('none') : instructions),
  labelled('priority', label('task.priority'), priority, label(`task.priority.${priority}`)),
  labelled('dueIn', label('task.dueIn'), dueIn, sayDuration(dueIn)),
  ...outcomes.map(({ id, name }) => labelled(`outcomes.${id}`, label('task.outcome'), name, name)),
  ...orderOf('outcomes', label('task.order'), outcomes),
  labelled('overdue', label('task.overdue'), overdue, label(`task.overdue.${overdue}`)),
];
