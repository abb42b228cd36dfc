import { createContext, use, type ComponentType } from 'react';

/**
 * What others put onto the drawing: who is at a step and what is said of it, live numbers, people on a wire. A component
 * here subscribes to its own source, so that a number that changes draws one chip anew and not the canvas.
 */
export type DrawingSlots = {
  /** On a step's upper edge: comments, who is here. */
  readonly edge?: ComponentType<{ readonly step: string }>;
  /** The line at the foot of a step, in place of how many wait there; and which steps have one, all when it is absent. */
  readonly foot?: ComponentType<{ readonly step: string }>;
  readonly footed?: ReadonlySet<string>;
  /** Beside a wire's name, in place of how many went that way. */
  readonly wire?: ComponentType<{ readonly from: string; readonly branch: string }>;
};

const NONE: DrawingSlots = {};

/** Give it one object that stays the same: every step looks at it. */
export const DrawingSlotsContext = createContext<DrawingSlots>(NONE);
export const useDrawingSlots = (): DrawingSlots => use(DrawingSlotsContext);
