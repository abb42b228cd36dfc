import type { Message } from '@makegood/base';
import { faceOf, sayWholeCondition, type JourneyDocument, type Step, type StepKind } from '@makegood/journey';
import type { Say } from '../../i18n/say.tsx';
import { plainText } from '../picker/plainText.ts';
import { told } from '../keyboard/told.ts';

/** In what a step was found: its name, what it does, a condition that it decides by, a text that it sends, its note, or what is wrong with it. */
export type FoundIn = 'name' | 'face' | 'rule' | 'text' | 'note' | 'finding';
export type FoundStep = {
  readonly id: string;
  readonly name: string;
  readonly kind: StepKind;
  readonly in: FoundIn;
  readonly words: string;
};

type Searched = Omit<FoundStep, 'in' | 'words'> & {
  readonly texts: readonly { readonly in: FoundIn; readonly words: string; readonly plain: string }[];
};
type Findings = readonly { readonly step: string | null; readonly message: Parameters<Say['said']>[0] }[];

/** Everything of a journey that can be searched, made once for a document: in the reader's words and as debtors read it. */
export function searchable(say: Say, document: JourneyDocument, findings: Findings): readonly Searched[] {
  return [...told(document, say.locale).steps.keys()].flatMap((id) => {
    const step = document.steps[id];
    if (!step) return [];
    const kind = say.said({ id: `journey.kind.${step.kind}` });
    const texts: [FoundIn, string][] = [
      ['name', `${step.name} ${kind}`],
      ['face', say.said(faceOf(step))],
      ...rulesOf(step).map((rule): [FoundIn, string] => ['rule', say.said(rule)]),
      ...textsOf(document, id).map((words): [FoundIn, string] => ['text', words]),
      ...Object.values(document.notes).flatMap((note): [FoundIn, string][] => (note.step === id ? [['note', note.text]] : [])),
      ...findings.flatMap((finding): [FoundIn, string][] => (finding.step === id ? [['finding', say.said(finding.message)]] : [])),
    ];
    return [
      { id, name: step.name, kind: step.kind, texts: texts.map(([where, words]) => ({ in: where, words, plain: plainText(words) })) },
    ];
  });
}

/** The conditions that a step decides by, whole however long they are, and what its branches are called. */
function rulesOf(step: Step): (Message | string)[] {
  if (step.kind === 'branch') return step.config.branches.flatMap(({ name, when }) => [name, sayWholeCondition(when)]);
  return step.kind === 'trigger' && step.config.on.when ? [sayWholeCondition(step.config.on.when)] : [];
}

/** The texts that a message sends: every variant, channel and language. */
function textsOf(document: JourneyDocument, id: string): string[] {
  const step = document.steps[id];
  if (step?.kind !== 'message') return [];
  const used = new Set(step.config.variants.map((variant) => variant.template));
  return document.templates
    .filter((template) => used.has(template.id))
    .flatMap((template) => [
      template.name,
      ...Object.values(template.content).flatMap((content) =>
        content
          ? Object.values(content).flatMap((channel) => (channel ? Object.values(channel).filter((part) => typeof part === 'string') : []))
          : [],
      ),
    ]);
}

/** The steps in which every typed word stands; a name that fits comes before what is only said there. */
export function findSteps(steps: readonly Searched[], typed: string): FoundStep[] {
  const words = plainText(typed).split(/\s+/).filter(Boolean);
  const found = steps.flatMap(({ id, name, kind, texts }) => {
    const hit = texts.find(({ plain }) => words.every((word) => plain.includes(word)));
    return hit
      ? [{ id, name, kind, in: hit.in, words: hit.in === 'text' || hit.in === 'rule' ? around(hit.words, words) : hit.words }]
      : [];
  });
  return [...found.filter((step) => step.in === 'name'), ...found.filter((step) => step.in !== 'name')];
}

/** How much of a long text is shown around what was found in it. */
const SHOWN = 90;

function around(text: string, words: readonly string[]): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const at = Math.max(0, plainText(line).indexOf(words[0] ?? ''));
  const start = Math.max(0, at - SHOWN / 3);
  return `${start > 0 ? '…' : ''}${line.slice(start, start + SHOWN)}${start + SHOWN < line.length ? '…' : ''}`;
}
