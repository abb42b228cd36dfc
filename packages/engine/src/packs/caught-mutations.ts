import { contentHash } from '@makegood/base/hash';
import type { PackMutations } from '@makegood/contract';
import { MUTANTS_NEEDED, type LoadedPack, type MutationReport } from '@makegood/rules';
import { inPackThread } from './pack-thread.ts';
import { plainRecord } from './plain-record.ts';

/** How many contents are remembered: a pack is checked on being asked for, agreed to and started, mostly unchanged. */
const MOST = 40;
const known = new Map<string, Promise<PackMutations>>();

/** Whether the examples of a pack notice when its rules are changed; the same content is looked at once. */
export function caughtMutations(pack: LoadedPack, others: readonly LoadedPack[]): Promise<PackMutations> {
  // Examples of single rules need nothing beside them.
  const beside = (pack.pack.tests ?? []).length > 0 ? others : [];
  const key = contentHash({ decisive: decisive(pack), beside: beside.map(({ hash }) => hash) });
  const found = known.get(key);
  if (found) return found;
  const asked = inPackThread({ work: 'mutations', pack, others: beside }).then((answer) => {
    if (answer.work !== 'mutations') throw new Error('Another question was answered');
    return wireMutations(answer.report);
  });
  if (known.size >= MOST) known.clear();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

/** Everything but the names and dates of the document itself. */
function decisive({ pack }: LoadedPack): unknown {
  const { title: _, titles: __, version: ___, recordedAt: ____, ...rest } = pack;
  return plainRecord(rest);
}

const wireMutations = ({ total, caught, survivors, equivalent }: MutationReport): PackMutations => ({
  total,
  caught,
  equivalent: equivalent.length,
  needed: MUTANTS_NEEDED,
  survivors: survivors.map(({ ruleId, path, change, context, before, after }) => ({
    ruleId,
    path,
    change,
    context: plainRecord(context),
    before: { ...before },
    after: { ...after },
  })),
});
