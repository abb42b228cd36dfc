import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { useFindingsAt } from './PanelFindings.tsx';
import classes from './StepPanel.module.css';

/** What is to be settled at one field, below it. */
export function FieldFindings({ at }: { readonly at: string }) {
  const say = useSay();
  const findings = useFindingsAt(at);
  if (findings.length === 0) return null;
  return (
    <ul className={classes.atField}>
      {findings.map((finding, index) => (
        <li key={index} data-severity={finding.severity}>
          {finding.severity === 'error' ? <IconCircleX size={14} aria-hidden="true" /> : <IconAlertTriangle size={14} aria-hidden="true" />}
          <span>{say.said(finding.message)}</span>
        </li>
      ))}
    </ul>
  );
}
