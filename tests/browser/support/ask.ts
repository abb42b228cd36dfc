import { API_PREFIX, type AnswerOf, type CallOf, type Endpoint } from '@makegood/contract';
import type { APIResponse, Page } from 'playwright-core';

type Given = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

/** Calls the product's API as the person who is signed in on this page, and returns whatever it answered. */
export async function send<E extends Endpoint>(page: Page, endpoint: E, given: CallOf<E> & Given): Promise<APIResponse> {
  const { params, query, body }: Given = given;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')));
  const url = new URL(API_PREFIX + path, page.url());
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value));
  return page.request.fetch(url.href, {
    method: endpoint.method.toUpperCase(),
    headers: { origin: url.origin },
    ...(body === undefined ? {} : { data: body }),
  });
}

/** The same for a call that must succeed: its answer, read by the contract. */
export async function ask<E extends Endpoint>(page: Page, endpoint: E, given: CallOf<E> & Given): Promise<AnswerOf<E>> {
  const response = await send(page, endpoint, given);
  if (!response.ok()) throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status()}: ${await response.text()}`);
  // AnswerOf<E> is the output of exactly this schema; the compiler cannot follow that through the optional member.
  return endpoint.answer?.parse(await response.json()) as AnswerOf<E>;
}
