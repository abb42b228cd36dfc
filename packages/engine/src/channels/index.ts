export { channelDirectory, type ChannelDirectory, type LiveOutlets } from './channel-directory.ts';
export { debtorPhone } from './debtor-phone.ts';
export { liveOutletsFrom } from './live-outlets.ts';
export type { Outlet, Sender } from './outlet.ts';
