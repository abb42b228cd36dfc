import { Radio } from '@mantine/core';
import { api } from '@makegood/contract';
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../api/call.ts';
import { keyOf } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { useTell } from '../../kit/tell.ts';

const route = getRouteApi('/app/sandbox');

type With = 'example' | 'nothing';
const CHOICES: readonly With[] = ['example', 'nothing'];

export function AfreshDialog({
  accounts,
  opened,
  close,
}: {
  readonly accounts: number;
  readonly opened: boolean;
  readonly close: () => void;
}) {
  const say = useSay();
  const tell = useTell();
  const [choice, setChoice] = useState<With>('example');
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const reset = useMutation({
    mutationFn: () => call(api.sandbox.reset, { body: { with: choice } }),
    onSuccess: async () => {
      close();
      // The phone is put down before anything is read again: whose it was is gone.
      client.setQueriesData({ queryKey: keyOf(api.sandbox.people) }, { items: [], nextCursor: null, total: 0 });
      await navigate({ search: {}, replace: true });
      client.removeQueries({ type: 'inactive' });
      await client.invalidateQueries();
      tell.done(say('web.sandbox.afresh.done'));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('web.sandbox.afresh.title')}
      deed={say('web.sandbox.afresh.deed')}
      dangerous
      busy={reset.isPending}
      error={reset.error}
      onDo={() => reset.mutate()}
      onClose={close}
    >
      <p>{say('web.sandbox.afresh.text', { accounts })}</p>
      <Radio.Group
        label={say('web.sandbox.afresh.with')}
        value={choice}
        onChange={(value) => setChoice(CHOICES.find((one) => one === value) ?? 'example')}
      >
        <div style={{ display: 'grid', gap: 8, marginTop: 4 }}>
          {CHOICES.map((value) => (
            <Radio key={value} value={value} label={say(`web.sandbox.afresh.${value}`)} />
          ))}
        </div>
      </Radio.Group>
    </ConfirmDialog>
  );
}
