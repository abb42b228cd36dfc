/** Sizes on the canvas, in its own pixels. Positions are data, so layout and canvas must agree on them. */
export const STEP_WIDTH = 260;
/** From one row to the next: a step's greatest height and room for a branch's name and its "+". */
export const ROW = 176;
/** From one column to the next. */
export const COLUMN = 304;
