import { recordClick } from '@makegood/engine';
import { parsePayToken } from '@makegood/payments';
import type { Hono } from 'hono';
import { attemptLimit } from '../http/attempt-limit.ts';
import { readForm } from '../http/read-body.ts';
import type { WithRequestId } from '../http/request-log.ts';
import type { Product } from '../product/product.ts';
import { languageOf, openLink, type OpenedLink } from './opened-link.ts';
import { notice, page, wordsIn, type Words } from './page.ts';
import { answerPay, checkPage } from './pay-pages.ts';
import { answerChoices, answerStop, choicesPage, stopPage } from './wish-pages.ts';

/** Guessing a family name and four digits must not pay: few tries for one link. */
const TRIES = { tries: 8, within: 15 * 60_000 };

type Kind = OpenedLink['link']['kind'];
type Show = (words: Words, opened: OpenedLink, request: Request) => Promise<Response>;

/** The pages that links in messages lead to. They work without script, in three languages, and say nothing to strangers. */
export function mountPortal(application: Hono<WithRequestId>, product: Product): void {
  const limit = attemptLimit(TRIES, () => product.realNow());

  const route = (path: string, kind: Kind, get: Show, post: Show): void => {
    const answer = async (request: Request, token: string, show: Show): Promise<Response> => {
      const opened = await openLink(product, kind, token);
      const words = wordsIn(languageOf(opened?.person ?? null, request.headers.get('accept-language')));
      if (!opened) return page(words, words('unknown.title'), notice(words('unknown.title'), words('unknown.text')), 404);
      return show(words, opened, request);
    };
    application.get(`/${path}/:token`, (context) => answer(context.req.raw, context.req.param('token'), get));
    application.post(`/${path}/:token`, (context) => answer(context.req.raw, context.req.param('token'), post));
  };

  route(
    'pay',
    'pay',
    async (words, opened, request) => {
      await heardOf(opened, request);
      return checkPage(words, opened);
    },
    async (words, opened, request) => {
      if (!limit.allows(opened.link.tokenHash))
        return page(words, words('tooMany.title'), notice(words('tooMany.title'), words('tooMany.text')), 429);
      return answerPay(product, words, opened, await readForm(request));
    },
  );
  route('stop', 'unsubscribe', stopPage, answerStop);
  route(
    'choices',
    'preferences',
    (words) => choicesPage(words),
    async (words, opened, request) => answerChoices(words, opened, await readForm(request)),
  );
}

/** Journeys may wait for the click. A browser that looks ahead has not clicked. */
async function heardOf({ desk }: OpenedLink, request: Request): Promise<void> {
  const token = parsePayToken(new URL(request.url).pathname.split('/').at(-1) ?? '');
  if (token === null || (request.headers.get('sec-purpose') ?? '').includes('prefetch')) return;
  await recordClick({ store: desk.store, workspace: desk.workspace.id, now: desk.now }, token);
  if (desk.workspace.mode === 'sandbox') await desk.host.settle();
}
