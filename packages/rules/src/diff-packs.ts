import { addDays, canonicalJson, message, type Instant, type Message } from '@makegood/base';
import { instantAt } from '@makegood/calendar';
import type { CaseAnswer } from './check-cases.ts';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { diffCalendars, type CalendarDiff } from './diff-calendars.ts';
import { earliestAllowed } from './earliest.ts';
import { withNumbers } from './editing/editable-sentence.ts';
import { plainJson } from './editing/slots.ts';
import { judge, stands } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import type { Pack, Rule } from './pack.ts';
import { dateOf, dayFor, zoneFor } from './probing/base-context.ts';
import { contactsNear } from './probing/contacts-near.ts';
import { movedTo } from './probing/edit.ts';
import { referencesIn } from './references.ts';
import { sceneOf } from './scene.ts';
import { contactSentence } from './sentences/contact-sentence.ts';
import { ruleSentence } from './sentences/rule-sentence.ts';
import { titleWords } from './titles.ts';
import { strictest, verdictOf } from './verdicts.ts';

export const DIFFERENCES = ['newlyAllowed', 'newlyDenied', 'sooner', 'later', 'changed'] as const;
/** `sooner`, `later`: deferred before and after, to another instant. `changed`: kept from being made before and after, for another reason. */
export type Difference = (typeof DIFFERENCES)[number];

export type DiffExample = {
  readonly kind: Difference;
  readonly context: ContactContext;
  /** The contact in a line. */
  readonly sentence: Message;
  readonly before: CaseAnswer;
  readonly after: CaseAnswer;
};

export type RuleDiff = {
  readonly ruleId: string;
  readonly title: Message;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: Message | null;
  readonly after: Message | null;
  readonly examples: readonly DiffExample[];
};

export type PackDiff = {
  /** Holiday calendars that say otherwise, whether or not a rule asks for them. */
  readonly calendars: readonly CalendarDiff[];
  readonly rules: readonly RuleDiff[];
  /** Contacts looked at that are newly allowed and newly kept from being made. */
  readonly newlyAllowed: number;
  readonly newlyDenied: number;
  readonly contacts: number;
  /** What was looked at and found, in words; it is said also when nothing was found. */
  readonly searched: Message;
};

/** Examples of each kind that are shown for one rule. */
const MOST_EXAMPLES = 3;
/** Contacts that are compared for one pack, shared out among its changed rules. */
const MOST_CONTACTS = 24_000;

/**
 * What a version of a pack decides otherwise than another. Every contact near a boundary of each changed rule, in either
 * version, is decided by both: each window, count, length and date one off on both sides, each channel, creditor and word.
 * Between two boundaries an answer cannot change, so for hours and limits nothing is missed; for conditions of many parts
 * it is a search. The answer is that of the whole pack: what another rule forbids anyway is no difference.
 */
export function diffPacks(before: LoadedPack, after: LoadedPack): PackDiff {
  const changed = changedRules(before.pack, after.pack);
  const sides = { before: compilePack(before), after: compilePack(after) };
  const most = Math.max(500, Math.floor(MOST_CONTACTS / Math.max(1, changed.length)));
  const found = changed.map(({ old, now }) => differencesOf(sides, old, now, most));
  const rules = changed.flatMap(({ old, now }, index): RuleDiff[] => {
    const rule = now ?? old;
    if (!rule) return [];
    return [
      {
        ruleId: rule.id,
        title: titleWords(rule),
        change: !old ? 'added' : !now ? 'removed' : 'changed',
        before: old ? sentenceOf(old, before.pack) : null,
        after: now ? sentenceOf(now, after.pack) : null,
        examples: shown(found[index]?.examples ?? []),
      },
    ];
  });
  const examples = found.flatMap((one) => one.examples);
  const contacts = found.reduce((sum, one) => sum + one.contacts, 0);
  const id = changed.length === 0 ? 'same' : examples.length === 0 ? 'nothing' : 'searched';
  return {
    calendars: diffCalendars(before.pack, after.pack),
    rules,
    newlyAllowed: examples.filter(({ kind }) => kind === 'newlyAllowed').length,
    newlyDenied: examples.filter(({ kind }) => kind === 'newlyDenied').length,
    contacts,
    searched: message(`rules.diff.${id}`, { contacts, rules: changed.length }),
  };
}

type Changed = { readonly old: Rule | undefined; readonly now: Rule | undefined };

function changedRules(before: Pack, after: Pack): readonly Changed[] {
  const ids = [...new Set([...before.rules, ...after.rules].map(({ id }) => id))];
  return ids
    .map((id) => ({ old: before.rules.find((rule) => rule.id === id), now: after.rules.find((rule) => rule.id === id) }))
    .filter(({ old, now }) => !old || !now || meaningOf(old, before) !== meaningOf(now, after));
}

