import { Button, TextInput } from '@mantine/core';
import { instant } from '@makegood/base';
import { api, type AccountSummary, type EvidenceScope } from '@makegood/contract';
import { useState } from 'react';
import { linkTo } from '../../api/call.ts';
import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import classes from './Evidence.module.css';

const KINDS = ['person', 'account', 'period', 'rule'] as const;
type Kind = (typeof KINDS)[number];
const DAY = 86_400_000;

/** The days that somebody names, as instants; a day begins by the reader's own clock. */
function timeOf(from: string, until: string): Pick<EvidenceScope, 'from' | 'until'> {
  const begin = Date.parse(`${from}T00:00:00`);
  const end = Date.parse(`${until}T00:00:00`);
  return {
    ...(Number.isNaN(begin) ? {} : { from: instant(begin) }),
    ...(Number.isNaN(end) ? {} : { until: instant(end + DAY) }),
  };
}

/** Evidence of a person, an account, a time or a rule, counted before it is handed out. */
export function ExportCard() {
  const say = useSay();
  const { locale } = useLanguage();
  const [kind, setKind] = useState<Kind>('person');
  const [account, setAccount] = useState<AccountSummary | null>(null);
  const [rule, setRule] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const time = timeOf(from, until);
  const scope: EvidenceScope = {
    ...time,
    ...(kind === 'person' && account ? { person: account.personId } : {}),
    ...(kind === 'account' && account ? { account: account.id } : {}),
    ...(kind === 'rule' && rule.trim() ? { rule: rule.trim() } : {}),
  };
  const ready = kind === 'period' ? Object.keys(time).length > 0 : kind === 'rule' ? scope.rule !== undefined : account !== null;
  const counts = useAsk(api.evidence.count, { query: scope }, { enabled: ready });
  const given = { query: { ...scope, language: locale } };
  const links = {
    PDF: linkTo(api.evidence.exportPdf, given),
    CSV: linkTo(api.evidence.exportCsv, given),
    JSON: linkTo(api.evidence.exportJson, given),
  };
  return (
    <Card title={say('web.evidence.export')}>
      <div className={classes.stack}>
        <small>{say('web.evidence.export.help')}</small>
        <Segmented
          label={say('web.evidence.of')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: say(`web.evidence.of.${value}`) }))}
          onChange={setKind}
        />
        {kind === 'person' || kind === 'account' ? <AccountPicker chosen={account} choose={setAccount} /> : null}
        {kind === 'rule' ? (
          <TextInput
            label={say('web.evidence.rule')}
            value={rule}
            maxLength={200}
            onChange={(event) => setRule(event.currentTarget.value)}
          />
        ) : null}
        <div className={classes.row}>
          <TextInput type="date" label={say('web.evidence.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput
            type="date"
            label={say('web.evidence.until')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        {counts.error ? <ProblemNotice error={counts.error} /> : null}
        <p role="status">
          {!ready || !counts.data
            ? say('web.evidence.choose')
            : [
                say('web.evidence.counts', { decisions: counts.data.decisions, people: counts.data.people }),
                ...(kind === 'person' || kind === 'account'
                  ? [
                      say('web.evidence.records', {
                        contacts: counts.data.contacts,
                        consents: counts.data.consents,
                        holds: counts.data.holds,
                      }),
                    ]
                  : []),
              ].join(' · ')}
        </p>
        <div className={classes.row}>
          {Object.entries(links).map(([name, href]) =>
            ready && counts.data ? (
              <Button key={name} component="a" href={href} download>
                {name}
              </Button>
            ) : (
              <Button key={name} disabled>
                {name}
              </Button>
            ),
          )}
        </div>
      </div>
    </Card>
  );
}
