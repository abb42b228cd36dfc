import { LOCALES, instant, ok, type Instant, type Locale, type Result } from '@makegood/base';
import { CONTACT_PURPOSES, homeLanguage, partsOf, type Template, type TemplatePurpose } from '@makegood/journey/template';
import { localeFor, type ChannelId, type RenderedMessage, type RenderProblem } from '@makegood/messaging';
import type { Purpose } from '@makegood/rules';
import type { Address, ContactSnapshot, PaymentPromise, Workspace } from '@makegood/store';
import { askingRules, type AskingRule } from './asked-elements.ts';
import { chooseAddress } from './choose-address.ts';
import { composeIn } from './compose-message.ts';
import { NOTICES } from './contact-words.ts';
import { earnedPurpose } from './contact-purpose.ts';
import { decideContact, type GateDecision } from './decide-contact.ts';
import { LEDGER_SPAN, type GateTools } from './gate-tools.ts';
import { emptyToken } from './link-tokens.ts';
import { wordsOf } from './message-elements.ts';
import { noticeWasSent } from './notices.ts';
import { zonesOf } from './contact-context.ts';
import type { PackChoice } from './pack-library.ts';

/** A text that is being written, and the person on whom it is tried. */
export type DraftQuestion = {
  readonly workspace: string;
  readonly account: string;
  readonly person: string;
  readonly template: Template;
  readonly channels: readonly ChannelId[];
  readonly purpose: TemplatePurpose;
  readonly at: Instant;
};

/** The text in one language and channel. */
export type DraftedWords = {
  readonly locale: Locale;
  readonly channel: ChannelId;
  readonly rendered: Result<RenderedMessage, RenderProblem>;
  /** What the rules of the person's place want said that these words do not say. */
  readonly notices: readonly AskingRule[];
  /** Null without an address for the channel, or without words. */
  readonly decision: GateDecision | null;
  /** Whether these are the words that the person would get. */
  readonly own: boolean;
};

export type DraftOpinion =
  | { readonly possible: true; readonly words: readonly DraftedWords[]; readonly unaddressed: readonly ChannelId[] }
  | { readonly possible: false; readonly reason: 'noWorkspace' | 'noAccount' };

/**
 * A text as one person would get it, in each language that it is written in: made and decided by what sends, on the facts
 * of this instant, with links that open nothing. Nothing is sent, reserved, counted or kept.
 */
export async function previewDraft(tools: GateTools, question: DraftQuestion): Promise<DraftOpinion> {
  const { store } = tools;
  const workspace = await store.workspaces.get(question.workspace);
  if (workspace === null) return { possible: false, reason: 'noWorkspace' };
  const since = instant(Math.max(0, question.at - LEDGER_SPAN));
  const snapshot = await store.ledger.snapshot({ workspace: workspace.id, person: question.person, account: question.account, since });
  if (snapshot === null) return { possible: false, reason: 'noAccount' };
  const promise = (await store.accounts.promises(workspace.id, snapshot.account.id)).find((one) => one.status === 'open') ?? null;
  const choice = await tools.packs.binding(workspace.id, question.at);
  const purpose = CONTACT_PURPOSES[earnedPurpose(question.purpose, snapshot, promise, question.at)];
  const on: Trial = { tools, question, workspace, snapshot, promise, choice, purpose };
  const words: DraftedWords[] = [];
  const unaddressed: ChannelId[] = [];
  for (const channel of question.channels) {
    const address = chooseAddress(channel, snapshot.addresses, snapshot.holds, question.at);
    if (address === null) unaddressed.push(channel);
    for (const locale of LOCALES)
      if (partsOf(question.template, locale, channel).length > 0) words.push(await drafted(on, locale, channel, address));
  }
  return { possible: true, words, unaddressed };
}

type Trial = {
  readonly tools: GateTools;
  readonly question: DraftQuestion;
  readonly workspace: Workspace;
  readonly snapshot: ContactSnapshot;
  readonly promise: PaymentPromise | null;
  readonly choice: PackChoice;
  readonly purpose: Purpose;
};

async function drafted(on: Trial, locale: Locale, channel: ChannelId, address: Address | null): Promise<DraftedWords> {
  const { tools, question, workspace, snapshot, promise, choice, purpose } = on;
  const { template, at } = question;
  const { person, account } = snapshot;
  const own = localeFor(template, channel, [person.language ?? homeLanguage(person.country)]) === locale;
  const composed = composeIn(locale, { template, channel, at }, { workspace, person, account, promise }, tools.compose, (kind) =>
    emptyToken(tools.compose.linkKey, kind),
  );
  if (!composed.ok) return { locale, channel, rendered: composed, notices: [], decision: null, own };
  const { rendered } = composed.value;
  const words = wordsOf(template, rendered, purpose);
  const decision = address === null ? null : await decideContact(choice, snapshot, { at, channel, address, purpose, words, key: null });
  const residence = person.jurisdiction ?? person.subdivision ?? person.country;
  const sent = noticeWasSent(account, at, zonesOf(person));
  const missing = words.missing.filter((element) => !(sent && NOTICES.includes(element)));
  const asking = residence === null ? [] : askingRules(choice.packs, { residence, creditorType: account.creditorType, channel, at });
  const notices = asking
    .map((asked) => ({ ...asked, elements: asked.elements.filter((element) => missing.includes(element)) }))
    .filter(({ elements }) => elements.length > 0)
    // Where the rules could be asked, only those count that do object; without an address they may.
    .filter(({ rule }) => decision === null || decision.objections.some((objection) => objection.ruleId === rule.id));
  return { locale, channel, rendered: ok(rendered), notices, decision, own };
}
