import { message, type Message } from '@makegood/base';
import { sayDuration } from '../say.ts';
import type { TaskConfig } from './schema.ts';

export const taskFace = ({ queue, dueIn }: TaskConfig): Message => message('journey.face.task', { queue, duration: sayDuration(dueIn) });
