/** What can run a journey from the command line. */
export const HOSTS = ['simulation', 'embedded', 'temporal'] as const;
export type RunHost = (typeof HOSTS)[number];
