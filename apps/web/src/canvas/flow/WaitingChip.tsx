import { VisuallyHidden } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { useDrawingSlots } from './slots.ts';

type WaitingChipProps = { readonly waiting: number; readonly words: 'web.journey.waitingHere' | 'web.face.phase.waiting' };

/** How many people wait here, where no line at the foot says it. */
export function WaitingChip({ waiting, words }: WaitingChipProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const { foot } = useDrawingSlots();
  if (waiting === 0 || foot) return null;
  const said = say(words, { count: waiting });
  return (
    <Chip title={said}>
      <IconUsers size={12} stroke={2} aria-hidden="true" />
      <span aria-hidden="true">{formatCount(waiting, locale)}</span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </Chip>
  );
}
