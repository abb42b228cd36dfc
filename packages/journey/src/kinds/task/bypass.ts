import type { TaskConfig } from './schema.ts';

/** As if nobody had come to it in time, or by its one outcome. Of several outcomes none can be said of what nobody did. */
export const taskBypass = ({ outcomes, overdue }: TaskConfig): string | null => {
  if (overdue === 'leave') return 'overdue';
  return outcomes.length === 1 ? (outcomes[0]?.id ?? null) : null;
};
