import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../format/numbers.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useSay } from '../i18n/say.tsx';
import classes from './DataTable.module.css';

/** Pages of a list that the server cuts: the cursors walked so far, forgotten when the question (`key`) changes. */
export function usePages(key: string) {
  const [walked, setWalked] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({ key, cursors: [] });
  const cursors = walked.key === key ? walked.cursors : [];
  return {
    cursor: cursors.at(-1),
    page: cursors.length,
    next: (cursor: string) => setWalked({ key, cursors: [...cursors, cursor] }),
    back: () => setWalked({ key, cursors: cursors.slice(0, -1) }),
  };
}

export type Pages = ReturnType<typeof usePages>;

type PagerProps = {
  readonly pages: Pages;
  readonly size: number;
  readonly shown: number;
  readonly total: number;
  readonly nextCursor: string | null;
};

export function Pager({ pages, size, shown, total, nextCursor }: PagerProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const first = pages.page * size + 1;
  if (pages.page === 0 && nextCursor === null) return null;
  return (
    <nav className={classes.pager} aria-label={say('web.list.pages')}>
      <small role="status">
        {say('web.list.range', {
          from: formatCount(first, locale),
          to: formatCount(first + shown - 1, locale),
          total: formatCount(total, locale),
        })}
      </small>
      <span style={{ display: 'flex', gap: 8 }}>
        <Button size="xs" disabled={pages.page === 0} onClick={pages.back}>
          {say('web.list.previous')}
        </Button>
        <Button size="xs" disabled={nextCursor === null} onClick={() => nextCursor !== null && pages.next(nextCursor)}>
          {say('web.list.next')}
        </Button>
      </span>
    </nav>
  );
}
