import { message, type Message } from '@makegood/base';
import { NO_JOURNEY, type CallConfig } from './schema.ts';

/** The step bears the called journey's name; what its face adds is which version and how many ways out. */
export function callFace({ journey, version, outcomes }: CallConfig): Message {
  if (journey === NO_JOURNEY) return message('journey.face.call.none');
  return version === 'live'
    ? message('journey.face.call.live', { ways: outcomes.length })
    : message('journey.face.call.version', { version, ways: outcomes.length });
}
