import { parseId, type Instant } from '@makegood/base';
import { contentHash } from '@makegood/base/hash';
import type { Write } from '@makegood/store';
import { must, type Cast } from './cast.ts';
import type { Subject } from './subject-schema.ts';

/** The workspace's own versions of rule packs, as a second person would have started them. */
export const packWrites = (packs: Subject['workspace']['packs'], cast: Cast, from: Instant): Write[] =>
  packs.flatMap(({ document, from: activeFrom = from }): Write[] => {
    const hash = contentHash(document);
    const { id: packId, version, title = packId, scope = 'firm' } = document;
    return [
      { write: 'insertIfAbsent', into: 'packs', row: { hash, id: packId, version, document, storedAt: from } },
      {
        write: 'insert',
        into: 'packVersions',
        row: {
          id: must(parseId('packVersion', `pkv_${packId}.${version}`), 'pack version id'),
          workspaceId: cast.workspace,
          packId,
          version,
          scope,
          title,
          state: 'scheduled',
          hash,
          revision: 1,
          authors: [],
          note: '',
          rollBack: false,
          createdAt: from,
          savedAt: from,
          activeFrom,
          document,
        },
      },
    ];
  });
