import { packRefusalSchema, type PackCheck } from '@makegood/contract';
import { CallFailure } from '../../../api/problem.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import classes from './Versions.module.css';

/** Why something was refused: the sentence, and when it is the check that refused, each thing that speaks against the pack. */
export function CheckRefusal({ error }: { readonly error: unknown }) {
  const check = error instanceof CallFailure ? packRefusalSchema.safeParse(error.details) : null;
  return <ProblemNotice error={error}>{check?.success ? <Against check={check.data} /> : null}</ProblemNotice>;
}

const MOST = 8;

function Against({ check }: { readonly check: PackCheck }) {
  const say = useSay();
  const lines = [
    ...check.findings.filter(({ severity }) => severity === 'error').map(({ message }) => say.said(message)),
    ...check.tests.filter(({ passed }) => !passed).map(({ title, id }) => say('web.rules.refusal.test', { test: title ?? id })),
    ...check.coverage
      .filter(({ needed, objecting, silent }) => needed && (objecting === 0 || silent === 0))
      .map(({ title }) => say('web.rules.refusal.coverage', { rule: title })),
    ...(check.mutations?.survivors ?? []).map(({ change }) => say('web.rules.refusal.mutant', { change: say.said(change) })),
  ];
  return (
    <ul className={classes.reasons}>
      {lines.slice(0, MOST).map((line, index) => (
        <li key={index}>{line}</li>
      ))}
      {lines.length > MOST ? <li>{say('web.text.showMore', { count: lines.length - MOST })}</li> : null}
    </ul>
  );
}
