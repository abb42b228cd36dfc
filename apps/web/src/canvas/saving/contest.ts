import {
  applyChoices,
  conflictsAfter,
  mergeDocuments,
  type Choices,
  type Conflict,
  type JourneyDocument,
  type Merge,
} from '@makegood/journey';
import { sameDocument } from '../editor/sameDocument.ts';
import type { StandingDraft } from './standingDraft.ts';

export type { Choices };

/** What was drawn here held against what somebody else saved meanwhile. */
export type Contest = {
  readonly mine: JourneyDocument;
  readonly theirs: StandingDraft;
  readonly merge: Merge;
};

export const contestOf = (base: JourneyDocument, mine: JourneyDocument, theirs: StandingDraft): Contest => ({
  mine,
  theirs,
  merge: mergeDocuments(base, mine, theirs.document),
});

/** What both changed in different ways; a choice can bring up more of it. */
export const disagreements = ({ merge }: Contest, choices: Choices): readonly Conflict[] => conflictsAfter(merge, choices);

/** Of these, what nobody has decided yet. */
export const undecided = (contest: Contest, choices: Choices): readonly Conflict[] =>
  disagreements(contest, choices).filter(({ id }) => !choices[id]);

/** Both sides in one; null while something is undecided. When nothing of mine is left over it is theirs itself: there is nothing to save. */
export function settled(contest: Contest, choices: Choices): JourneyDocument | null {
  if (undecided(contest, choices).length > 0) return null;
  const agreed = applyChoices(contest.merge, choices);
  return sameDocument(agreed, contest.theirs.document) ? contest.theirs.document : agreed;
}

/** Both sides in one with mine wherever both changed the same, also where that brings up more of it. */
export function withMine(contest: Contest): JourneyDocument {
  let choices: Choices = {};
  for (let open = undecided(contest, choices); open.length > 0; open = undecided(contest, choices))
    choices = { ...choices, ...Object.fromEntries(open.map(({ id }) => [id, 'mine' as const])) };
  return applyChoices(contest.merge, choices);
}

/** Brings a document of the undo history over: what was drawn becomes what was agreed, and older ones get theirs as well. */
export function carryOver({ mine, merge, theirs }: Contest, agreed: JourneyDocument): (document: JourneyDocument) => JourneyDocument {
  const { base } = merge.sides;
  const known = new Map([
    [mine, agreed],
    [base, theirs.document],
  ]);
  return (document) => {
    const over = known.get(document) ?? mergeDocuments(base, document, theirs.document).document;
    known.set(document, over);
    return over;
  };
}
