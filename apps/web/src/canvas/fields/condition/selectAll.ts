import type { FocusEvent } from 'react';

/** What stands in a field that one searches by is marked when one comes to it, so that the first letter begins the search. */
export const selectAll = (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select();
