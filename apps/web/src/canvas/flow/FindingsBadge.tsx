import type { Message } from '@makegood/base';
import type { WireFinding } from '@makegood/contract';
import type { Finding } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';

type BadgeProps = {
  readonly count: number;
  /** Whether one of them keeps the journey from being published. */
  readonly broken: boolean;
  readonly messages?: readonly (Message | string)[];
};

/** How much there is to settle here, as a number, a colour and a sign; in words for who cannot see it. */
export function FindingsBadge({ count, broken, messages = [] }: BadgeProps) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <Chip tone={broken ? 'stop' : 'warn'} title={messages.map((message) => say.said(message)).join('\n')}>
      {broken ? <IconAlertTriangle size={12} stroke={2.2} aria-hidden="true" /> : null}
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{say('web.journeys.findings', { count })}</VisuallyHidden>
    </Chip>
  );
}

export const isBroken = (findings: readonly (Finding | WireFinding)[]): boolean => findings.some((finding) => finding.severity === 'error');
