/**
 * The law as data: the contact context, the pack format, the built-in packs, and the decision about one contact with
 * everything that a regulator or a colleague may ask about it. Pure: time comes with the context.
 */
export { builtInPacks } from './built-in.ts';
export { checkCases, type CaseAnswer, type CaseResult } from './check-cases.ts';
export { compactContext } from './compact-context.ts';
export { isLeaf, leavesOf, mapLeaves, type Condition, type Leaf } from './condition.ts';
export {
  contactContextSchema,
  type ConsentRecord,
  type ContactContext,
  type ContactContextInput,
  type EarlierContact,
  type StatusRecord,
} from './context.ts';
export { coversResidence } from './coverage.ts';
export { compilePacks, decide, decideSync } from './decide.ts';
export type { Agreement, Decision, Objection, Obligation } from './decision.ts';
export type { CalendarDiff } from './diff-calendars.ts';
export { DIFFERENCES, diffPacks, type DiffExample, type Difference, type PackDiff, type RuleDiff } from './diff-packs.ts';
export type { Choice } from './editing/choices.ts';
export {
  holidaysOf,
  rulesAsking,
  withCoverage,
  withHoliday,
  withNewCalendar,
  withoutCalendar,
  withoutHoliday,
  yearsOf,
  type Calendar,
  type Holiday,
} from './editing/calendars.ts';
export { conditionCatalogue, type FactEntry, type OperatorEntry } from './editing/condition-catalogue.ts';
export { mayHaveDates, withDatedNumber, type NumberFromDay } from './editing/dated-number.ts';
export { decisionTable, type TableCell, type TableColumn, type TableRow, type TableSection } from './editing/decision-table.ts';
export { editableSentence } from './editing/editable-sentence.ts';
export { newRule, type NewRule } from './editing/new-rule.ts';
export type { Field, FieldsShape, Shape, WindowForm } from './editing/shape.ts';
export { withNextYear, type ComingHoliday, type Repetition } from './editing/next-year.ts';
export { slotText } from './editing/slot-text.ts';
export { slotsOf, type Slot, type SlotPart } from './editing/slots.ts';
export { startingValue } from './editing/starting-value.ts';
export { withPackTitle } from './editing/with-pack-title.ts';
export { withSlot } from './editing/with-slot.ts';
export { tooLargeToRead } from './document-bounds.ts';
export { explain, type Explained, type ExplainedLeaf, type ExplainedRule } from './explain.ts';
export { FLAT_FACTS, FLAT_FACT_NAMES, SCENE_FACT_NAMES, type FactName, type FlatFact } from './facts.ts';
export { issueAt, type Issue } from './issue.ts';
export { packJsonSchema } from './json-schema.ts';
export { jurisdictionsOf, parseJurisdiction } from './jurisdiction.ts';
export { lawfulWindows, nextAllowed, type LawfulWindow } from './lawful-windows.ts';
export type { PackFinding } from './lints/finding.ts';
export { lintPack } from './lints/lint-pack.ts';
export { loadPack, type LoadedPack } from './load-pack.ts';
export { checkMutations, MUTANTS_NEEDED, type Equivalent, type MutationReport, type Survivor } from './mutations/check-mutations.ts';
export { mutationsOf } from './mutations/mutations-of.ts';
export type { Mutation } from './mutations/mutation.ts';
export { suggestExamples } from './mutations/suggest-examples.ts';
export type { Operator } from './operators/operator.ts';
export { OPERATORS, operatorNamed } from './operators/registry.ts';
export { packSchema, type Citation, type ObligationText, type Pack, type PackCase, type Rule } from './pack.ts';
export { packsFor, packsOfStack } from './packs-for.ts';
export { parseContext } from './parse-context.ts';
export { providerPacks } from './provider-packs.ts';
export { contactSentence } from './sentences/contact-sentence.ts';
export { conditionClause, conditionStatement } from './sentences/condition-sentence.ts';
export { sentenceParts, type SentencePart } from './sentences/mark.ts';
export { instantSentence, objectionSentence } from './sentences/objection-sentence.ts';
export { unknownSentence } from './sentences/unknown-sentence.ts';
export { ruleSentence } from './sentences/rule-sentence.ts';
export { replayStack, type Comparison, type Replayed, type ReplayStack, type ReplayTerms, type RuleChange } from './replay/replay.ts';
export { firstDifference } from './replay/rules-of.ts';
export { readStoredContext, storedContext } from './replay/stored-context.ts';
export { withoutNumbers } from './replay/without-numbers.ts';
export { rulesInForce, type RuleInForce } from './rules-in-force.ts';
export { rulesTexts } from './texts/index.ts';
export { titleIn, titleWords, type Titled } from './titles.ts';
export { compileVerdicts, type BareVerdict } from './verdicts.ts';
export * from './vocabulary.ts';
