import { connect, createServer, type Socket } from 'node:net';

/** A wire between a client and a server that can be cut and mended. */
export type BreakableLine = { readonly address: string; cut(): void; mend(): void; close(): Promise<void> };

export async function breakableLine(to: string): Promise<BreakableLine> {
  const [host = '', port = ''] = to.split(':');
  const open = new Set<Socket>();
  let broken = false;
  const server = createServer((near) => {
    if (broken) return void near.destroy();
    const far = connect(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = server.address();
  if (own === null || typeof own === 'string') throw new Error('The line has no port');
  const hangUp = () => open.forEach((socket) => socket.destroy());
  return {
    address: `127.0.0.1:${own.port}`,
    cut() {
      broken = true;
      hangUp();
    },
    mend() {
      broken = false;
    },
    close() {
      hangUp();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
