import { message, type Instant, type LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { PackSummary, Said } from '@makegood/contract';
import { titleWords, type LoadedPack, type Pack } from '@makegood/rules';
import type { PackVersionHead } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { broughtAs } from './find-version.ts';
import type { PackInForce } from './packs-in-force.ts';
import { standingOf } from './version-state.ts';
import { dateOf } from './wire-rule.ts';

/** One pack in the list: as it decides now, and what of it is under way. `all` are its own versions, newest first. */
export function packSummary(
  desk: Desk,
  { id, version, own }: PackInForce,
  { pack }: LoadedPack,
  all: readonly PackVersionHead[],
): PackSummary {
  const today = localAt(desk.now, desk.workspace.timezone).date;
  const { from, to } = pack.effective;
  return {
    ...described(pack, today),
    id,
    version: String(version),
    inForce: (from === null || from <= today) && (to === null || today < to),
    since: own?.since ?? null,
    own: own !== null,
    releaseHasNews: own !== null && all.find((row) => row.id === own.version)?.release !== (broughtAs(id)?.hash ?? null),
    open: openOf(all, desk.now),
  };
}

/** One that is only being drawn. `pack` is null when the draft cannot be read. */
export function draftSummary(desk: Desk, head: PackVersionHead, pack: Pack | null, all: readonly PackVersionHead[]): PackSummary {
  const nothing = { from: null, jurisdiction: null, mapCode: null, rules: 0, checked: null, coverage: NO_COVERAGE } as const;
  const known = pack
    ? described(pack, localAt(desk.now, desk.workspace.timezone).date)
    : { ...nothing, coverage: { ...NO_COVERAGE, kinds: [] } };
  return {
    ...known,
    title: titleWords({ title: head.title, titles: pack?.titles }),
    scope: head.scope,
    group: groupOf(head.scope, known.jurisdiction),
    id: head.packId,
    version: String(head.version),
    inForce: false,
    since: null,
    own: true,
    releaseHasNews: false,
    open: openOf(all, desk.now),
  };
}

const NO_COVERAGE = { verified: 0, secondary: 0, unsure: 0, draft: 0, kinds: [] } as const;

const described = (
  pack: Pack,
  today: LocalDate,
): Pick<PackSummary, 'title' | 'group' | 'scope' | 'jurisdiction' | 'mapCode' | 'rules' | 'coverage' | 'checked' | 'from'> => ({
  title: titleWords(pack),
  group: groupOf(pack.scope, pack.jurisdiction),
  scope: pack.scope,
  jurisdiction: pack.jurisdiction,
  mapCode: mapCodeOf(pack.jurisdiction),
  rules: pack.rules.length,
  coverage: coverageOf(pack),
  checked: checkedOf(pack, today),
  from: dateOf(pack.effective.from),
});

function coverageOf({ rules }: Pack): PackSummary['coverage'] {
  const active = rules.filter((rule) => rule.state === 'active');
  const known = (confidence: string): number => active.filter((rule) => rule.confidence === confidence).length;
  return {
    verified: known('verified'),
    secondary: known('secondary'),
    unsure: known('unsure'),
    draft: rules.length - active.length,
    kinds: [...new Set(active.map((rule) => rule.kind))].sort(),
  };
}

/** Days are written to the day or to the month; as text they are in order either way. */
function checkedOf({ rules }: Pack, today: LocalDate): PackSummary['checked'] {
  const days = rules.flatMap((rule) => rule.citations.map((citation) => citation.checkedOn)).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  if (oldest === undefined || newest === undefined) return null;
  const months = monthOf(today) - monthOf(oldest);
  return { oldest, newest, months: Math.max(0, months) };
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** A city's area is its state's; the Union's is no one area; England and Wales share a law and no code. */
function mapCodeOf(jurisdiction: string | null): string | null {
  if (jurisdiction === null || jurisdiction === 'EU') return null;
  if (jurisdiction === 'GB-EAW') return 'GB';
  return jurisdiction.split('-').slice(0, 2).join('-');
}

function openOf(all: readonly PackVersionHead[], now: Instant): PackSummary['open'] {
  for (const row of all) {
    const { state } = standingOf(row, all, now);
    if (state === 'draft' || state === 'review' || state === 'approved' || state === 'scheduled')
      return { id: row.id, version: row.version, state, activeFrom: row.activeFrom };
  }
  return null;
}

/** Regions that people look for a place in; the countries that are not named here are Latin America's. */
const REGIONS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['northAmerica', new Set(['US', 'CA'])],
  ['europe', new Set(['DE', 'ES', 'EU', 'FR', 'GB', 'GR', 'IE', 'IT', 'PT', 'RO', 'RU'])],
  ['asiaPacific', new Set(['AU', 'ID', 'IN', 'JP', 'KR', 'MY', 'NZ', 'PH', 'SG', 'TH', 'VN'])],
  ['africaMiddleEast', new Set(['AE', 'KE', 'NG', 'ZA'])],
];

function groupOf(scope: Pack['scope'], jurisdiction: string | null): Said {
  if (scope === 'firm' || scope === 'provider' || jurisdiction === null) return message('engine.pack.group.ours');
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  const region = REGIONS.find(([, countries]) => countries.has(country))?.[0] ?? 'latinAmerica';
  return message(`engine.pack.group.${region}`);
}
