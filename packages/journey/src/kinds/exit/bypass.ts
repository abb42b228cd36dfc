/** It has no way on. */
export const exitBypass = (): null => null;
