import { parseId, type AccountId, type Id, type IdKind, type JourneyId, type PersonId, type WorkspaceId } from '@makegood/base';
import { derivedId } from '@makegood/engine';
import type { Plan } from '@makegood/journey/core';
import type { Standing } from './read-subject.ts';

/** Who is who in a run's database. */
export type Cast = {
  readonly workspace: WorkspaceId;
  readonly person: PersonId;
  readonly account: AccountId;
  readonly journey: JourneyId;
};

/** @param workspace differs from run to run where a server remembers earlier ones. */
export const castOf = ({ person, account }: Standing, plan: Plan, workspace: WorkspaceId): Cast => ({
  workspace,
  person: idFrom('person', 'per', person.externalId),
  account: idFrom('account', 'acc', account.externalId),
  journey: must(parseId('journey', plan.journey), 'journey id'),
});

/** Readable where the number allows it: a trace names the same account on every host and in every run. */
const idFrom = <Kind extends IdKind>(kind: Kind, prefix: string, number: string): Id<Kind> =>
  parseId(kind, `${prefix}_${number}`) ?? derivedId(kind, number);

export function must<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`Not a valid ${what}`);
  return value;
}
