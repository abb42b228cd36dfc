import { message, type Instant, type Json } from '@makegood/base';
import type { Channel, Decision as WireDecision } from '@makegood/contract';
import { titleWords, type Decision, type LoadedPack, type Rule } from '@makegood/rules';
import type { Account, DecisionRow, Person } from '@makegood/store';
import { readDecision } from '../gate/stored-decision.ts';
import { packShelf } from '../packs/pack-shelf.ts';
import { wireCitation } from '../packs/wire-rule.ts';
import type { Desk } from '../workspaces/desk.ts';
import { placeOf } from './account-summary.ts';
import { decisionFacts } from './decision-facts.ts';

type Word = WireDecision['objected'][number];
/** Finds a pack by its id. */
export type Packs = (id: string) => LoadedPack | undefined;

export type DecisionSubject = {
  readonly account: Account;
  readonly person: Person;
  readonly journeyId: WireDecision['subject']['journeyId'];
  readonly journeyName: string | null;
  readonly stepName: string | null;
};

/** A decision that was kept, as the evidence it is: in the words of the packs that it was made by, not of today's. */
export async function keptDecision(
  desk: Pick<Desk, 'store'>,
  row: DecisionRow,
  subject: DecisionSubject,
  sentAt: Instant | null,
): Promise<WireDecision> {
  const stored = readDecision(row);
  const packs = await packsOf(desk, row);
  return {
    id: row.id,
    at: row.at,
    channel: row.channel,
    verdict: row.verdict,
    until: row.until,
    zones: zonesIn(row.facts, subject.person),
    subject: wireSubject(subject),
    objected: [...stored.objections.map((objection) => objectionWord(objection, packs)), ...stored.unknown.map(unknownWord)],
    agreed: stored.agreed.map(({ ruleId, packId, packVersion }) => agreedWord(ruleId, packId, packVersion, packs)),
    facts: isRecord(row.facts) ? decisionFacts(row.facts) : [],
    sentAt,
    tzdata: row.tzdata,
  };
}

/** A decision that was only asked for. */
export async function askedDecision(
  desk: Desk,
  decision: Decision,
  at: Instant,
  channel: Channel,
  subject: DecisionSubject,
): Promise<WireDecision> {
  const words = decisionWords(decision, await packsOf(desk, decision));
  const zones = zonesIn(decision.facts, subject.person);
  return { id: null, at, channel, ...words, zones, subject: wireSubject(subject), sentAt: null };
}

/** What a decision says, whoever it is about; zones are those that it was reckoned with. */
export const decisionWords = (
  decision: Decision,
  packs: Packs,
): Pick<WireDecision, 'verdict' | 'until' | 'zones' | 'objected' | 'agreed' | 'facts' | 'tzdata'> => ({
  verdict: decision.verdict,
  until: decision.until,
  zones: namedZones(decision.facts),
  objected: [...decision.objections.map((objection) => objectionWord(objection, packs)), ...decision.unknown.map(unknownWord)],
  agreed: decision.agreed.map(({ ruleId, packId, packVersion }) => agreedWord(ruleId, packId, packVersion, packs)),
  facts: isRecord(decision.facts) ? decisionFacts(decision.facts) : [],
  tzdata: decision.tzdata,
});

const wireSubject = ({ account, person, journeyId, journeyName, stepName }: DecisionSubject): WireDecision['subject'] => ({
  accountId: account.id,
  personName: person.fullName,
  journeyId,
  journeyName,
  stepName,
});

/** The packs by whose content it was decided, this release's or those that were kept. */
async function packsOf(
  desk: Pick<Desk, 'store'>,
  { packs }: { readonly packs: readonly { readonly id: string; readonly hash: string }[] },
): Promise<Packs> {
  const found = new Map<string, LoadedPack>();
  for (const { id, hash } of packs) {
    const pack = await packShelf(desk.store).byHash(hash);
    if (pack) found.set(id, pack);
  }
  return (id) => found.get(id);
}

function objectionWord(objection: Decision['objections'][number], packs: Packs): Word {
  const { rule, pack } = ruleIn(packs, objection.packId, objection.ruleId);
  return {
    rule: objection.ruleId,
    title: rule ? titleWords(rule) : objection.sentence,
    verdict: objection.verdict,
    reason: objection.detail ?? objection.sentence,
    until: objection.until,
    jurisdiction: pack ? titleWords(pack.pack) : objection.packId,
    pack: { id: objection.packId, version: String(objection.packVersion) },
    citations: rule ? rule.citations.map(wireCitation) : [wireCitation(objection.citation)],
  };
}

function agreedWord(ruleId: string, packId: string, version: number, packs: Packs): Word {
  const { rule, pack } = ruleIn(packs, packId, ruleId);
  return {
    rule: ruleId,
    title: rule ? titleWords(rule) : ruleId,
    verdict: 'allow',
    reason: null,
    until: null,
    jurisdiction: pack ? titleWords(pack.pack) : packId,
    pack: { id: packId, version: String(version) },
    citations: rule ? rule.citations.map(wireCitation) : [],
  };
}

/** What nobody knew stands in the way like a rule: without it nothing is allowed. */
const unknownWord = (unknown: string): Word => ({
  rule: unknown,
  title: message('engine.decision.unknown'),
  verdict: 'block',
  reason: message('engine.decision.unknown.what', { what: unknown }),
  until: null,
  jurisdiction: message('engine.pack.group.ours'),
  pack: { id: 'gate', version: '1' },
  citations: [],
});

function ruleIn(packs: Packs, packId: string, ruleId: string): { rule: Rule | undefined; pack: LoadedPack | undefined } {
  const pack = packs(packId);
  return { pack, rule: pack?.pack.rules.find((candidate) => candidate.id === ruleId) };
}

function zonesIn(facts: Json, person: Person): string[] {
  const named = namedZones(facts);
  return named.length > 0 ? named : placeOf(person).zones;
}

function namedZones(facts: Json): string[] {
  const zones = isRecord(facts) ? facts['zones'] : undefined;
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : [];
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
