import { connect } from 'node:net';

/** Whether something accepts connections at `host:port` within the time given. */
export function canConnect(address: string, milliseconds: number): Promise<boolean> {
  const split = address.lastIndexOf(':');
  const host = split < 0 ? address : address.slice(0, split).replace(/^\[|\]$/g, '');
  const port = split < 0 ? 7233 : Number(address.slice(split + 1));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(milliseconds, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
