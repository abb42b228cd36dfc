import type { Finding } from '@makegood/journey';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import classes from './StepPanel.module.css';

type Shown = {
  readonly findings: readonly Finding[];
  /** A field says that it shows what is found of it; answers how to take that back. */
  readonly claim: (field: string) => () => void;
};

const FindingsContext = createContext<Shown>({ findings: [], claim: () => () => undefined });

/** A finding belongs to a field when it is about the field itself or about something inside it. */
const isAt = (finding: Finding, field: string): boolean => finding.field === field || finding.field?.startsWith(`${field}.`) === true;

/**
 * What is to be settled at one step: each finding at the field that it is about, and above the form what no field shows, so
 * that nothing is said twice and nothing is left out.
 */
export function PanelFindings({ step, children }: { readonly step: string; readonly children: ReactNode }) {
  const all = useEditor((editor) => editor.findings);
  const findings = useMemo(() => all.filter((finding) => finding.step === step), [all, step]);
  const [claimed, setClaimed] = useState<readonly string[]>([]);
  const claim = useCallback((field: string) => {
    setClaimed((before) => [...before, field]);
    return () =>
      setClaimed((before) => {
        const at = before.lastIndexOf(field);
        return before.filter((_, index) => index !== at);
      });
  }, []);
  const shown = useMemo(() => ({ findings, claim }), [findings, claim]);
  const rest = findings.filter((finding) => !claimed.some((field) => isAt(finding, field)));
  return (
    <FindingsContext value={shown}>
      <Rest findings={rest} />
      {children}
    </FindingsContext>
  );
}

function Rest({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const [first, ...more] = findings;
  if (!first) return null;
  const tone = findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn';
  if (more.length === 0) return <Notice tone={tone} title={say.said(first.message)} />;
  return (
    <Notice tone={tone} title={say('web.journeys.findings', { count: findings.length })}>
      <ul className={classes.findings}>
        {findings.map((finding, index) => (
          <li key={index}>{say.said(finding.message)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is found of one field of the step's settings (a dotted path as the lints give it); the panel's head then leaves it out. */
export function useFindingsAt(field: string): readonly Finding[] {
  const { findings, claim } = use(FindingsContext);
  useEffect(() => claim(field), [claim, field]);
  return useMemo(() => findings.filter((finding) => isAt(finding, field)), [findings, field]);
}

/** Of the step as a whole, wherever they are shown. */
export const useStepFindings = (): readonly Finding[] => use(FindingsContext).findings;
