/**
 * The law as data: the contact context, the pack format, the built-in packs, and the decision about one contact with
 * everything that a regulator or a colleague may ask about it. Pure: time comes with the context.
 */
export { builtInPacks } from './built-in.ts';
export {
  contactContextSchema,
  type ConsentRecord,
  type ContactContext,
  type ContactContextInput,
  type EarlierContact,
  type StatusRecord,
} from './context.ts';
export { compilePacks, decide, decideSync } from './decide.ts';
export type { Agreement, Decision, Objection, Obligation } from './decision.ts';
export type { Issue } from './issue.ts';
export { jurisdictionsOf, parseJurisdiction } from './jurisdiction.ts';
export { loadPack, type LoadedPack } from './load-pack.ts';
export { packSchema, type Citation, type Pack, type PackCase, type PackInput, type Rule } from './pack.ts';
export { rulesInForce, type RuleInForce } from './rules-in-force.ts';
export { packsFor, packsOfStack } from './packs-for.ts';
export { parseContext } from './parse-context.ts';
export { rulesTexts } from './texts/index.ts';
export * from './vocabulary.ts';
