/** As if nothing that it asks were so. */
export const branchBypass = (): string => 'otherwise';
