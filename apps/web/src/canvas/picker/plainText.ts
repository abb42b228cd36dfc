/** Letters as one compares them: without case and accents, so that “decision” finds “decisión”. */
export const plainText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
