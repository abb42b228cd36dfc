import type { LocalDate } from '@makegood/base';
import type { LoadedPack } from '../load-pack.ts';
import type { PackFinding } from './finding.ts';
import { run } from './lint.ts';
import { LINTS } from './lints.ts';
import { packInHand } from './pack-in-hand.ts';

/**
 * Every finding about a pack, warnings first, then in the order of its rules; what is about the whole pack comes before.
 * `today` is the day in the pack's own zone.
 */
export function lintPack(loaded: LoadedPack, today: LocalDate): readonly PackFinding[] {
  const inHand = packInHand(loaded, today);
  const order = new Map(loaded.pack.rules.map(({ id }, index) => [id, index]));
  const place = ({ ruleId }: PackFinding): number => (ruleId === null ? -1 : (order.get(ruleId) ?? order.size));
  const grave = ({ severity }: PackFinding): number => (severity === 'warning' ? 0 : 1);
  return LINTS.flatMap((lint) => run(lint, inHand)).sort((a, b) => grave(a) - grave(b) || place(a) - place(b));
}
