import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../i18n/say.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';

/** An address that leads nowhere still leads home. */
export function LostScreen() {
  const say = useSay();
  useEffect(() => {
    document.title = `${say('web.lost.title')} · Makegood`;
  }, [say]);
  return (
    <main id="main">
      <EmptyState
        level={1}
        title={say('web.lost.title')}
        action={
          <Button variant="filled" renderRoot={(props: object) => <Link to="/" {...props} />}>
            {say('web.lost.home')}
          </Button>
        }
      >
        {say('web.lost.text')}
      </EmptyState>
    </main>
  );
}
