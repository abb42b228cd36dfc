/** Work that is done again and again while the product runs. */
export type Repeated = {
  /** Begins at once. */
  start(): void;
  /** Resolves when the turn that is under way is over; there is none after it. */
  stop(): Promise<void>;
};

/** Runs `work`, waits `every` real milliseconds, and runs it again; a turn that failed is reported and does not end the row. */
export function repeatedly(every: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Repeated {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let turn: Promise<unknown> = Promise.resolve();

  const loop = (): void => {
    turn = work().catch(onError);
    void turn.finally(() => {
      if (!running) return;
      timer = setTimeout(loop, every);
      timer.unref();
    });
  };

  return {
    start() {
      running = true;
      loop();
    },
    async stop() {
      running = false;
      if (timer) clearTimeout(timer);
      timer = null;
      await turn;
    },
  };
}
