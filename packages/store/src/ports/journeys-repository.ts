import type { Plan } from '@makegood/journey/core';
import type { Journey, JourneyVersion } from '../tables.ts';

export interface JourneysRepository {
  get(workspace: string, journey: string): Promise<Journey | null>;
  /** By name. */
  list(workspace: string): Promise<readonly Journey[]>;
  version(workspace: string, journey: string, number: number): Promise<JourneyVersion | null>;
  /** Newest first. */
  versions(workspace: string, journey: string): Promise<readonly JourneyVersion[]>;
  plan(hash: string): Promise<Plan | null>;
}
