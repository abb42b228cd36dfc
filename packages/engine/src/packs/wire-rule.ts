import type { LocalDate } from '@makegood/base';
import { localDateSchema, type PackRule } from '@makegood/contract';
import { editableSentence, slotsOf, titleWords, type Pack, type PackCase, type Rule } from '@makegood/rules';
import type { Message } from '@makegood/base';
import { citationText } from './citation-text.ts';
import { plainRecord } from './plain-record.ts';

/** A rule as people read and change it. `sentence`: with the numbers of today, when it is in force. */
export function wireRule(rule: Rule, pack: Pack, today: LocalDate, sentence: Message | undefined): PackRule {
  return {
    id: rule.id,
    title: titleWords(rule),
    sentence: sentence ?? rule.summary,
    editable: editableSentence(rule, pack, today),
    summary: rule.summary,
    kind: rule.kind,
    effect: rule.effect === 'defer' || rule.effect === 'review' || rule.effect === 'block' ? rule.effect : null,
    enforced: sentence !== undefined,
    confidence: rule.confidence,
    force: rule.legalForce,
    binds: [...rule.binds],
    channels: [...rule.channels],
    from: dateOf(rule.effective?.from),
    until: dateOf(rule.effective?.to),
    citations: rule.citations.map((citation) => ({
      ...wireCitation(citation),
      quote: citation.quote ?? null,
      checkedOn: citation.checkedOn,
      checkedBy: citation.checkedBy ?? null,
    })),
    notes: [...(rule.notes ?? [])],
    slots: slotsOf(rule, pack).map(({ shape, ...slot }) => ({ ...slot, shape: plainRecord(shape) })),
    tests: (rule.tests ?? []).map(wireTest),
  };
}

const wireTest = ({ id, title, context, expected, until }: PackCase): PackRule['tests'][number] => ({
  id,
  title: title ?? null,
  at: context.contact.at,
  expected,
  until: until ?? null,
});

export const dateOf = (text: string | null | undefined): LocalDate | null =>
  text == null ? null : (localDateSchema.safeParse(text).data ?? null);

export const wireCitation = (citation: Rule['citations'][number]) => ({ text: citationText(citation), url: citation.url ?? null });
