import type { NewRow } from '../tables.ts';
import { AT, sampleId } from './sample-rows.ts';

/** A draft of the firm's policy, unless the test says otherwise. */
export const samplePackVersion = (change: Partial<NewRow<'packVersions'>> = {}): NewRow<'packVersions'> => ({
  id: sampleId('packVersion', 'pkv_one'),
  workspaceId: sampleId('workspace', 'ws_one'),
  packId: 'firm',
  version: 2,
  scope: 'firm',
  title: 'Firm policy',
  state: 'draft',
  revision: 1,
  authors: [{ user: sampleId('user', 'usr_dana'), name: 'Dana', at: AT }],
  note: '',
  rollBack: false,
  createdAt: AT,
  savedAt: AT,
  document: { id: 'firm', version: 2 },
  ...change,
});
