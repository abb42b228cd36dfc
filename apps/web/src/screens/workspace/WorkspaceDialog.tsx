import { Select, TextInput } from '@mantine/core';
import { parseCurrency } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { api, type EngineKind } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';

const ENGINES = ['embedded', 'temporal'] as const satisfies readonly EngineKind[];
const CURRENCIES = ['USD', 'MXN', 'COP', 'BRL', 'CLP', 'PEN', 'ARS', 'EUR', 'GBP', 'CAD', 'AUD'] as const;
const ZONES = Intl.supportedValuesOf('timeZone');

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What a live workspace needs before anything can be sent from it. */
export function WorkspaceDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { workspace } = useSession();
  const [engine, setEngine] = useState<EngineKind>('embedded');
  const [timezone, setTimezone] = useState<string>(workspace.timezone);
  const [currency, setCurrency] = useState<string>(workspace.currency);
  const [words, setWords] = useState({ name: '', firm: '', legalName: '', email: '', phone: '', address: '', public: '' });
  const create = useAct(api.workspaces.create, close);
  const zone = parseZone(timezone);
  const money = parseCurrency(currency);
  const field = (id: keyof typeof words, more: { readonly description?: string; readonly type?: string } = {}) => (
    <TextInput
      {...more}
      label={say(`web.workspace.${id}`)}
      value={words[id]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setWords((before) => ({ ...before, [id]: value }));
      }}
    />
  );
  return (
    <ConfirmDialog
      opened
      title={say('web.workspace.title')}
      deed={say('web.workspace.deed')}
      busy={create.isPending}
      error={create.error}
      disabled={!zone || !money || words.name.trim() === '' || words.firm.trim() === ''}
      onClose={close}
      onDo={() => {
        if (!zone || !money) return;
        const { legalName, email, phone, address } = words;
        const firm = {
          name: words.firm.trim(),
          legalName: orNull(legalName),
          email: orNull(email),
          phone: orNull(phone),
          postalAddress: orNull(address),
        };
        create.mutate({
          body: { name: words.name.trim(), engine, timezone: zone, currency: money, firm, publicAddress: orNull(words.public) },
        });
      }}
    >
      <p>{say('web.workspace.about')}</p>
      {field('name')}
      {field('firm')}
      {field('legalName')}
      {field('email', { type: 'email' })}
      {field('phone', { type: 'tel' })}
      {field('address')}
      {field('public', { type: 'url', description: say('web.workspace.public.help') })}
      <Select
        searchable
        label={say('web.workspace.timezone')}
        value={timezone}
        data={ZONES}
        onChange={(next) => setTimezone(next ?? timezone)}
      />
      <Select
        label={say('web.workspace.currency')}
        value={currency}
        data={[...CURRENCIES]}
        onChange={(next) => setCurrency(next ?? currency)}
      />
      <Select
        label={say('web.workspace.engine')}
        value={engine}
        data={ENGINES.map((value) => ({ value, label: say(`web.workspace.engine.${value}`) }))}
        onChange={(next) => setEngine(ENGINES.find((known) => known === next) ?? engine)}
      />
    </ConfirmDialog>
  );
}
