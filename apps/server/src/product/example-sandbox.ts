import { createJourney, freshDesk, publishJourney, startImport, uploadImport, type Desk } from '@makegood/engine';
import { parseInstant } from '@makegood/base';
import { exampleJourneys, examplePortfolio } from './example-files.ts';
import type { Product } from './product.ts';

const FIRST_DAY = parseInstant('2026-11-16T08:00:00-05:00');
if (FIRST_DAY === null) throw new Error('The first day of the sandbox is no instant');

/** Monday morning in New York; the example portfolio's due dates lie around this day. */
export const SANDBOX_STARTS_AT = FIRST_DAY;

/**
 * Fills an empty sandbox with the example portfolio and journeys, by the same ways that people use: a file is uploaded
 * and taken in, journeys are taken in and published. Returns when the accounts have entered; their first
 * steps are worked on meanwhile.
 */
export async function fillSandbox(product: Pick<Product, 'imports' | 'log'>, at: Desk): Promise<void> {
  const desk: Desk = { ...at, settles: false };
  const uploaded = await uploadImport(desk, await examplePortfolio());
  const { row } = await startImport(desk, uploaded.import.id, uploaded.mapping);
  await product.imports.run(desk, row);
  for (const document of exampleJourneys()) {
    const now = await freshDesk(desk);
    const { journey } = await createJourney(now, { name: document.name, from: { type: 'document', document } });
    await publishJourney(now, journey.id, { revision: 1, inFlight: 'stay' });
  }
  desk.host
    .settle()
    .catch((error: unknown) => product.log.error({ err: error }, 'The first steps could not be worked on; they are tried again'));
}
