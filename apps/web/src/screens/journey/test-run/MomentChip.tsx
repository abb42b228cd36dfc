import type { TestContact, TestMoment } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import type { Tone } from '../../../kit/theme/tokens.ts';

export const CONTACT_TONE: Readonly<Record<TestContact['outcome'], Tone>> = {
  sent: 'ok',
  deferred: 'warn',
  review: 'info',
  blocked: 'stop',
  rejected: 'stop',
  impossible: 'plain',
  preferred: 'plain',
};

/** How a moment ended, in a word: what became of its contact, which way it took, or that somebody waits. */
export function MomentChip({ moment }: { readonly moment: TestMoment }) {
  const say = useSay();
  const contact = moment.contacts.at(-1);
  if (moment.ended !== null) return <Chip>{say('web.testRun.over')}</Chip>;
  if (moment.act !== null) return <Chip tone="brand">{say('web.testRun.acted')}</Chip>;
  if (contact) return <Chip tone={CONTACT_TONE[contact.outcome]}>{say(`web.testRun.contact.${contact.outcome}`)}</Chip>;
  return moment.waits ? <Chip>{say('web.testRun.waiting')}</Chip> : null;
}
