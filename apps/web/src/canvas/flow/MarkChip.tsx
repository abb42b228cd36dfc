import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Mark } from './marks.ts';

const TONE = { added: 'ok', changed: 'warn', removed: 'stop' } as const;

/** What became of a step since the drawing that this one is compared with. */
export function MarkChip({ mark }: { readonly mark: Mark | null }) {
  const say = useSay();
  return mark === null ? null : <Chip tone={TONE[mark]}>{say(`web.face.${mark}`)}</Chip>;
}
