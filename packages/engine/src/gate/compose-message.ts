import { err, ok, type Locale, type Result } from '@makegood/base';
import { homeLanguage } from '@makegood/journey/template';
import { localeFor, renderMessage, type RenderedMessage, type RenderProblem } from '@makegood/messaging';
import type { PayToken } from '@makegood/payments';
import type { PaymentPromise, Workspace, ContactSnapshot } from '@makegood/store';
import type { ContactRequest } from './contact-request.ts';
import { linkAddress, linkToken, type LinkKind } from './link-tokens.ts';
import { messageValues, type MessageSubject } from './message-values.ts';

export type ComposedMessage = {
  readonly rendered: RenderedMessage;
  /** The links that the text carries. */
  readonly links: readonly { readonly kind: LinkKind; readonly token: PayToken }[];
  /** For the mail program's own button; null when our pages are not reached by https. */
  readonly oneClick: string | null;
};

export type ComposeSettings = { readonly linkKey: Uint8Array; readonly publicAddress: string | null };

const KINDS = ['pay', 'unsubscribe', 'preferences'] as const satisfies readonly LinkKind[];

/** Makes the text for one person, or says (as the id of a message to colleagues) why it cannot be made. */
export function composeMessage(
  request: ContactRequest,
  workspace: Workspace,
  { person, account }: Pick<ContactSnapshot, 'person' | 'account'>,
  promise: PaymentPromise | null,
  settings: ComposeSettings,
): Result<ComposedMessage, string> {
  const locale = localeFor(request.template, request.channel, [person.language ?? homeLanguage(person.country)]);
  if (locale === null) return err('messaging.render.noWords');
  const tokenOf = (kind: LinkKind): PayToken => linkToken(settings.linkKey, kind, { person, account });
  const composed = composeIn(locale, request, { workspace, person, account, promise }, settings, tokenOf);
  return composed.ok ? composed : err(composed.error.message.id);
}

type Words = Pick<ContactRequest, 'template' | 'channel' | 'at'>;
type Reader = Omit<MessageSubject, 'links' | 'at'>;

/** The same in a language that is given, with the links that are given. */
export function composeIn(
  locale: Locale,
  { template, channel, at }: Words,
  reader: Reader,
  settings: ComposeSettings,
  tokenOf: (kind: LinkKind) => PayToken,
): Result<ComposedMessage, RenderProblem> {
  const publicAddress = reader.workspace.settings.publicAddress ?? settings.publicAddress;
  const links = KINDS.map((kind) => ({ kind, token: tokenOf(kind) }));
  const addressOf = (kind: LinkKind): string | null => {
    const link = links.find((candidate) => candidate.kind === kind);
    return publicAddress === null || link === undefined ? null : linkAddress(publicAddress, kind, link.token);
  };
  const values = messageValues({
    ...reader,
    at,
    links: { pay: addressOf('pay'), unsubscribe: addressOf('unsubscribe'), preferences: addressOf('preferences') },
  });
  const rendered = renderMessage(template, channel, locale, values);
  if (!rendered.ok) return rendered;
  const unsubscribe = addressOf('unsubscribe');
  const oneClick = channel === 'email' && unsubscribe?.startsWith('https://') ? unsubscribe : null;
  const carried = links.filter(({ kind, token }) => rendered.value.text.includes(token) || (kind === 'unsubscribe' && oneClick !== null));
  return ok({ rendered: rendered.value, links: carried, oneClick });
}
