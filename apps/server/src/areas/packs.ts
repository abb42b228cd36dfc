import {
  approvePack,
  askApproval,
  beginPackDraft,
  checkPackVersion,
  comparePackVersions,
  createPack,
  diffPackVersion,
  listPacks,
  listProviderTerms,
  openVersions,
  packHistory,
  readPack,
  readPackVersion,
  rejectPack,
  rollBackPack,
  savePackDraft,
  schedulePack,
  simulateContact,
  withdrawPack,
} from '@makegood/engine';
import type { Area } from '../http/operation.ts';

export const packsArea: Area<'packs'> = {
  list: ({ signedIn }) => listPacks(signedIn.desk),
  providers: ({ signedIn }) => listProviderTerms(signedIn.desk),
  read: ({ signedIn, params }) => readPack(signedIn.desk, params.id),
};

export const packVersionsArea: Area<'packVersions'> = {
  history: async ({ signedIn, params }) => ({ items: await packHistory(signedIn.desk, params.id) }),
  open: ({ signedIn }) => openVersions(signedIn.desk),
  create: ({ signedIn, body }) => createPack(signedIn.desk, body),
  begin: ({ signedIn, params, body }) => beginPackDraft(signedIn.desk, params.id, body.from),
  read: ({ signedIn, params }) => readPackVersion(signedIn.desk, params.id),
  save: ({ signedIn, params, body }) => savePackDraft(signedIn.desk, params.id, body),
  ask: ({ signedIn, params, body }) => askApproval(signedIn.desk, params.id, body),
  approve: ({ signedIn, params, body }) => approvePack(signedIn.desk, params.id, body),
  reject: ({ signedIn, params, body }) => rejectPack(signedIn.desk, params.id, body),
  withdraw: ({ signedIn, params, body }) => withdrawPack(signedIn.desk, params.id, body),
  schedule: ({ signedIn, params, body }) => schedulePack(signedIn.desk, params.id, body),
  rollBack: ({ signedIn, params, body }) => rollBackPack(signedIn.desk, params.id, body),
};

export const packChecksArea: Area<'packChecks'> = {
  check: ({ signedIn, params, body }) => checkPackVersion(signedIn.desk, params.id, body),
  diff: ({ signedIn, params, query }) => diffPackVersion(signedIn.desk, params.id, query),
  compare: ({ signedIn, params }) => comparePackVersions(signedIn.desk, params.id, params),
  simulate: ({ signedIn, body }) => simulateContact(signedIn.desk, body),
};
