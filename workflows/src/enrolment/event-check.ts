import type { EventType, JourneyEvent } from '@makegood/journey/core';

const TYPES: Readonly<Record<EventType, true>> = {
  enrolled: true,
  tick: true,
  result: true,
  payment: true,
  reply: true,
  delivery: true,
  clicked: true,
  hold: true,
  promise: true,
  task: true,
  custom: true,
  pause: true,
  resume: true,
  retry: true,
  skip: true,
  cancel: true,
  migrate: true,
};

/**
 * Whether something can be fed to the core without harm to its order: a type it knows, a usable id, an instant. Everything
 * behind it was parsed at the house's edge; this only keeps a stranger with access to the server from stopping an
 * enrolment, and is written by hand because a schema library in a workflow costs memory for every cached one.
 */
export function isEvent(value: unknown): value is JourneyEvent {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('at' in value) || !('type' in value)) return false;
  const { id, at, type } = value;
  if (typeof id !== 'string' || id.length === 0 || id.length > 300) return false;
  if (typeof at !== 'number' || !Number.isInteger(at) || Math.abs(at) > 8.64e15) return false;
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) return false;
  // A result is the one type whose content decides what the core does next, and the only one that hosts make.
  return type !== 'result' || ('key' in value && 'result' in value && typeof value.result === 'object' && value.result !== null);
}
