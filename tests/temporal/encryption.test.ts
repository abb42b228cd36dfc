import { randomBytes, randomUUID } from 'node:crypto';
import { temporalSettings } from '@makegood/workflows';
import { remindOnce } from '@makegood/workflows/samples';
import { expect, it, onTestFinished } from 'vitest';
import { storedTextOf } from './support/stored-text.ts';
import { openWorkplace } from './support/workplace.ts';

it('a server stores nothing of an enrolment but ids and plan hashes in the clear when keys are set', async () => {
  const MAKEGOOD_TEMPORAL_KEYS = `test:${randomBytes(32).toString('base64')}`;
  const settings = { ...temporalSettings({ ...process.env, MAKEGOOD_TEMPORAL_KEYS }), taskQueue: `encrypted-${randomUUID()}` };
  const place = await openWorkplace({ plans: [remindOnce], settings });
  onTestFinished(() => place.close());
  const enrolment = place.newEnrolment(remindOnce);
  await place.host.enrol([enrolment]);
  await place.host.settle();
  expect(place.recorder.checkpoint(enrolment.enrolment)?.state.outcome).toBe('exhausted');
  const stored = await storedTextOf(place.workflowOf(enrolment));
  expect(stored).toContain('binary/encrypted');
  for (const secret of [enrolment.account, enrolment.person, 'exhausted', 'reminder']) expect(stored).not.toContain(secret);
  expect((await place.host.status()).facts).toMatchObject({ encryptionKey: 'test' });
});
