import { message } from '@makegood/base';
import type { Channel, DraftedMessage, DraftPreview } from '@makegood/contract';
import { templateSchema, type Template, type TemplatePurpose } from '@makegood/journey/template';
import { titleWords } from '@makegood/rules';
import { findAccount } from '../accounts/find-account.ts';
import type { DraftedWords } from '../gate/preview-draft.ts';
import { zonesOf } from '../gate/contact-context.ts';
import { wireCitation } from '../packs/wire-rule.ts';
import { ruleTitles } from '../packs/rule-title.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { smsPriceFor } from './sms-prices.ts';

export type TextQuestion = {
  readonly accountId: string;
  readonly text: unknown;
  readonly channels: readonly Channel[];
  readonly purpose: TemplatePurpose;
};

/**
 * A text that somebody is writing, as one debtor would get it now: their facts, their place's rules, every language that it
 * has. Nothing is sent, counted or kept.
 * @throws Problem `notFound`, `invalid` for what is no text.
 */
export async function previewText(desk: Desk, { accountId, text, channels, purpose }: TextQuestion): Promise<DraftPreview> {
  const { account, debtor } = await findAccount(desk, accountId);
  const { firm } = desk.workspace.settings;
  const opinion = await desk.gate.preview({
    workspace: desk.workspace.id,
    account: account.id,
    person: debtor.id,
    template: readText(text),
    channels: [...new Set(channels)],
    purpose,
    at: desk.now,
  });
  if (!opinion.possible) throw new Problem('notFound', message('engine.account.unknown'));
  const titleOf = await ruleTitles(desk);
  const unaddressed = opinion.unaddressed.map((channel): DraftPreview['ways'][number] => ({
    channel,
    verdict: null,
    until: null,
    objections: [],
    problem: message('engine.account.noAddress'),
  }));
  const asked = opinion.words.flatMap(({ own, channel, decision }): DraftPreview['ways'] => {
    if (!own || decision === null) return [];
    const objections = [...new Set(decision.objections.map(({ ruleId }) => ruleId))].map(titleOf);
    const unknown = decision.unknown.map((what) => message('engine.decision.unknown.what', { what }));
    return [{ channel, verdict: decision.verdict, until: decision.until, objections: [...objections, ...unknown], problem: null }];
  });
  return {
    at: desk.now,
    person: { name: debtor.fullName, locale: debtor.language, country: debtor.country, zone: zonesOf(debtor)[0] ?? null },
    sender: { name: firm.name, email: firm.email },
    messages: opinion.words.map(wireDraft),
    ways: [...asked, ...unaddressed],
    smsPrice: smsPriceFor(desk.workspace.settings, debtor.country),
  };
}

function readText(sent: unknown): Template {
  const parsed = templateSchema.safeParse(sent);
  if (!parsed.success) throw new Problem('invalid', message('engine.drafting.notAText'));
  return parsed.data;
}

function wireDraft({ locale, channel, rendered, notices }: DraftedWords): DraftedMessage {
  const asked = notices.map(({ rule, pack, elements }): DraftedMessage['notices'][number] => ({
    rule: rule.id,
    title: titleWords(rule),
    jurisdiction: titleWords(pack),
    missing: [...elements],
    citations: rule.citations.map(wireCitation),
  }));
  if (!rendered.ok) {
    const { message: said, field = null, line = null, column = null, variable = null } = rendered.error;
    return { locale, channel, rendered: null, problem: { said, field, line, column, variable }, notices: asked };
  }
  const { subject = null, text, html = null, segments } = rendered.value;
  const sms =
    segments === undefined
      ? null
      : { encoding: segments.encoding, segments: segments.segments, left: segments.left, outside: [...segments.outside] };
  return { locale, channel, rendered: { subject, text, html, sms }, problem: null, notices: asked };
}