/** Everything that decides: the rule without its words and examples, the numbers and calendars it names, the time of its pack. */
function meaningOf(rule: Rule, pack: Pack): string {
  const { binds, channels, effect, effective, when, objects, exceptTo, obligation, state } = rule;
  const decisive = { binds, channels, effect, effective, when, objects, exceptTo, obligation, state };
  const json = plainJson(decisive);
  const parameters = referencesIn(json, 'parameter').map(
    (name) => pack.parameters?.[name]?.values.map(({ from, value }) => ({ from, value })) ?? null,
  );
  const names = referencesIn(json, 'calendar');
  const calendars = (pack.calendars ?? []).filter(({ id }) => names.includes(id)).map(({ coverage, dates }) => ({ coverage, dates }));
  return canonicalJson(plainJson({ json, parameters, calendars, effective: pack.effective, zone: pack.zone }));
}

function sentenceOf(rule: Rule, pack: Pack): Message {
  const on = dayFor(pack, rule);
  return ruleSentence(rule, rule.when && withNumbers(rule.when, pack, on), rule.objects && withNumbers(rule.objects, pack, on));
}

type Sides = { readonly before: CompiledPack; readonly after: CompiledPack };

function differencesOf(sides: Sides, old: Rule | undefined, now: Rule | undefined, most: number) {
  const near = [...(now ? contactsNear(sides.after, now) : []), ...(old ? contactsNear(sides.before, old) : [])];
  const contexts = [...holidayContacts(sides, now ?? old, near), ...near];
  const looked = spread(contexts, most);
  const examples = looked.flatMap((context): DiffExample[] => {
    const kind = differenceAt(sides, context);
    return kind === null ? [] : [{ ...kind, context, sentence: contactSentence(context) }];
  });
  return { examples, contacts: looked.length };
}

/** Evenly, so that no boundary's contacts are all left out. */
const spread = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length <= most
    ? items
    : items.filter((_, index) => Math.floor((index * most) / items.length) !== Math.floor(((index - 1) * most) / items.length));

/** Days past the end of a calendar that are tried: the year begins with holidays, and an ordinary day shows more. */
const DAYS_AFTER = [1, 2, 3, 4, 5, 6, 7];

/** Ordinary contacts moved to the days that are a holiday in one version only, and to the first that only one covers. */
function holidayContacts({ before, after }: Sides, rule: Rule | undefined, contexts: readonly ContactContext[]): readonly ContactContext[] {
  if (!rule) return [];
  const names = referencesIn(plainJson(rule), 'calendar');
  const datesIn = ({ source }: CompiledPack): readonly string[] =>
    (source.pack.calendars ?? [])
      .filter(({ id }) => names.includes(id))
      .flatMap(({ dates, coverage }) => [...Object.keys(dates), ...DAYS_AFTER.map((days) => addDays(coverage[1], days))]);
  const [own, other] = [datesIn(before), datesIn(after)];
  const dates = [...own.filter((date) => !other.includes(date)), ...other.filter((date) => !own.includes(date))].map(dateOf);
  const zone = zoneFor(after.source);
  return contexts
    .slice(0, 3)
    .flatMap((context) => dates.flatMap((date) => [8, 12, 16, 19].map((hour) => movedTo(context, instantAt(date, hour * 60, zone), zone))));
}

function differenceAt({ before, after }: Sides, context: ContactContext): Pick<DiffExample, 'kind' | 'before' | 'after'> | null {
  const old = answerOfPack(before, context);
  const now = answerOfPack(after, context);
  const answers = { before: { verdict: old.verdict, until: old.until() }, after: { verdict: now.verdict, until: now.until() } };
  if (old.verdict !== now.verdict)
    return { kind: old.verdict === 'allow' ? 'newlyDenied' : now.verdict === 'allow' ? 'newlyAllowed' : 'changed', ...answers };
  if (answers.before.until === answers.after.until) return null;
  return { kind: (answers.after.until ?? Infinity) > (answers.before.until ?? Infinity) ? 'later' : 'sooner', ...answers };
}

/** What a pack alone makes of a contact, whatever the law of the place. */
function answerOfPack(
  pack: CompiledPack,
  context: ContactContext,
): { readonly verdict: CaseAnswer['verdict']; readonly until: () => Instant | null } {
  const scene = sceneOf(context);
  const verdict = strictest(judge([pack], scene).filter(stands).map(verdictOf));
  return { verdict, until: () => (verdict === 'defer' ? earliestAllowed([pack], scene) : null) };
}

/** Of each kind the first few that differ in their answers too. */
function shown(examples: readonly DiffExample[]): readonly DiffExample[] {
  return DIFFERENCES.flatMap((kind) => {
    const ofKind = examples.filter((example) => example.kind === kind);
    const seen = new Set<string>();
    const told = ofKind.filter(({ context, before, after }) => {
      const key = [context.contact.channel, context.contact.at, before.verdict, after.verdict, context.history.length].join('/');
      return seen.has(key) ? false : seen.add(key);
    });
    return told.slice(0, MOST_EXAMPLES);
  });
}
