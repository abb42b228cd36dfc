import { DAY, parseId, plus, type HoldId } from '@makegood/base';
import type { EffectScope } from '@makegood/journey/core';
import type { Change } from '@makegood/journey';
import { inForce, type Account, type Write } from '@makegood/store';
import { derivedId } from './derived-id.ts';
import { GONE, subjectOf, type Effect, type EffectTools, type Subject } from './effect-tools.ts';

/**
 * Sets fields, tags and holds of the account. Holds are placed under ids that follow from the command's key, so a second
 * run places none. Every other journey of the person hears of them; the one that does it knows.
 */
export const updateAccount: Effect<'update'> = async (tools, command, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return GONE;
  const { account } = subject;
  const { custom, tags } = fieldsAfter(account, command.changes);
  const writes: Write[] = [
    {
      write: 'update',
      in: 'accounts',
      key: { id: account.id },
      set: { custom, tags, updatedAt: scope.at },
      when: { custom: account.custom, tags: account.tags },
    },
    ...(await holdWrites(tools, command.key, command.changes, scope, subject)),
  ];
  // An import or another journey changed the account in this moment: work from what it is now.
  if (!(await tools.store.commit(writes)).ok) return updateAccount(tools, command, scope);
  return { type: 'update', outcome: 'done' };
};

function fieldsAfter(account: Account, changes: readonly Change[]): Pick<Account, 'custom' | 'tags'> {
  const custom = { ...account.custom };
  const tags = new Set(account.tags);
  for (const change of changes) {
    if (change.type === 'setField') custom[change.field] = change.value;
    else if (change.type === 'addTag') tags.add(change.tag);
    else if (change.type === 'removeTag') tags.delete(change.tag);
  }
  return { custom, tags: [...tags] };
}

async function holdWrites(
  tools: EffectTools,
  key: string,
  changes: readonly Change[],
  scope: EffectScope,
  { workspace, account, person }: Subject,
): Promise<Write[]> {
  const holds = await tools.store.people.holds(workspace.id, person.id);
  const enrolment = parseId('enrolment', scope.enrolment);
  return changes.flatMap((change, index): Write[] => {
    if (change.type === 'addHold') {
      const id = derivedId('hold', `${key}#${index}`);
      return holds.some((hold) => hold.id === id) ? [] : placeWrites(id, change, scope, { workspace, account, person }, enrolment);
    }
    if (change.type !== 'releaseHold') return [];
    return holds
      .filter(
        (hold) => hold.status === change.status && inForce(hold, scope.at) && (hold.accountId === null || hold.accountId === account.id),
      )
      .map((hold): Write => ({
        write: 'update',
        in: 'holds',
        key: { id: hold.id },
        set: { releasedAt: scope.at, releasedBy: `journey:${scope.plan.journey}` },
        when: { releasedAt: hold.releasedAt },
      }));
  });
}

function placeWrites(
  id: HoldId,
  change: Extract<Change, { type: 'addHold' }>,
  scope: EffectScope,
  { workspace, account, person }: Subject,
  enrolment: ReturnType<typeof parseId<'enrolment'>>,
): Write[] {
  return [
    {
      write: 'insert',
      into: 'holds',
      row: {
        id,
        workspaceId: workspace.id,
        personId: person.id,
        accountId: account.id,
        scope: 'account',
        status: change.status,
        since: scope.at,
        until: change.days === undefined ? null : plus(scope.at, change.days * DAY),
        source: `journey:${scope.plan.journey}`,
        evidence: {},
      },
    },
    {
      write: 'notify',
      workspaceId: workspace.id,
      of: { account: account.id },
      event: { type: 'hold', id: `hold:${id}`, at: scope.at, status: change.status },
      ...(enrolment === null ? {} : { except: enrolment }),
    },
  ];
}
