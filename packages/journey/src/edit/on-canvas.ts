import type { Place } from '../document/place.ts';

const FARTHEST = 1_000_000;
const within = (coordinate: number): number => Math.round(Math.min(Math.max(coordinate, -FARTHEST), FARTHEST));

/** The place on whole pixels, and no farther out than a document may say. */
export const onCanvas = ({ x, y }: Place): Place => ({ x: within(x), y: within(y) });
