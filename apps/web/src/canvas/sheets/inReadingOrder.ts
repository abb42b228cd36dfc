import { branchesOf, type JourneyDocument } from '@makegood/journey';

/** The steps as the journey reads: from the trigger along each branch, the rest at the end. */
export function inReadingOrder(document: JourneyDocument): string[] {
  const read = new Set<string>();
  const starts = Object.keys(document.steps).sort((a, b) => Number(isTrigger(document, b)) - Number(isTrigger(document, a)));
  for (const start of starts) {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const step = document.steps[id];
      if (!step || read.has(id)) continue;
      read.add(id);
      // The last one put down is read next, so the branches go down from the right to the left.
      open.push(
        ...branchesOf(step)
          .flatMap((branch) => step.next[branch.id] ?? [])
          .reverse(),
      );
    }
  }
  return [...read];
}

const isTrigger = (document: JourneyDocument, id: string): boolean => document.steps[id]?.kind === 'trigger';
