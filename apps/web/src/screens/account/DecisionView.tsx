import { Button } from '@mantine/core';
import { api, type Decision, type KeptPart, type RuleWord, type Said } from '@makegood/contract';
import { useState } from 'react';
import { linkTo } from '../../api/call.ts';
import { cityOfZone } from '../../format/instants.ts';
import { useSay } from '../../i18n/say.tsx';
import { CitationLink } from '../../kit/CitationLink.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { useWhen } from '../../kit/When.tsx';
import classes from './Decision.module.css';

const SHORT = 2;

/** The verdict as a sentence before it is a table: may we, and from when. */
function Verdict({ decision, zone }: { readonly decision: Decision; readonly zone: string }) {
  const say = useSay();
  const when = useWhen();
  const sent = decision.sentAt === null ? null : say('web.decision.sentAt', { when: when(decision.sentAt, 'seconds', zone) });
  const kept = decision.id === null ? null : (sent ?? (decision.verdict === 'allow' ? null : say('web.decision.notSent')));
  if (decision.verdict === 'allow')
    return (
      <Notice tone="ok" title={say('web.decision.yes')}>
        {say(decision.objected.length > 0 ? 'web.decision.yes.reviewed' : 'web.decision.yes.help')} {kept}
      </Notice>
    );
  if (decision.verdict === 'defer')
    return decision.until === null ? (
      <Notice tone="warn" title={say('web.decision.deferred')}>
        {say('web.decision.deferred.help')} {kept}
      </Notice>
    ) : (
      <Notice tone="warn" title={say('web.decision.notBefore', { when: when(decision.until, 'weekday', zone), place: cityOfZone(zone) })}>
        {say('web.decision.notBefore.help')} {kept}
      </Notice>
    );
  const review = decision.verdict === 'review';
  return (
    <Notice tone={review ? 'info' : 'stop'} title={say(review ? 'web.decision.review' : 'web.decision.no')}>
      {say(review ? 'web.decision.review.help' : 'web.decision.no.help')} {kept}
    </Notice>
  );
}

/** The values of a short reason stand out; a long one is easier to read as it is. */
const SHORT_REASON = 160;

function Reason({ said }: { readonly said: Said }) {
  const text = useSay().said(said);
  return text.length > SHORT_REASON ? text : <Sentence said={said} />;
}

function Source({ word, zone }: { readonly word: RuleWord; readonly zone: string }) {
  const say = useSay();
  const when = useWhen();
  return (
    <small>
      {say.said(word.jurisdiction)}
      {word.citations.map((citation) => (
        <span key={citation.text}>
          {' · '}
          <CitationLink citation={citation} />
        </span>
      ))}
      {' · '}
      {say('web.decision.pack', { version: word.pack.version })}
      {word.reason === null ? null : (
        <>
          {' · '}
          <Reason said={word.reason} />
        </>
      )}
      {word.until === null ? null : ` · ${say('web.decision.until', { when: when(word.until, 'inline', zone) })}`}
    </small>
  );
}

function Rules({ words, objected, zone }: { readonly words: readonly RuleWord[]; readonly objected: boolean; readonly zone: string }) {
  const say = useSay();
  const [all, setAll] = useState(objected);
  if (words.length === 0) return null;
  const shown = all ? words : words.slice(0, SHORT);
  return (
    <section>
      <Overline>
        {say(objected ? 'web.decision.objected' : 'web.decision.agreed')} <span className={classes.count}>{words.length}</span>
      </Overline>
      <ul className={classes.rules}>
        {shown.map((word) => (
          <li key={`${word.pack.id}/${word.rule}`} className={classes.rule} data-verdict={word.verdict}>
            <span className={classes.mark} aria-hidden="true">
              {objected ? '●' : '✓'}
            </span>
            <div>
              <div className={objected ? classes.strong : undefined}>{say.said(word.title)}</div>
              <Source word={word} zone={zone} />
            </div>
          </li>
        ))}
      </ul>
      {!objected && words.length > SHORT ? (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('web.text.showLess') : say('web.text.showMore', { count: words.length - SHORT })}
        </button>
      ) : null}
    </section>
  );
}

/** By what exactly it was made, who let it pass, and what vouches for it. */
function Kept({ kept, tzdata, zone }: { readonly kept: KeptPart; readonly tzdata: string | null; readonly zone: string }) {
  const say = useSay();
  const when = useWhen();
  const { packs, review, entry } = kept;
  return (
    <>
      {review === null ? null : (
        <section>
          <Overline>{say('web.decision.reviewed')}</Overline>
          <p>
            {review.at === null || review.outcome === 'waiting'
              ? say('web.decision.reviewed.waiting')
              : say(`web.decision.reviewed.${review.outcome}`, { by: review.by, when: when(review.at, 'inline', zone) })}
            {review.note ? ` “${review.note}”` : ''}
          </p>
          <small>{say('web.decision.reviewed.rules', { rules: review.rules.map(({ title }) => say.said(title)).join(', ') })}</small>
        </section>
      )}
      <section>
        <Overline>{say('web.decision.packs')}</Overline>
        <small>
          {packs.map((pack) => `${say.said(pack.title)} ${pack.version}`).join(' · ')}
          {tzdata === null ? null : ` · ${say('web.decision.tzdata', { release: tzdata })}`}
        </small>
        {entry === null ? null : (
          <p>
            <small title={entry.hash}>{say('web.decision.entry', { sequence: String(entry.sequence) })}</small>
          </p>
        )}
      </section>
    </>
  );
}

/** One decision of the gate, whole: verdict, who objected and by which source, who agreed, on which facts. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const when = useWhen();
  const zone = decision.zones[0] ?? 'UTC';
  return (
    <>
      <Verdict decision={decision} zone={zone} />
      <Rules words={decision.objected} objected zone={zone} />
      <Rules words={decision.agreed} objected={false} zone={zone} />
      {decision.facts.length > 0 ? (
        <section>
          <Overline>{say('web.decision.facts', { time: when(decision.at, 'seconds', zone) })}</Overline>
          <dl className={classes.facts}>
            {decision.facts.map((fact) => (
              <div key={fact.fact}>
                <dt>{say.said(fact.label)}</dt>
                <dd>{fact.value === null ? say('web.text.unknownValue') : say.said(fact.value) || say('web.text.none')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {decision.kept ? <Kept kept={decision.kept} tzdata={decision.tzdata} zone={zone} /> : null}
      {decision.id === null ? null : (
        <div className={classes.actions}>
          <Button component="a" href={linkTo(api.decisions.read, { params: { id: decision.id } })} download={`${decision.id}.json`}>
            {say('web.decision.export')}
          </Button>
          <CopyableId id={decision.id} label={say('web.decision.id')} />
        </div>
      )}
    </>
  );
}
