type Drawn = { readonly id: string; readonly data: unknown };

/**
 * Whether an element looks as before. Where it stands is the canvas library's business: while it is dragged, its inside
 * need not be drawn anew with every pixel.
 */
export const isSame = (before: Drawn, after: Drawn): boolean => before.id === after.id && before.data === after.data;
