import {
  countEvidence,
  erasePerson,
  erasureView,
  exportEvidence,
  liftLegalHold,
  listLegalHolds,
  placeLegalHold,
  retentionPreview,
  setRetention,
  trailLines,
  type Desk,
  type ExportFormat,
} from '@makegood/engine';
import type { EvidenceScope, Retention } from '@makegood/contract';
import type { Locale } from '@makegood/base';
import type { Area, FileAnswer } from '../http/operation.ts';
import { textStream } from '../http/text-stream.ts';
import type { Product } from '../product/product.ts';

export const evidenceArea = ({ evidence: jobs }: Pick<Product, 'evidence'>): Area<'evidence'> => {
  const retention = async (desk: Desk): Promise<Retention> => ({
    ...(await retentionPreview(desk)),
    running: jobs.isLettingGo(desk.workspace.id),
  });
  return {
    trail: ({ signedIn, query }) => trailLines(signedIn.desk, query),
    check: async ({ signedIn }) => jobs.check(signedIn.desk.workspace.id),
    startCheck: async ({ signedIn }) => jobs.startCheck(signedIn.desk),
    count: ({ signedIn, query }) => countEvidence(signedIn.desk, query),
    exportJson: ({ signedIn, query }) => file(signedIn.desk, 'json', query),
    exportCsv: ({ signedIn, query }) => file(signedIn.desk, 'csv', query),
    exportPdf: ({ signedIn, query }) => file(signedIn.desk, 'pdf', query),
    legalHolds: ({ signedIn }) => listLegalHolds(signedIn.desk),
    placeLegalHold: ({ signedIn, body }) => placeLegalHold(signedIn.desk, body),
    liftLegalHold: ({ signedIn, params, body }) => liftLegalHold(signedIn.desk, params.id, body.reason),
    retention: ({ signedIn }) => retention(signedIn.desk),
    setRetention: async ({ signedIn, body }) => retention(await setRetention(signedIn.desk, body.daily)),
    async runRetention({ signedIn }) {
      jobs.letGo(signedIn.desk);
      return retention(signedIn.desk);
    },
    erasure: ({ signedIn, params }) => erasureView(signedIn.desk, params.id),
    erase: ({ signedIn, params }) => erasePerson(signedIn.desk, params.id),
  };
};

async function file(
  desk: Desk,
  format: ExportFormat,
  { language, ...scope }: EvidenceScope & { language?: Locale | undefined },
): Promise<FileAnswer> {
  const { name, pieces } = await exportEvidence(desk, format, scope, language);
  return { name, content: textStream(pieces) };
}
