import { GONE, subjectOf, type Effect } from './effect-tools.ts';

/** Reads what a branch asks for, at the instant it asks. */
export const answerFacts: Effect<'facts'> = async (tools, { names }, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return GONE;
  const facts = await tools.readFacts({ account: subject.account, debtor: subject.person }, names, scope.at);
  return { type: 'facts', facts };
};
