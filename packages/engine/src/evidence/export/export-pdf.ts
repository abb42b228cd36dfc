import { ruleTitles } from '../../packs/rule-title.ts';
import { sourceName } from '../../standing/source-name.ts';
import type { EvidenceDesk } from './evidence-desk.ts';
import type { EvidenceExport } from './evidence-export.ts';
import { exportedDecisions, exportedStanding, type ExportedDecision } from './export-records.ts';
import { printedPages, type PrintedPages } from './printed-pages.ts';
import { consentLine, holdLine, wishLine } from './standing-lines.ts';

/** How much of a hash stands on every page; all of it stands on the first. */
const SHORT_HASH = 'sha256:'.length + 16;

/** The same to read and print: who asked for what, then each decision as a paragraph, dated and with its sources. */
export async function* exportPdf(desk: EvidenceDesk, of: EvidenceExport): AsyncGenerator<Uint8Array> {
  const { words, entry } = of;
  const footer = (page: number): string =>
    `${words.say('page', { page })}  ·  ${words.when(of.made)}  ·  ${words.say('entry', { sequence: String(entry.sequence), hash: `${entry.hash.slice(0, SHORT_HASH)}…` })}`;
  const pages = printedPages({ title: words.say('title'), author: desk.workspace.settings.firm.name, made: of.made, footer });
  yield* pages.written(() => write(desk, of, pages));
}

async function write(desk: EvidenceDesk, of: EvidenceExport, pages: PrintedPages): Promise<void> {
  await heading(desk, of, pages);
  pages.section(of.words.say('decisions'));
  let some = false;
  for await (const exported of exportedDecisions(desk, of.filter)) {
    some = true;
    decision(exported, of, pages);
    await pages.breathe();
  }
  if (!some) pages.text(of.words.say('nothing'));
  for await (const { person, holds, consents, preferences } of exportedStanding(desk, of.filter)) {
    if (holds.length + consents.length + preferences.length === 0) continue;
    pages.section(`${of.words.say('standing')}: ${person.fullName}`);
    const reader = { store: desk.store, caller: { ...desk.caller, locale: of.words.locale } };
    for (const hold of holds) pages.item(holdLine(hold, await sourceName(reader, hold.source), of.words));
    for (const consent of consents) pages.item(consentLine(consent, await sourceName(reader, consent.source), of.words));
    preferences.forEach((wish) => pages.item(wishLine(wish, of.words)));
    await pages.breathe();
  }
}

async function heading(desk: EvidenceDesk, { filter, counts, words, entry, made }: EvidenceExport, pages: PrintedPages): Promise<void> {
  const { store, workspace, caller } = desk;
  pages.title(words.say('title'));
  pages.text(workspace.settings.firm.legalName ?? workspace.settings.firm.name);
  pages.text(words.say('by', { name: caller.name, when: words.when(made) }));
  const person = filter.person === undefined ? null : await store.people.get(workspace.id, filter.person);
  const account = filter.account === undefined ? null : await store.accounts.get(workspace.id, filter.account);
  if (person) pages.text(words.say('person', { name: person.fullName, id: person.id }));
  if (account) pages.text(words.say('account', { reference: account.externalId, id: account.id }));
  if (filter.rule !== undefined) {
    const title = words.said((await ruleTitles(desk))(filter.rule));
    pages.text(words.say('rule', { rule: title === filter.rule ? title : `${title} (${filter.rule})` }));
  }
  if (filter.from !== undefined || filter.until !== undefined) {
    const [from, until] = [filter.from, filter.until].map((at) => (at === undefined ? null : words.when(at)));
    pages.text(words.say('time', { from: from ?? words.say('beginning'), until: until ?? words.say('now') }));
  }
  pages.text(words.say('counts', { decisions: counts.decisions, people: counts.people }));
  pages.small(
    `${words.say('zone', { zone: workspace.timezone })} ${words.say('entry', { sequence: String(entry.sequence), hash: entry.hash })}`,
  );
}

function decision({ decision: of, kept, reference }: ExportedDecision, { words }: EvidenceExport, pages: PrintedPages): void {
  const until = of.until === null ? '' : `, ${words.say('until', { when: words.when(of.until) })}`;
  pages.heading(`${words.when(of.at)}  ·  ${words.say(`verdict.${of.verdict}`)}${until}`);
  const sent = of.sentAt === null ? words.say('notSent') : words.say('sent', { when: words.when(of.sentAt) });
  const { personName, journeyName } = of.subject;
  pages.text([personName, reference, words.say(`channel.${of.channel}`), journeyName, sent].filter(Boolean).join('  ·  '));
  if (of.objected.length > 0) pages.label(words.say('objected'));
  for (const word of of.objected) {
    const sources = word.citations.map(({ text }) => text).join('; ');
    const reason = word.reason === null ? '' : `: ${words.said(word.reason)}`;
    pages.item(`${words.said(word.title)}${reason}`, `${words.said(word.jurisdiction)}${sources && ` · ${sources}`} · ${word.rule}`);
  }
  if (of.agreed.length > 0) pages.label(words.say('agreed'));
  if (of.agreed.length > 0) pages.small(of.agreed.map(({ title }) => words.said(title)).join('; '));
  if (of.facts.length > 0) pages.label(words.say('facts'));
  if (of.facts.length > 0)
    pages.small(
      of.facts.map(({ label, value }) => `${words.said(label)}: ${value === null ? words.say('unknown') : words.said(value)}`).join('; '),
    );
  if (kept.review) {
    const { by, at, outcome, note } = kept.review;
    pages.text(
      words.say('review', { by, when: at === null ? '' : words.when(at), outcome: words.say(`review.${outcome}`), note: note ?? '' }),
    );
  }
  const packs = kept.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
  pages.small(`${of.id ?? ''}  ·  ${words.say('packs', { packs, tzdata: of.tzdata ?? '' })}`);
  if (kept.entry) pages.small(words.say('entry', { sequence: String(kept.entry.sequence), hash: kept.entry.hash }));
}
