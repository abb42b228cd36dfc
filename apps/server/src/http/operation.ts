import type { Caller, Desk } from '@makegood/engine';
import type { AnswerOf, Api, Endpoint } from '@makegood/contract';
import type { Locale, WorkspaceId } from '@makegood/base';
import type { z } from 'zod';

type Parsed<E, Key extends string> = E extends { [K in Key]: infer S extends z.ZodType } ? z.output<S> : undefined;

/** A person who signed in, or a system that showed its token: where they are, as what, and in which language they read. */
export type SignedIn = {
  readonly caller: Caller;
  readonly email: string;
  readonly locale: Locale;
  readonly desk: Desk;
  /** All that they may go to. */
  readonly workspaces: readonly { readonly id: WorkspaceId; readonly name: string; readonly mode: 'sandbox' | 'live' }[];
  /** Of the sign-in, so that it can be told to look at another workspace; null for a system that called with a token. */
  readonly session: string | null;
};

/** What an operation is given: already parsed, already allowed. */
export type Ask<E extends Endpoint> = {
  readonly params: Parsed<E, 'params'>;
  readonly query: Parsed<E, 'query'>;
  readonly body: Parsed<E, 'body'>;
  readonly signedIn: E extends { needs: 'anyone' } ? null : SignedIn;
  readonly request: Request;
  /** Headers of the answer; cookies go here. */
  readonly headers: Headers;
};

/** A file as an answer; `name` is what a browser saves it under. */
export type FileAnswer = { readonly name: string; readonly content: ReadableStream<Uint8Array> | string };

export type Operation<E extends Endpoint> = (ask: Ask<E>) => Promise<E extends { file: string } ? FileAnswer : AnswerOf<E>>;

/** Every operation of one area. An operation that is forgotten does not compile. */
export type Area<Name extends keyof Api> = {
  readonly [Key in keyof Api[Name]]: Api[Name][Key] extends infer E extends Endpoint ? Operation<E> : never;
};
export type Areas = { readonly [Name in keyof Api]: Area<Name> };
