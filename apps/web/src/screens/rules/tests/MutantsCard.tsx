import { Button } from '@mantine/core';
import { formatInstant } from '@makegood/base';
import type { PackMutations, PackVersion } from '@makegood/contract';
import type { Issue } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { OutcomeChip } from '../changes/ChangesView.tsx';
import { usePack } from '../editor/PackContext.tsx';
import { addExample, issueText } from '../rule/ruleEdits.ts';
import { usePackChange } from '../rule/useSlotChange.ts';
import classes from './Tests.module.css';
import { useCheck } from './useCheck.ts';

type Survivor = PackMutations['survivors'][number];
const SHORT = 10;

/** Slips of the pen, made on purpose: those that no example catches are told as sentences, and become examples with one click. */
export function MutantsCard({ version }: { readonly version: PackVersion }) {
  const say = useSay();
  const [wanted, setWanted] = useState(false);
  const asked = useCheck(version, wanted);
  const mutations = wanted && !asked.isPlaceholderData ? (asked.data?.mutations ?? null) : null;
  return (
    <section className={classes.card} aria-label={say('web.rules.mutants')}>
      <div className={classes.between}>
        <h2>{say('web.rules.mutants')}</h2>
        {mutations ? (
          <Chip tone={mutations.total === 0 || mutations.caught / mutations.total >= mutations.needed ? 'ok' : 'stop'}>
            {say('web.rules.mutants.caught', { caught: mutations.caught, total: mutations.total })}
          </Chip>
        ) : (
          <Button size="xs" loading={wanted && asked.isFetching} onClick={() => setWanted(true)}>
            {say('web.rules.mutants.run')}
          </Button>
        )}
      </div>
      <small>{say('web.rules.mutants.help')}</small>
      {wanted && asked.error ? <ProblemNotice error={asked.error} retry={() => void asked.refetch()} /> : null}
      {mutations && mutations.survivors.length > 0 ? (
        <ul className={classes.lines}>
          {mutations.survivors.slice(0, SHORT).map((survivor) => (
            <SurvivorLine key={`${survivor.ruleId} ${survivor.path} ${say.said(survivor.change)}`} survivor={survivor} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function SurvivorLine({ survivor }: { readonly survivor: Survivor }) {
  const say = useSay();
  const { pack, editor } = usePack();
  const change = usePackChange();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const rule = pack.rules.find(({ id }) => id === survivor.ruleId);
  const catchIt = (): void =>
    setIssues(
      change((present) => {
        const count = present.rules.find(({ id }) => id === survivor.ruleId)?.tests?.length ?? 0;
        return addExample(present, survivor.ruleId, {
          id: `${survivor.ruleId}.example-${count + 1}`.slice(-100),
          title: say('web.rules.mutants.title', { change: say.said(survivor.change) }).slice(0, 200),
          context: survivor.context,
          expected: survivor.before.verdict,
          ...(survivor.before.until === null ? {} : { until: formatInstant(survivor.before.until) }),
        });
      }),
    );
  return (
    <li>
      <b>{rule?.title ?? survivor.ruleId}</b> {say.said(survivor.change)} <OutcomeChip outcome={survivor.before} zone={pack.zone} /> →{' '}
      <OutcomeChip outcome={survivor.after} zone={pack.zone} />{' '}
      {editor ? (
        <Button size="xs" onClick={catchIt}>
          {say('web.rules.mutants.catch')}
        </Button>
      ) : null}
      {issues.length > 0 ? (
        <p className={classes.refused} role="alert">
          {say('web.rules.slot.refused', { reason: issueText(issues) })}
        </p>
      ) : null}
    </li>
  );
}
