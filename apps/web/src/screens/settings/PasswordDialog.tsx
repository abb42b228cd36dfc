import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useChangePassword } from '../../api/signing.ts';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { useTell } from '../../kit/tell.ts';

const LEAST = 12;

/** One's own password. */
export function PasswordDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();
  return (
    <ConfirmDialog
      opened
      title={say('web.password.title')}
      deed={say('web.password.deed')}
      busy={change.isPending}
      error={change.error}
      disabled={current === '' || next.length < LEAST}
      onDo={() =>
        change.mutate(
          { current, next },
          {
            onSuccess: () => {
              close();
              tell.done(say('web.password.done'));
            },
          },
        )
      }
      onClose={close}
    >
      <PasswordInput
        label={say('web.password.current')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('web.password.next')}
        description={say('web.password.next.help')}
        autoComplete="new-password"
        value={next}
        maxLength={200}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
