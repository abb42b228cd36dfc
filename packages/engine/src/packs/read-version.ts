import type { PackDocument, PackVersionDetail } from '@makegood/contract';
import type { LoadedPack } from '@makegood/rules';
import type { Desk } from '../workspaces/desk.ts';
import { approversOf } from './approvers.ts';
import { findVersion, releaseOf, type FoundVersion } from './find-version.ts';
import { readPackDocument } from './pack-findings.ts';
import { packsInForce } from './packs-in-force.ts';
import { plainRecord } from './plain-record.ts';
import { wireRelease, wireVersion } from './wire-version.ts';

/** One version with its document, what is wrong with it, and what decides today. @throws Problem `notFound` */
export async function readPackVersion(desk: Desk, id: string): Promise<PackVersionDetail> {
  return versionDetail(desk, await findVersion(desk, id));
}

export async function versionDetail(desk: Desk, { row, all }: FoundVersion): Promise<PackVersionDetail> {
  return {
    version: wireVersion(desk, row, all),
    document: wirePackDocument(row.document),
    findings: [...readPackDocument(row.document, desk.now).findings],
    inForce: await inForceOf(desk, row.packId),
    approvers: await approversOf(desk, row),
  };
}

async function inForceOf(desk: Desk, packId: string): Promise<PackVersionDetail['inForce']> {
  const found = (await packsInForce(desk.store, desk.workspace.id, desk.now)).find(({ id }) => id === packId);
  if (!found) return null;
  if (found.own) {
    const { row, all } = await findVersion(desk, found.own.version);
    return { version: wireVersion(desk, row, all), document: wirePackDocument(row.document) };
  }
  const release = releaseOf(packId);
  return release && { version: wireRelease(release, desk, null), document: packDocument(release) };
}

/** A pack as the document that it is. */
export const packDocument = ({ pack }: LoadedPack): PackDocument => wirePackDocument(pack);

/** A stored document as the API gives it. */
export const wirePackDocument = (stored: unknown): PackDocument => ({ ...plainRecord(stored) });
