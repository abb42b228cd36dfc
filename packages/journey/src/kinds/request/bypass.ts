/** As if the other system had taken it. */
export const requestBypass = (): string => 'succeeded';
