import { TRIED_PURPOSES, type Bearing } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';
import { CitationLink } from '../../kit/CitationLink.tsx';
import { useWhen } from '../../kit/When.tsx';
import classes from './Standing.module.css';

type BearsProps = { readonly bears: readonly Bearing[]; readonly zone: string; readonly allows?: boolean };

/** What something stops or allows, in one line; by which rules, each with its source and its end, behind it. */
export function Bears({ bears, zone, allows = false }: BearsProps) {
  const say = useSay();
  const when = useWhen();
  if (bears.length === 0) return allows ? null : <small>{say('web.standing.stopsNothing')}</small>;
  const channels = [...new Set(bears.flatMap((bearing) => bearing.channels))].map((channel) => say(`web.channel.${channel}`)).join(', ');
  return (
    <details className={classes.bears}>
      <summary>
        {say(allows ? 'web.standing.allows' : 'web.standing.stops', { channels })} ·{' '}
        <small>{say('web.standing.rules', { count: bears.length })}</small>
      </summary>
      <ul className={classes.rules}>
        {bears.map((bearing) => (
          <li key={bearing.rule}>
            {say.said(bearing.title)}
            <br />
            <small>
              {say.said(bearing.jurisdiction)}
              {bearing.citations.map((citation) => (
                <span key={citation.text}>
                  {' · '}
                  <CitationLink citation={citation} />
                </span>
              ))}
              {' · '}
              {say('web.standing.forPurposes', {
                purposes:
                  bearing.purposes.length === TRIED_PURPOSES.length
                    ? say('web.standing.everyPurpose')
                    : bearing.purposes.map((purpose) => say(`web.standing.purpose.${purpose}`)).join(', '),
              })}
              {bearing.until === null ? '' : ` · ${say('web.standing.until', { when: when(bearing.until, 'inline', zone) })}`}
              {bearing.endsWith.map((ending) => ` · ${say(`web.standing.endsWith.${ending}`)}`).join('')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
