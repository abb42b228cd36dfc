import type { BackTestExample } from '@makegood/contract';

type Example = Omit<BackTestExample, 'journeyName'>;
/** Of each change, so many are shown. */
const SHOWN = 3;

/** The latest few contacts of each change, and no others. */
export interface Examples {
  /** In the order of time. */
  add(example: Example): void;
  all(journeyName: (id: string) => string): BackTestExample[];
}

export function examples(): Examples {
  const kept = new Map<string, Example[]>();
  return {
    add(example) {
      const change = `${example.from}/${example.to}`;
      kept.set(change, [example, ...(kept.get(change) ?? [])].slice(0, SHOWN));
    },
    all: (journeyName) =>
      [...kept.values()]
        .flat()
        .map((example) => ({ ...example, journeyName: example.journeyId === null ? null : journeyName(example.journeyId) })),
  };
}
