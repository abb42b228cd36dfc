import { API_PREFIX, problemSchema, type AnswerOf, type CallOf, type Endpoint } from '@makegood/contract';
import { CallFailure } from './problem.ts';

/** The members of a call as they are at run time; the typed form is {@link CallOf}. */
export type Given = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

export function addressOf(endpoint: Endpoint, given: Given): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given.params?.[name] ?? '')));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `${API_PREFIX}${path}${text ? `?${text}` : ''}`;
}

async function failureOf(response: Response): Promise<CallFailure> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new CallFailure(parsed.data.error.code, parsed.data.error.message, parsed.data.error.details);
  return new CallFailure(response.status === 502 || response.status === 504 ? 'offline' : 'unexpected', null);
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new CallFailure('offline', null);
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function read<E extends Endpoint>(endpoint: E, response: Response): Promise<AnswerOf<E>> {
  const parsed = endpoint.answer?.safeParse(await response.json().catch(() => undefined));
  if (!parsed?.success) throw new CallFailure('garbled', null, parsed?.error);
  // AnswerOf<E> is the output of exactly this schema; the compiler cannot follow that through the optional member.
  return parsed.data as AnswerOf<E>;
}

/**
 * Calls one operation of the contract. What comes back is parsed, so that everything inside the app is trusted.
 * @throws CallFailure with the server's words, or `offline` / `garbled`; AbortError when `signal` says so.
 */
export async function call<E extends Endpoint>(endpoint: E, given: CallOf<E> & Given, signal?: AbortSignal): Promise<AnswerOf<E>> {
  const plain: Given = given;
  const init: RequestInit = { method: endpoint.method.toUpperCase() };
  if (signal) init.signal = signal;
  if (plain.body !== undefined) {
    init.body = JSON.stringify(plain.body);
    init.headers = { 'content-type': 'application/json' };
  }
  return read(endpoint, await send(addressOf(endpoint, plain), init));
}

/** Uploads one file to a multipart operation. Same errors as {@link call}. */
export async function upload<E extends Endpoint & { multipart: true }>(endpoint: E, file: File): Promise<AnswerOf<E>> {
  const form = new FormData();
  form.set('file', file);
  return read(endpoint, await send(addressOf(endpoint, {}), { method: 'POST', body: form }));
}

/** Where a file answer can be downloaded from, for a link. */
export const linkTo = <E extends Endpoint>(endpoint: E, given: CallOf<E> & Given): string => addressOf(endpoint, given);
