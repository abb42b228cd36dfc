import { message, type Message } from '@makegood/base';
import { PROBLEM_STATUS, type Problem as WireProblem, type Said } from '@makegood/contract';
import { Problem } from '@makegood/engine';
import { StoreError } from '@makegood/store';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';

/** The one shape of every failed call. Faults of ours are logged with their number and say nothing about the inside. */
export function problemAnswer(error: unknown, log: Logger, request: string): Response {
  const problem = problemOf(error);
  if (problem.code === 'unexpected') log.error({ err: error, request }, 'A call failed');
  else if (problem.code === 'unavailable') log.warn({ err: error, request }, 'A call could not be answered');
  const said: Said = problem.code === 'unexpected' ? message('engine.problem.unexpected', { request }) : problem.said;
  const body: WireProblem = {
    error: { code: problem.code, message: said, ...(problem.details === undefined ? {} : { details: problem.details }) },
  };
  return Response.json(body, { status: PROBLEM_STATUS[problem.code] });
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return new Problem('unavailable', error.said);
  if (error instanceof HTTPException) return new Problem(error.status === 413 ? 'tooLarge' : 'invalid', invalid);
  return new Problem('unexpected', 'unexpected');
}

const invalid: Message = message('engine.problem.invalid');
