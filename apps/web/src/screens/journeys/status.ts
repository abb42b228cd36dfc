import type { JourneyStatus } from '@makegood/contract';
import type { Tone } from '../../kit/theme/tokens.ts';

export const STATUS_TONE: Readonly<Record<JourneyStatus, Tone>> = { draft: 'plain', live: 'ok', paused: 'warn', retired: 'plain' };
