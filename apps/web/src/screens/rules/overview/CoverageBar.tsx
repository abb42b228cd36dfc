import type { PackSummary } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Overview.module.css';

const PARTS = ['verified', 'secondary', 'unsure', 'draft'] as const;

/** How well the rules of a pack are known, as one bar; the numbers stand beside it or are its name. */
export function CoverageBar({ coverage, legend = false }: { readonly coverage: PackSummary['coverage']; readonly legend?: boolean }) {
  const say = useSay();
  const parts = PARTS.filter((part) => coverage[part] > 0);
  const words = parts.map((part) => say(`web.rules.coverage.${part}`, { count: coverage[part] }));
  return (
    <>
      <span className={classes.bar} role="img" aria-label={words.join(', ')} title={words.join(', ')}>
        {parts.map((part) => (
          <i key={part} data-part={part} style={{ flexGrow: coverage[part] }} />
        ))}
      </span>
      {legend ? (
        <ul className={classes.legend}>
          {parts.map((part, index) => (
            <li key={part}>
              <i data-part={part} aria-hidden="true" /> {words[index]}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
