import type { PackSummary } from '@makegood/contract';
import { jurisdictionsOf } from '@makegood/rules';

export type AreaCoverage = {
  /** Packs that cover the area or a part of it, the widest first. */
  readonly packs: readonly PackSummary[];
  /** Rules that decide or oblige there, of all of them. */
  readonly rules: number;
  readonly level: 0 | 1 | 2 | 3;
  readonly open: boolean;
};

const decides = ({ coverage: { verified, secondary, unsure } }: PackSummary): number => verified + secondary + unsure;
/** From so many rules on an area is coloured a step stronger. */
const STEPS = [1, 4, 10] as const;
export const levelOf = (rules: number): AreaCoverage['level'] =>
  rules >= STEPS[2] ? 3 : rules >= STEPS[1] ? 2 : rules >= STEPS[0] ? 1 : 0;

/** Of each area on a map, by its ISO 3166 code, the packs that hold in it: its own, its parts', and those of a union that it belongs to. */
export function coverageByArea(packs: readonly PackSummary[], areas: readonly string[]): ReadonlyMap<string, AreaCoverage> {
  const inForce = packs.filter(({ jurisdiction }) => jurisdiction !== null);
  return new Map(
    areas.map((area) => {
      const stack = jurisdictionsOf(area).filter((code) => code === area || code === 'EU');
      const here = inForce.filter(
        ({ jurisdiction }) => jurisdiction !== null && (stack.includes(jurisdiction) || jurisdiction.startsWith(`${area}-`)),
      );
      const rules = here.reduce((sum, pack) => sum + decides(pack), 0);
      return [area, { packs: here, rules, level: levelOf(rules), open: here.some((pack) => pack.open !== null) }];
    }),
  );
}
