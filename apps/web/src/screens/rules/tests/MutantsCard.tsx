import { Button } from '@mantine/core';
import { formatInstant } from '@makegood/base';
import type { PackMutations, PackVersion } from '@makegood/contract';
import { titleWords, type Issue, type Pack } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { OutcomeChip, zoneIn } from '../changes/ChangesView.tsx';
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
  const { editor } = usePack();
  const change = usePackChange();
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
        <>
          {editor ? (
            <div>
              <Button
                onClick={() => {
                  change((present) =>
                    mutations.survivors.reduce<ReturnType<typeof addExample>>(
                      (drawn, survivor) =>
                        drawn.ok
                          ? catching(drawn.value, survivor, say('web.rules.mutants.title', { change: say.said(survivor.change) }))
                          : drawn,
                      { ok: true, value: present },
                    ),
                  );
                }}
              >
                {say('web.rules.mutants.catchAll', { count: mutations.survivors.length })}
              </Button>
            </div>
          ) : null}
          <ul className={classes.lines}>
            {mutations.survivors.slice(0, SHORT).map((survivor) => (
              <SurvivorLine key={`${survivor.ruleId} ${survivor.path} ${say.said(survivor.change)}`} survivor={survivor} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The example that tells the draft from the slip. */
function catching(pack: Pack, survivor: Survivor, title: string): ReturnType<typeof addExample> {
  const tests = pack.rules.find(({ id }) => id === survivor.ruleId)?.tests ?? [];
  let number = tests.length + 1;
  while (tests.some(({ id }) => id === `${survivor.ruleId}.slip-${number}`.slice(-100))) number += 1;
  return addExample(pack, survivor.ruleId, {
    id: `${survivor.ruleId}.slip-${number}`.slice(-100),
    title: title.slice(0, 200),
    context: survivor.context,
    expected: survivor.before.verdict,
    ...(survivor.before.until === null ? {} : { until: formatInstant(survivor.before.until) }),
  });
}

function SurvivorLine({ survivor }: { readonly survivor: Survivor }) {
  const say = useSay();
  const { pack, editor } = usePack();
  const change = usePackChange();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const rule = pack.rules.find(({ id }) => id === survivor.ruleId);
  const zone = zoneIn(survivor.context);
  const title = say('web.rules.mutants.title', { change: say.said(survivor.change) });
  const catchIt = (): void => setIssues(change((present) => catching(present, survivor, title)));
  return (
    <li>
      <b>{rule ? say.said(titleWords(rule)) : survivor.ruleId}</b> {say.said(survivor.change)}{' '}
      <OutcomeChip outcome={survivor.before} zone={zone} /> → <OutcomeChip outcome={survivor.after} zone={zone} />{' '}
      {editor ? (
        <Button size="xs" onClick={catchIt}>
          {say('web.rules.mutants.catch')}
        </Button>
      ) : null}
      {issues.length > 0 ? (
        <p className={classes.refused} role="alert">
          {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
        </p>
      ) : null}
    </li>
  );
}
