import { message, type Message } from '@makegood/base';
import type { SplitConfig } from './schema.ts';

export function splitFace({ arms, holdout }: SplitConfig): Message {
  const parts = arms.map((arm) => message('journey.face.split.arm', { name: arm.name, weight: arm.weight }));
  return message('journey.face.split', {
    arms: holdout > 0 ? [...parts, message('journey.face.split.holdout', { weight: holdout })] : parts,
  });
}
