import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/** Everything the API offers stands under this path. */
export const API_PREFIX = '/api/v1';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * One operation of the API, written down once: the server answers by it, the app calls by it and the OpenAPI page is
 * made of it. `path` stands under {@link API_PREFIX} and names its parameters as `{id}`. `needs` is what the signed-in
 * person must be allowed to do; `anyone` is open, `session` asks only for a sign-in. `file` answers are not JSON: the
 * media type is given and `answer` is absent. `multipart` bodies carry one part named `file`.
 */
export type Endpoint = {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly needs: Permission | 'session' | 'anyone';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly multipart?: true;
  readonly answer?: z.ZodType;
  readonly file?: string;
};

/** Keeps the exact schemas in the type, so that both ends infer from it. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

export type AnswerOf<E extends Endpoint> = E extends { answer: infer A extends z.ZodType } ? z.output<A> : undefined;

type Part<E, Key extends string, Name extends string> = E extends { [K in Key]: infer S extends z.ZodType }
  ? { readonly [N in Name]: z.input<S> }
  : unknown;
/** The query may be left out altogether: every member of every query has a default or is optional. */
type QueryPart<E> = E extends { query: infer S extends z.ZodType } ? { readonly query?: z.input<S> } : unknown;

/** What a caller gives. */
export type CallOf<E extends Endpoint> = Part<E, 'params', 'params'> & QueryPart<E> & Part<E, 'body', 'body'>;
