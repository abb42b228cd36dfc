/** As if it had been sent. */
export const messageBypass = (): string => 'delivered';
