import { message, type Message } from '@makegood/base';
import type { ExitConfig } from './schema.ts';

export const exitFace = ({ outcome }: ExitConfig): Message =>
  message('journey.face.exit', { outcome: message(`journey.outcome.${outcome}`) });
