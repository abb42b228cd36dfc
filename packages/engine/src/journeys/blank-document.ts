import { message, type Locale } from '@makegood/base';
import { say } from '@makegood/base/text';
import { createConfig, DEFAULT_OFF_RAMPS, SCHEMA_VERSION, type JourneyDocument } from '@makegood/journey';
import { journeyUseTexts } from './texts.ts';

/** What a new journey begins with: someone enters, and leaves again; the author draws what happens between. */
export function blankDocument(name: string, locale: Locale): JourneyDocument {
  const word = (id: string): string => say(journeyUseTexts, locale, message(id));
  return {
    schemaVersion: SCHEMA_VERSION,
    name,
    description: '',
    steps: {
      enter: {
        kind: 'trigger',
        name: word('engine.journey.blank.enters'),
        config: createConfig('trigger'),
        next: { next: 'leave' },
        at: { x: 0, y: 0 },
      },
      leave: {
        kind: 'exit',
        name: word('engine.journey.blank.leaves'),
        config: createConfig('exit'),
        next: {},
        at: { x: 0, y: 160 },
      },
    },
    templates: [],
    offRamps: [...DEFAULT_OFF_RAMPS],
    notes: {},
    phases: {},
  };
}
