import { titleWords } from '@makegood/rules';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { usePack } from './editor/PackContext.tsx';
import classes from './Rules.module.css';

const route = getRouteApi('/app/rules/$packId');
const ORDER = { error: 0, warning: 1, note: 2 } as const;
const SHORT = 4;

/** What the checks have to say about the draft, the gravest first; each leads to its rule. */
export function PackFindings() {
  const say = useSay();
  const { pack, findings, editor } = usePack();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [all, setAll] = useState(false);
  if (!editor || findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const shown = all ? sorted : sorted.slice(0, SHORT);
  return (
    <section className={classes.findings} aria-label={say('web.rules.findings.title')}>
      <h2>{say('web.rules.findings', { count: findings.length })}</h2>
      <ul>
        {shown.map((finding, index) => {
          const rule = pack.rules.find(({ id }) => id === finding.ruleId);
          return (
            <li key={index}>
              <Chip tone={finding.severity === 'error' ? 'stop' : finding.severity === 'warning' ? 'warn' : 'info'}>
                {say(`web.rules.severity.${finding.severity}`)}
              </Chip>
              <span>
                {rule ? (
                  <button
                    type="button"
                    className={classes.link}
                    onClick={() => void navigate({ search: { ...search, rule: rule.id, form: undefined }, replace: true })}
                  >
                    {say.said(titleWords(rule))}
                  </button>
                ) : finding.path ? (
                  <code>{finding.path}</code>
                ) : null}{' '}
                {say.said(finding.message)}
              </span>
            </li>
          );
        })}
      </ul>
      {sorted.length > SHORT ? (
        <button type="button" className={classes.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('web.text.showLess') : say('web.text.showMore', { count: sorted.length - SHORT })}
        </button>
      ) : null}
    </section>
  );
}
