import { api } from '@makegood/contract';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { obtainChromium } from '../../scripts/provision/chromium.ts';
import { isUnavailable } from '../../scripts/provision/unavailable.ts';
import { buildWebApp } from '../../scripts/web-build.ts';
import { ask } from '../browser/support/ask.ts';
import { visit } from '../browser/support/visitor.ts';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { launchBrowser } from '../support/browser.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';
import { startProduct } from '../support/product.ts';
import { dragCost, drawnAt, type DragCost } from './canvas/page-clock.ts';
import { servePlainFlow } from './canvas/plain-flow.ts';
import { wideJourney } from './canvas/wide-journey.ts';

const STEPS = 600;
/** A wait in the middle of the first picture, with a wire in and two out. */
const DRAGGED = '.react-flow__node[data-id="d4-1"]';

/**
 * A journey of 600 steps in the product, in a real browser, beside the plainest React Flow page of the same journey: how
 * long it takes to open, and how smoothly a step follows the mouse.
 */
const benchmark: Benchmark = {
  name: 'canvas of 600 steps',
  async run() {
    const say = (line: string) => console.error(line);
    const chromium = await obtainChromium(say);
    if (isUnavailable(chromium)) return chromium;
    process.env['MAKEGOOD_CHROMIUM'] = chromium.path;
    await buildWebApp(say);
    const journey = wideJourney(STEPS);
    const [product, browser, plain] = await Promise.all([startProduct({ secondsToStart: 60 }), launchBrowser(), servePlainFlow(journey)]);
    try {
      return await measure(browser, product.url, plain.url, journey);
    } finally {
      await browser.close();
      plain.stop();
      await product.stop();
    }
  },
};
export default benchmark;

async function measure(browser: Browser, product: string, plain: string, journey: ReturnType<typeof wideJourney>): Promise<Measure[]> {
  const ours = await ourPage(browser, product, journey);
  const theirs = await plainPage(browser, plain);
  const opened = await interleavedRounds({ ours: ours.open, theirs: theirs.open }, { rounds: 7 });
  const entered = await interleavedRounds({ ours: ours.enter, theirs: theirs.enter }, { rounds: 7 });
  await ours.open();
  await theirs.open();
  const costs = { ours: new Array<DragCost>(), theirs: new Array<DragCost>() };
  const work = await interleavedRounds(
    { ours: () => noted(costs.ours, ours.drag()), theirs: () => noted(costs.theirs, theirs.drag()) },
    { rounds: 7 },
  );
  const frames = { ours: median(costs.ours.map((cost) => cost.frames)), theirs: median(costs.theirs.map((cost) => cost.frames)) };
  return [
    row('opened by its address', opened.ours.median / 1000, opened.theirs.median / 1000, 's'),
    row('opened from the list', entered.ours.median / 1000, entered.theirs.median / 1000, 's'),
    row('a step dragged, between frames, p95', frames.ours, frames.theirs, 'ms'),
    row('a step dragged, work for a frame', work.ours.median, work.theirs.median, 'ms'),
  ];
}

const row = (what: string, value: number, floor: number, unit: string): Measure => ({
  name: `canvas of ${STEPS} steps, ${what}`,
  value,
  unit,
  floor,
  ratio: value / floor,
});

async function noted(costs: DragCost[], asked: Promise<DragCost>): Promise<number> {
  const cost = await asked;
  costs.push(cost);
  return cost.work;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface Contender {
  /** Milliseconds from going to the address, with everything but the journey in the browser's cache. */
  open(): Promise<number>;
  /** Milliseconds from pressing its name in a list. */
  enter(): Promise<number>;
  drag(): Promise<DragCost>;
}

async function ourPage(browser: Browser, url: string, document: ReturnType<typeof wideJourney>): Promise<Contender> {
  const { page } = await visit(browser, url, 'Collections manager');
  const { journey } = await ask(page, api.journeys.create, {
    body: { name: document.name, from: { type: 'document', document: { ...document } } },
  });
  const address = `${url}/journeys/${journey.id}`;
  const link = page.getByRole('link', { name: document.name, exact: true });
  return contender(page, {
    address,
    async list() {
      await page.goto(`${url}/journeys`);
      await link.waitFor();
      await page.waitForLoadState('networkidle');
    },
    press: () => link.click(),
  });
}

async function plainPage(browser: Browser, url: string): Promise<Contender> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
  const button = page.getByRole('button', { name: 'Open' });
  return contender(page, {
    address: `${url}/`,
    async list() {
      await page.goto('about:blank');
      await page.goto(`${url}/#list`);
      await button.waitFor();
    },
    press: () => button.click(),
  });
}

type Ways = {
  readonly address: string;
  readonly list: () => Promise<void>;
  readonly press: () => Promise<void>;
};

async function contender(page: Page, { address, list, press }: Ways): Promise<Contender> {
  const client: CDPSession = await page.context().newCDPSession(page);
  return {
    async open() {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
      return drawnAt(page);
    },
    async enter() {
      await list();
      await page.evaluate(() => addEventListener('click', () => performance.mark('pressed'), { capture: true, once: true }));
      await press();
      const at = await drawnAt(page);
      return at - (await page.evaluate(() => performance.getEntriesByName('pressed')[0]?.startTime ?? Number.NaN));
    },
    drag: () => dragCost(page, client, DRAGGED),
  };
}
