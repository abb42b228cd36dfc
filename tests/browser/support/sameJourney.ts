import { canonicalJson } from '@makegood/base';
import { api } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import type { Page } from 'playwright-core';
import { ask } from './ask.ts';

/**
 * What a journey does, as one text: its steps without where they stand and in no order, what they send, and when people
 * leave. Two drawings with the same text are the same journey. Both tests hold theirs against `same-journey.txt`.
 */
export function meaningOf({ steps, offRamps, templates }: JourneyDocument): string {
  const what = Object.entries(steps).map(([id, { at: _, ...step }]) => [id, step]);
  const canonical: unknown = JSON.parse(canonicalJson({ steps: Object.fromEntries(what), offRamps, texts: templates.map(({ id }) => id) }));
  return `${JSON.stringify(canonical, null, 2)}\n`;
}

export const MEANING = './support/same-journey.txt';

/** A blank journey, opened on the canvas. */
export async function openBlank(page: Page, name: string): Promise<string> {
  const { journey } = await ask(page, api.journeys.create, { body: { name, from: { type: 'blank' } } });
  await page.goto(new URL(`/journeys/${journey.id}`, page.url()).href);
  await page.getByRole('button', { name: /: Enters/ }).waitFor();
  return journey.id;
}

/** The journey's draft as the server has it. */
export async function draftOf(page: Page, id: string): Promise<JourneyDocument> {
  const parsed = parseDocument((await ask(page, api.journeys.read, { params: { id } })).document);
  if (!parsed.ok) throw new Error('the draft cannot be read');
  return parsed.value;
}

/** What was published as a version. */
export async function versionOf(page: Page, id: string, number: number): Promise<JourneyDocument> {
  const parsed = parseDocument((await ask(page, api.journeys.version, { params: { id, number } })).document);
  if (!parsed.ok) throw new Error('the version cannot be read');
  return parsed.value;
}
