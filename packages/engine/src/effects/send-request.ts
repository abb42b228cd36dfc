import { formatInstant, type Json } from '@makegood/base';
import type { EffectScope } from '@makegood/journey/core';
import { GONE, subjectOf, type CommandOf, type Effect, type ResultOf } from './effect-tools.ts';
import { signedPost, type PostResult } from './signed-post.ts';

type Requested = ResultOf<'request'>;
const failed = (reason: string): Requested => ({ type: 'request', outcome: 'failed', reason });

/** Milliseconds before each further try, unless the receiver asks for more; the last counts from then on. */
const PAUSES = [1_000, 3_000, 10_000, 30_000] as const;
const LONGEST_PAUSE = 60_000;

/**
 * Tells a system of the firm's own. It is told at least once: the key in `Idempotency-Key` is the same in every try, also
 * after a crash, so a receiver that minds it acts once. Body: `{ id, at, sandbox, journey, account, facts }` with the
 * firm's own number of the account and the facts that the step names.
 */
export const sendRequest: Effect<'request'> = async (tools, command, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return GONE;
  const { workspace, account, person } = subject;
  const { request } = command;
  if (!URL.canParse(request.url)) return failed('url');
  const sealed = await tools.store.workspaces.secret(workspace.id, request.secret);
  const secret = sealed === null ? null : tools.secrets.open(workspace.id, request.secret, sealed);
  if (secret === null) return failed('secret');
  const facts = await tools.readFacts({ account, debtor: person }, request.facts, scope.at);
  const body = bodyOf(command, scope, workspace.mode !== 'live', account.externalId, facts);
  const pause = tools.pause ?? ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  for (let tried = 0; ; tried += 1) {
    const result = await signedPost({
      url: new URL(request.url),
      body,
      secret,
      key: command.key,
      timestamp: Math.floor(tools.realNow() / 1_000),
      timeout: request.timeoutSeconds * 1_000,
      mayReachPrivateNetworks: workspace.settings.requestsMayReachPrivateNetworks,
    });
    const answer = judge(result);
    if (!answer.again || tried >= request.retries) return answer.result;
    const asked = result.ended === 'answered' ? (result.retryAfter ?? 0) * 1_000 : 0;
    await pause(Math.min(LONGEST_PAUSE, Math.max(asked, PAUSES[Math.min(tried, PAUSES.length - 1)] ?? 0)));
  }
};

function bodyOf(
  command: CommandOf<'request'>,
  scope: EffectScope,
  sandbox: boolean,
  account: string,
  facts: { readonly [name: string]: Json },
): string {
  return JSON.stringify({ id: command.key, at: formatInstant(scope.at), sandbox, journey: scope.plan.journey, account, facts });
}

/** Too busy, too early and broken servers may do better; a refusal is an answer, and so is an attempt to send us elsewhere. */
function judge(result: PostResult): { readonly result: Requested; readonly again: boolean } {
  if (result.ended === 'failed') return { result: failed(result.reason), again: result.again };
  const { status } = result;
  if (status >= 200 && status < 300) return { result: { type: 'request', outcome: 'succeeded', status }, again: false };
  if (status >= 300 && status < 400) return { result: failed('redirect'), again: false };
  return { result: failed(`status:${status}`), again: status === 408 || status === 425 || status === 429 || status >= 500 };
}
