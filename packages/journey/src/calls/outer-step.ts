/** Between the id of a step that calls a journey and the id of a step inside that journey. No drawn id has it. */
export const INSIDE = '/';

/** How a step of a called journey is called in the plan. */
export const innerStep = (call: string, step: string): string => `${call}${INSIDE}${step}`;

/** The step of the drawing that a step of the plan belongs to: the outermost call for a step inside it, else itself. */
export function outerStep(id: string): string {
  const at = id.indexOf(INSIDE);
  return at < 0 ? id : id.slice(0, at);
}

/** Whether a step of the plan stands inside the call. */
export const isInside = (id: string, call: string): boolean => id.startsWith(`${call}${INSIDE}`);

/** How many calls deep a step of the plan is; 0 for the journey's own. */
export const depthOf = (id: string): number => id.split(INSIDE).length - 1;

/** A step inside a call by the name of the call and its own: “Early reminders › First SMS”. */
export const innerName = (call: string, step: string): string => `${call} › ${step}`;
