/** Sizes of what the canvas draws beside a step's width, in its own pixels. The style sheet uses the same numbers. */

/** A step, a folded phase: its name and two lines, always, so that rows stand level and nothing jumps when a text grows. */
export const STEP_HEIGHT = 84;
/** The line of live numbers below them. */
export const FOOT_HEIGHT = 29;
export const NOTE_WIDTH = 200;
/** Of a note with a line or two; longer ones grow. */
export const NOTE_HEIGHT = 88;
/** The round "+" of an open end. */
export const OPEN_END = 40;
/** From the edge of a phase's frame to its steps; above them there is room for its name. */
export const FRAME = { side: 28, top: 46, bottom: 24 } as const;
