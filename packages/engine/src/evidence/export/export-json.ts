import { formatInstant } from '@makegood/base';
import { maskedAddress } from '../../accounts/masked-address.ts';
import type { EvidenceDesk } from './evidence-desk.ts';
import type { EvidenceExport } from './evidence-export.ts';
import { exportedDecisions, exportedStanding, type ExportedDecision, type ExportedStanding } from './export-records.ts';

/** One JSON object, written as it is read: what was asked for and by whom, then decisions, then what stands of the people. */
export async function* exportJson(desk: EvidenceDesk, { filter, counts, entry, words }: EvidenceExport): AsyncGenerator<string> {
  const head = {
    makegood: 'evidence',
    format: 1,
    workspace: { id: desk.workspace.id, name: desk.workspace.name, timezone: desk.workspace.timezone },
    scope: filter,
    asOf: formatInstant(desk.now),
    by: desk.caller.name,
    counts,
    entry: { sequence: entry.sequence, hash: entry.hash },
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"decisions":[`;
  let separator = '\n';
  for await (const exported of exportedDecisions(desk, filter)) {
    yield `${separator}${JSON.stringify(decisionOf(exported, words))}`;
    separator = ',\n';
  }
  yield '\n],\n"people":[';
  separator = '\n';
  for await (const standing of exportedStanding(desk, filter)) {
    yield `${separator}${JSON.stringify(standingOf(standing))}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

const instantText = (at: Parameters<typeof formatInstant>[0] | null) => (at === null ? null : formatInstant(at));

function decisionOf({ decision, kept, personId, reference }: ExportedDecision, words: EvidenceExport['words']) {
  const word = (rule: (typeof decision.objected)[number]) => ({
    rule: rule.rule,
    title: words.said(rule.title),
    verdict: rule.verdict,
    reason: rule.reason === null ? null : words.said(rule.reason),
    until: instantText(rule.until),
    jurisdiction: words.said(rule.jurisdiction),
    pack: rule.pack,
    citations: rule.citations,
  });
  return {
    id: decision.id,
    at: formatInstant(decision.at),
    zones: decision.zones,
    person: { id: personId, name: decision.subject.personName },
    account: { id: decision.subject.accountId, reference },
    journey: decision.subject.journeyName,
    step: decision.subject.stepName,
    channel: decision.channel,
    verdict: decision.verdict,
    until: instantText(decision.until),
    sentAt: instantText(decision.sentAt),
    objected: decision.objected.map(word),
    agreed: decision.agreed.map(word),
    facts: decision.facts.map(({ fact, label, value }) => ({
      fact,
      label: words.said(label),
      value: value === null ? null : words.said(value),
    })),
    packs: kept.packs.map(({ id, version, hash }) => ({ id, version, hash })),
    tzdata: decision.tzdata,
    review: kept.review && {
      ...kept.review,
      at: instantText(kept.review.at),
      rules: kept.review.rules.map(({ rule, title }) => ({ rule, title: words.said(title) })),
    },
    entry: kept.entry && { ...kept.entry, at: formatInstant(kept.entry.at) },
  };
}

/** Addresses are masked: which one it was can be told, and nobody can be reached by it. */
function standingOf({ person, holds, consents, preferences, contacts, entries }: ExportedStanding) {
  const entryOf = (id: string) => {
    const line = entries.get(id);
    return line ? { sequence: line.sequence, hash: line.hash } : null;
  };
  const masked = (address: string | null) => (address === null || address === '' ? null : maskedAddress(address));
  return {
    id: person.id,
    name: person.fullName,
    residence: person.jurisdiction ?? person.subdivision ?? person.country,
    holds: holds.map((hold) => ({
      id: hold.id,
      status: hold.status,
      scope: hold.scope,
      of: hold.scope === 'address' ? masked(hold.scopeValue) : hold.scopeValue,
      account: hold.accountId,
      since: formatInstant(hold.since),
      until: instantText(hold.until),
      releasedAt: instantText(hold.releasedAt),
      source: hold.source,
      evidence: hold.evidence,
      entry: entryOf(hold.id),
    })),
    consents: consents.map((consent) => ({
      id: consent.id,
      type: consent.type,
      given: consent.given,
      channel: consent.channel,
      address: masked(consent.address),
      at: formatInstant(consent.at),
      expiresAt: instantText(consent.expiresAt),
      revokedAt: instantText(consent.revokedAt),
      source: consent.source,
      wording: consent.wording,
      entry: entryOf(consent.id),
    })),
    preferences: preferences.map((wish) => ({
      id: wish.id,
      type: wish.type,
      channel: wish.channel,
      details: wish.details,
      since: formatInstant(wish.since),
      until: instantText(wish.until),
      withdrawnAt: instantText(wish.withdrawnAt),
      source: wish.source,
      entry: entryOf(wish.id),
    })),
    contacts: contacts.map((attempt) => ({
      id: attempt.id,
      decision: attempt.decisionId,
      account: attempt.accountId,
      channel: attempt.channel,
      direction: attempt.direction,
      address: masked(attempt.address),
      status: attempt.status,
      outcome: attempt.outcome,
      reservedAt: formatInstant(attempt.reservedAt),
      sentAt: instantText(attempt.sentAt),
      provider: attempt.provider,
      code: attempt.code,
    })),
  };
}
