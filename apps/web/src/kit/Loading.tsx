import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useSay } from '../i18n/say.tsx';

/** Grey lines where words will stand, spoken once as “Loading”. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const say = useSay();
  return (
    <div role="status" style={{ display: 'grid', gap: 12 }}>
      <VisuallyHidden>{say('web.text.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={14} radius="sm" width={`${92 - ((index * 17) % 40)}%`} />
      ))}
    </div>
  );
}
