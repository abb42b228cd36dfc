import { CHANNELS, type Channel } from '@makegood/contract';
import { placeHold } from '@makegood/engine';
import { html } from 'hono/html';
import type { OpenedLink } from './opened-link.ts';
import { notice, page, wrong, type Words } from './page.ts';

/** Asks before it stops: mail programs open links by themselves. */
export function stopPage(words: Words, { desk }: OpenedLink): Promise<Response> {
  const title = words('stop.title');
  return page(
    words,
    title,
    html`<h1>${title}</h1>
      <p>${words('stop.text', { firm: desk.workspace.settings.firm.name })}</p>
      <form method="post"><button>${words('stop.go')}</button></form>`,
  );
}

/** The button, or the mail program's own one (RFC 8058): no more e-mail from now on. */
export async function answerStop(words: Words, opened: OpenedLink): Promise<Response> {
  await close(opened, ['email']);
  return stoppedPage(words, ['email']);
}

export function choicesPage(words: Words, problem: string | null = null): Promise<Response> {
  const title = words('choices.title');
  return page(
    words,
    title,
    html`<h1>${title}</h1>
      <p id="help">${words('choices.text')}</p>
      ${wrong(problem)}
      <form method="post">
        <fieldset aria-describedby="help">
          ${[...CHANNELS, 'all'].map(
            (channel) =>
              html`<label class="check"><input type="checkbox" name="channel" value="${channel}" /> ${words(`channel.${channel}`)}</label>`,
          )}
        </fieldset>
        <button>${words('choices.go')}</button>
      </form>`,
    problem === null ? 200 : 422,
  );
}

export async function answerChoices(words: Words, opened: OpenedLink, form: URLSearchParams): Promise<Response> {
  const chosen = form.getAll('channel');
  const channels = CHANNELS.filter((channel) => chosen.includes(channel));
  if (chosen.includes('all')) {
    await close(opened, 'all');
    return stoppedPage(words, ['all']);
  }
  if (channels.length === 0) return choicesPage(words, words('choices.none'));
  await close(opened, channels);
  return stoppedPage(words, channels);
}

const stoppedPage = (words: Words, channels: readonly string[]): Promise<Response> =>
  page(
    words,
    words('stopped.title'),
    notice(words('stopped.title'), words('stopped.text', { channels: channels.map((channel) => words(`channel.${channel}`)) })),
  );

/** Stops contact by these channels, or wholly, as the person's own wish. Asked for twice it holds once. */
async function close({ desk, person, link }: OpenedLink, channels: readonly Channel[] | 'all'): Promise<void> {
  const on = { store: desk.store, workspace: desk.workspace.id, now: desk.now };
  const common = {
    person: person.id,
    account: null,
    status: 'ceased',
    since: desk.now,
    source: 'link',
    evidence: { form: 'link' },
  } as const;
  const holds =
    channels === 'all'
      ? [{ ...common, externalId: `link:${link.tokenHash}:all`, scope: 'person' as const }]
      : channels.map((channel) => ({
          ...common,
          externalId: `link:${link.tokenHash}:${channel}`,
          scope: 'channel' as const,
          scopeValue: channel,
        }));
  for (const hold of holds) await placeHold(on, hold);
  if (desk.workspace.mode === 'sandbox') await desk.host.settle();
}
