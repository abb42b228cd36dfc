/** Nobody enters without it. */
export const triggerBypass = (): null => null;
