import { ActionIcon, Button } from '@mantine/core';
import type { PackTestResult, PackVersion } from '@makegood/contract';
import { titleWords, type Pack } from '@makegood/rules';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { OutcomeChip } from '../changes/ChangesView.tsx';
import { usePack } from '../editor/PackContext.tsx';
import { adoptOutcomes, removeExample } from '../rule/ruleEdits.ts';
import { usePackChange } from '../rule/useSlotChange.ts';
import { AddTestDialog } from './AddTestDialog.tsx';
import { CoverageList } from './CoverageList.tsx';
import { MutantsCard } from './MutantsCard.tsx';
import classes from './Tests.module.css';
import { useCheck } from './useCheck.ts';

/** The pack's worked examples with what came of each, what they show of each rule, and which slips of the pen they would catch. */
export function TestsView({ version }: { readonly version: PackVersion }) {
  const say = useSay();
  const { editor } = usePack();
  const [adding, setAdding] = useState(false);
  const asked = useCheck(version, false);
  return (
    <>
      <div className={classes.between}>
        <h2>{say('web.rules.tests')}</h2>
        {editor ? <Button onClick={() => setAdding(true)}>{say('web.rules.tests.add')}</Button> : null}
      </div>
      {version.id === null ? <ReleaseTests /> : null}
      {asked.error ? <ProblemNotice error={asked.error} retry={() => void asked.refetch()} /> : null}
      {version.id !== null && !asked.data && !asked.error ? <Loading lines={6} /> : null}
      {asked.data ? (
        <>
          {asked.data.tests.length === 0 ? (
            <EmptyState title={say('web.rules.tests.none')}>{say('web.rules.tests.none.help')}</EmptyState>
          ) : (
            <Results tests={asked.data.tests} stale={asked.isPlaceholderData} />
          )}
          <CoverageList coverage={asked.data.coverage} />
          <MutantsCard version={version} />
        </>
      ) : null}
      {adding ? <AddTestDialog close={() => setAdding(false)} /> : null}
    </>
  );
}

/** What the release brings was tested when it was made; its examples are shown as they are written. */
function ReleaseTests() {
  const say = useSay();
  const { pack } = usePack();
  const tests = [...pack.rules.flatMap((rule) => rule.tests ?? []), ...(pack.tests ?? [])];
  return (
    <>
      <small>{say('web.rules.tests.release', { count: tests.length })}</small>
      <ul className={classes.list}>
        {tests.map((test) => (
          <li key={test.id} className={classes.test}>
            <span className={classes.title}>{test.title ?? say('web.rules.tests.untitled', { number: numberIn(test.id) })}</span>
            <small className={classes.at}>{atWords(test.context.contact.at)}</small>
            <Chip>{say(`web.rules.verdict.${test.expected}`)}</Chip>
          </li>
        ))}
      </ul>
    </>
  );
}

const SHORT = 20;

/** Examples that nobody named are told apart by their number. */
const numberIn = (id: string): string => /\d+$/.exec(id)?.[0] ?? '';

/** The local day and clock as an example writes them; what else stands there (its offset) says the zone. */
const atWords = (at: string): string => at.replace('T', ' ').replace(/(Z|[+-]\d\d:\d\d)$/, '');

/** Where the person of each example is, so that what follows is told in their time. */
const zonesOf = (pack: Pack): ReadonlyMap<string, string> =>
  new Map(
    [...pack.rules.flatMap((rule) => rule.tests ?? []), ...(pack.tests ?? [])].flatMap(({ id, context: { debtor } }) =>
      debtor.timezone === undefined ? [] : [[id, debtor.timezone] as const],
    ),
  );

function Results({ tests, stale }: { readonly tests: readonly PackTestResult[]; readonly stale: boolean }) {
  const say = useSay();
  const { pack, editor } = usePack();
  const change = usePackChange();
  const [all, setAll] = useState(false);
  // What fails is what one came for.
  const sorted = [...tests].sort((a, b) => Number(a.passed) - Number(b.passed));
  const shown = all ? sorted : sorted.slice(0, SHORT);
  const failed = sorted.filter(({ passed }) => !passed);
  const zones = useMemo(() => zonesOf(pack), [pack]);
  const titles = useMemo(() => new Map(pack.rules.map((rule) => [rule.id, say.said(titleWords(rule))])), [pack, say]);
  const adopt = (results: readonly PackTestResult[]): void => {
    change((present) =>
      adoptOutcomes(
        present,
        results.map(({ ruleId, id, actual }) => ({ ruleId, id, ...actual })),
      ),
    );
  };
  return (
    <>
      {editor && failed.length > 0 && !stale ? (
        <Notice
          tone="warn"
          title={say('web.rules.tests.meant', { count: failed.length })}
          action={<Button onClick={() => adopt(failed)}>{say('web.rules.tests.adoptAll', { count: failed.length })}</Button>}
        >
          {say('web.rules.tests.meant.help')}
        </Notice>
      ) : null}
      <ul className={classes.list} aria-busy={stale}>
        {shown.map((test) => (
          <li key={`${test.ruleId ?? ''} ${test.id}`} className={classes.test}>
            <Chip tone={test.passed ? 'ok' : 'stop'}>{say(test.passed ? 'web.rules.tests.passes' : 'web.rules.tests.fails')}</Chip>
            <span className={classes.title}>
              {test.title ?? say('web.rules.tests.untitled', { number: numberIn(test.id) })}
              <small>{titles.get(test.ruleId ?? '') ?? say('web.rules.tests.whole')}</small>
            </span>
            <small className={classes.at}>{atWords(test.at)}</small>
            <span className={classes.outcomes}>
              <OutcomeChip outcome={test.actual} zone={zones.get(test.id) ?? pack.zone} />
              {test.passed ? null : (
                <small>
                  {say('web.rules.tests.expected')} <OutcomeChip outcome={test.expected} zone={zones.get(test.id) ?? pack.zone} />
                </small>
              )}
            </span>
            {editor ? (
              <ActionIcon
                size={28}
                aria-label={say('web.rules.tests.remove', {
                  test: test.title ?? say('web.rules.tests.untitled', { number: numberIn(test.id) }),
                })}
                onClick={() => change((present) => removeExample(present, test.ruleId, test.id))}
              >
                <IconTrash size={15} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {tests.length > SHORT ? (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('web.text.showLess') : say('web.text.showMore', { count: tests.length - SHORT })}
        </Button>
      ) : null}
    </>
  );
}
