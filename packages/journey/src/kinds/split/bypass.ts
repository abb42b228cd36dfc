import type { SplitConfig } from './schema.ts';

/** Everybody goes as the first arm does, which is the one that others are held against. */
export const splitBypass = ({ arms }: SplitConfig): string | null => arms[0]?.id ?? null;
