import type { CDPSession, Page } from 'playwright-core';

/** How many steps and wires must be there before a journey counts as open: what the window can show. */
const STEPS = 8;
const WIRES = 6;

/**
 * Waits until the journey is drawn, and says when that was, in milliseconds since the page began to load: steps with
 * their words and wires between them, and a frame later.
 */
export const drawnAt = (page: Page): Promise<number> =>
  page.evaluate(
    ([steps, wires]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('no journey was drawn for 30 seconds')), 30_000);
        const shown = (selector: string): number => document.querySelectorAll(selector).length;
        const look = (): void => {
          const visible = [...document.querySelectorAll('.react-flow__node')].filter(
            (node) => getComputedStyle(node).visibility !== 'hidden',
          );
          if (visible.length >= steps && shown('.react-flow__edge-path') >= wires)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [STEPS, WIRES] as const,
  );

export interface DragCost {
  /** 95 of 100 frames came no later than this after the one before, in milliseconds. */
  readonly frames: number;
  /** What the page's thread worked for one frame, on average, in milliseconds of the processor. */
  readonly work: number;
}

const MOVES = 150;

/** Drags a step around with the mouse, a move every 8 ms, and measures what the page makes of it. */
export async function dragCost(page: Page, client: CDPSession, step: string): Promise<DragCost> {
  const box = await page.locator(step).boundingBox();
  if (!box) throw new Error('there is no step to drag');
  const from = { x: box.x + box.width / 2, y: box.y + 14 };
  // The thread's own time: what other programs take of the machine is not the page's doing.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: { x: number; y: number }) =>
    client.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: type === 'mouseMoved' ? 0 : 1 });
  await mouse('mouseMoved', from);
  await mouse('mousePressed', from);
  await mouse('mouseMoved', { x: from.x + 8, y: from.y + 8 });
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number): void => {
      times.push(now);
      frame = requestAnimationFrame(tick);
    };
    let frame = requestAnimationFrame(tick);
    Object.assign(globalThis, { endFrames: () => (cancelAnimationFrame(frame), times) });
  });
  const before = await taskSeconds(client);
  const sent: Promise<unknown>[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    const angle = (move / MOVES) * Math.PI * 6;
    sent.push(mouse('mouseMoved', { x: from.x + 90 * Math.sin(angle), y: from.y + 60 * Math.cos(angle) }));
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  await Promise.all(sent);
  const busy = ((await taskSeconds(client)) - before) * 1000;
  const times = await page.evaluate(() => {
    const { endFrames }: { endFrames?: () => number[] } = globalThis as { endFrames?: () => number[] };
    return endFrames?.() ?? [];
  });
  await mouse('mouseReleased', from);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return { frames: percentile(gaps, 0.95), work: busy / times.length };
}

async function taskSeconds(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
