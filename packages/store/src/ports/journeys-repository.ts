import type { Json } from '@makegood/base';
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
  /** A rule pack's document by its content hash, to be loaded by the rules package. */
  pack(hash: string): Promise<Json | null>;
  packHashes(): Promise<readonly string[]>;
}
