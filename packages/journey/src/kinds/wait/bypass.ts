import type { WaitConfig } from './schema.ts';

/** As if the time had run out. Without a limit there is no way for those to whom nothing happened. */
export const waitBypass = ({ until }: WaitConfig): string | null =>
  until.type === 'events' ? (until.timeout === undefined ? null : 'timeout') : 'next';
