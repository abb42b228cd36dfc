import { err, ok, type Result } from '@makegood/base';
import { payTokenHash, type PayToken } from '@makegood/payments';
import type { Link } from '@makegood/store';
import { writeAfresh, type IngestOptions, type News } from './ingest-tools.ts';

/** Clicks on one link within a minute are one click: people press twice, and mail programs look ahead. */
const MINUTE = 60_000;

/** Somebody opened one of our links. */
export function recordClick(
  on: IngestOptions,
  token: PayToken,
): Promise<Result<{ readonly link: Link; readonly news: News }, 'unknownLink'>> {
  return writeAfresh<Result<{ readonly link: Link; readonly news: News }, 'unknownLink'>>(on.store, async () => {
    const link = await on.store.workspaces.link(payTokenHash(token));
    if (link === null || link.workspaceId !== on.workspace) return { done: err('unknownLink') };
    const id = `clicked:${link.tokenHash}:${Math.floor(on.now / MINUTE)}`;
    return {
      writes: [
        ...(link.firstOpenedAt === null
          ? ([
              {
                write: 'update',
                in: 'links',
                key: { tokenHash: link.tokenHash },
                set: { firstOpenedAt: on.now },
                when: { firstOpenedAt: null },
              },
            ] as const)
          : []),
        {
          write: 'notify',
          workspaceId: on.workspace,
          of: { account: link.accountId },
          event: { type: 'clicked', id, at: on.now, link: link.kind },
        },
      ],
      answer: (news) => ok({ link, news }),
    };
  });
}
