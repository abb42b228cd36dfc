import { message } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import { localDateSchema, type AnswerOf, type Api, type Said } from '@makegood/contract';
import { builtInPacks, rulesInForce, type LoadedPack, type Rule } from '@makegood/rules';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { citationText } from './citation-text.ts';

type Detail = AnswerOf<Api['packs']['read']>;
type Summary = Detail['pack'];

/** The rule packs that the workspace obeys: the law of every place we know, and the firm's own. */
export const listPacks = async (desk: Desk): Promise<AnswerOf<Api['packs']['list']>> => ({
  items: builtInPacks().map((pack) => summaryOf(desk, pack)),
});

/** One pack with its rules, those in force with the numbers of today. @throws Problem `notFound` */
export async function readPack(desk: Desk, id: string): Promise<Detail> {
  const loaded = builtInPacks().find(({ pack }) => pack.id === id);
  if (!loaded) throw new Problem('notFound', message('engine.pack.unknown'));
  const inForce = new Map(rulesInForce(loaded, desk.now).map((entry) => [entry.rule.id, entry.sentence]));
  return {
    pack: summaryOf(desk, loaded),
    rules: loaded.pack.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      sentence: inForce.get(rule.id) ?? rule.summary,
      effect: rule.effect === 'defer' || rule.effect === 'review' || rule.effect === 'block' ? rule.effect : null,
      enforced: inForce.has(rule.id),
      confidence: rule.confidence,
      force: rule.legalForce,
      from: dateOf(rule.effective?.from),
      until: dateOf(rule.effective?.to),
      citations: rule.citations.map(wireCitation),
    })),
  };
}

function summaryOf(desk: Desk, { pack }: LoadedPack): Summary {
  const today = localAt(desk.now, desk.workspace.timezone).date;
  const { from, to } = pack.effective;
  return {
    id: pack.id,
    version: String(pack.version),
    title: pack.title,
    group: groupOf(pack.scope, pack.jurisdiction),
    jurisdiction: pack.jurisdiction,
    rules: pack.rules.length,
    inForce: pack.state === 'inForce' && (from === null || from <= today) && (to === null || today < to),
    from: dateOf(from),
  };
}

/** Regions that people look for a place in; the countries that are not named here are Latin America's. */
const REGIONS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['northAmerica', new Set(['US', 'CA'])],
  ['europe', new Set(['DE', 'ES', 'EU', 'FR', 'GB', 'GR', 'IE', 'IT', 'PT', 'RO', 'RU'])],
  ['asiaPacific', new Set(['AU', 'ID', 'IN', 'JP', 'KR', 'MY', 'NZ', 'PH', 'SG', 'TH', 'VN'])],
  ['africaMiddleEast', new Set(['AE', 'KE', 'NG', 'ZA'])],
];

function groupOf(scope: LoadedPack['pack']['scope'], jurisdiction: string | null): Said {
  if (scope === 'firm' || scope === 'provider' || jurisdiction === null) return message('engine.pack.group.ours');
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  const region = REGIONS.find(([, countries]) => countries.has(country))?.[0] ?? 'latinAmerica';
  return message(`engine.pack.group.${region}`);
}

const dateOf = (text: string | null | undefined) => (text == null ? null : (localDateSchema.safeParse(text).data ?? null));

export const wireCitation = (citation: Rule['citations'][number]) => ({ text: citationText(citation), url: citation.url ?? null });
