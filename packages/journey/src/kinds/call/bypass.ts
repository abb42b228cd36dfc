/** As if the called journey had nothing to say about these people. */
export const callBypass = (): string => 'otherwise';
