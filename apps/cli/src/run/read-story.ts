import { dirname, resolve } from 'node:path';
import type { Instant } from '@makegood/base';
import type { Plan } from '@makegood/journey/core';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';
import { parseLine, readLines } from '../input.ts';
import { readPlan, type PlanOptions } from './read-plan.ts';
import { storyLineSchema, type StoryLine } from './story-schema.ts';

/** Something that happens to the account or to the journey. */
export type Happening = {
  /** For errors, and to tell happenings of one instant apart. */
  readonly line: number;
  /** When the engine hears of it. */
  readonly at: Instant;
  readonly id: string;
  readonly told: Exclude<StoryLine, { type: 'publish' }> | Published;
};

export type Published = Extract<StoryLine, { type: 'publish' }> & { readonly plan: Plan };

/** @throws CommandFailure that names the line and what is wrong in it. */
export async function readStory(file: string, options: PlanOptions): Promise<Happening[]> {
  const happenings: Happening[] = [];
  for await (const line of readLines(file))
    happenings.push(await readHappening(parseLine(line), line.line, (journey) => readPlan(resolve(dirname(file), journey), options)));
  return happenings;
}

/** @param load finds the journey that a `publish` line names. */
export async function readHappening(input: unknown, line: number, load: (journey: string) => Promise<Plan>): Promise<Happening> {
  const parsed = storyLineSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `Line ${line} is not an event:\n${z.prettifyError(parsed.error)}`);
  const told = parsed.data;
  const at = told.arrivesAt ?? told.at;
  if (at < told.at) throw new CommandFailure(2, `Line ${line} arrives before it happens.`);
  const id = told.id ?? `line:${String(line).padStart(6, '0')}`;
  return { line, at, id, told: told.type === 'publish' ? { ...told, plan: await load(told.journey) } : told };
}
