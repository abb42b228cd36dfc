/**
 * Messages out and replies in: rendering, SMS segments, addresses, the channel port and what a reply means. This entry
 * runs in a browser too; adapters that need Node have entries of their own (`./smtp`).
 */
export * from './addresses.ts';
export * from './channel.ts';
export * from './deliveryStatus.ts';
export * from './inbound/index.ts';
export * from './render/index.ts';
export * from './segments.ts';
