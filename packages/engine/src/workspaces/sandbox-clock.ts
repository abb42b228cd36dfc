import type { SandboxClock } from '@makegood/contract';
import type { Desk } from './desk.ts';
import { requireSandbox } from './require-sandbox.ts';

/** The sandbox and its clock. @throws Problem `refused` in a live workspace. */
export async function sandboxClock(desk: Desk): Promise<SandboxClock> {
  requireSandbox(desk);
  const { overviews, enrolments } = desk.store;
  const zones = await overviews.zones(desk.workspace.id, 6);
  return {
    now: desk.now,
    zone: desk.workspace.timezone,
    city: cityOf(desk.workspace.timezone),
    cities: zones.filter(({ zone }) => zone !== desk.workspace.timezone).map(({ zone }) => ({ name: cityOf(zone), zone })),
    engine: desk.workspace.engine,
    accounts: await overviews.countAccounts(desk.workspace.id),
    nextAt: await enrolments.nextWakeAt(desk.workspace.id),
  };
}

/** The city of an IANA zone as people know it: the last part of its name. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
