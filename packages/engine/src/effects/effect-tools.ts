import type { Instant } from '@makegood/base';
import type { Command, EffectResult, EffectScope } from '@makegood/journey/core';
import type { Account, Person, Store, Workspace } from '@makegood/store';
import type { ContactGate } from '../gate/contact-gate.ts';
import type { FactReader } from './read-facts.ts';
import type { SecretBox } from './secret-box.ts';

export type EffectOptions = {
  readonly store: Store;
  readonly gate: ContactGate;
  readonly secrets: SecretBox;
  /** The real clock: receivers of requests compare it with theirs. Everything else goes by the scope's instant. */
  readonly realNow: () => Instant;
  /** Waits between tries of a request, in milliseconds; the real clock's when absent. */
  readonly pause?: (milliseconds: number) => Promise<void>;
};

export type EffectTools = EffectOptions & { readonly readFacts: FactReader };

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
export type ResultOf<Type extends EffectResult['type']> = Extract<EffectResult, { type: Type }>;
export type Failure = ResultOf<'failure'>;

/** Carries out one type of command. */
export type Effect<Type extends Command['type']> = (
  tools: EffectTools,
  command: CommandOf<Type>,
  scope: EffectScope,
) => Promise<ResultOf<Type> | Failure>;

export type Subject = { readonly workspace: Workspace; readonly account: Account; readonly person: Person };

/** Whom the command is about; null when they are no longer there. */
export async function subjectOf({ store }: Pick<EffectTools, 'store'>, scope: EffectScope): Promise<Subject | null> {
  const workspace = await store.workspaces.get(scope.workspace);
  const account = await store.accounts.get(scope.workspace, scope.account);
  const person = await store.people.get(scope.workspace, scope.person);
  return workspace && account && person ? { workspace, account, person } : null;
}

export const failure = (reason: string): Failure => ({ type: 'failure', reason });
/** The account, the person or the workspace was deleted: a person has to look. */
export const GONE: Failure = failure('account.gone');
