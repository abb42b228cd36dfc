export const updateBypass = (): string => 'next';
