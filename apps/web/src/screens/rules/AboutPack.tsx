import type { PackSummary, PackVersion } from '@makegood/contract';
import { RULE_KINDS, type Pack } from '@makegood/rules';
import { formatLocalDate } from '../../format/instants.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { useWhen } from '../../kit/When.tsx';
import { CheckedAge } from './overview/CheckedAge.tsx';
import { CoverageBar } from './overview/CoverageBar.tsx';
import { DatedNumbers } from './rule/DatedNumbers.tsx';
import classes from './Rules.module.css';

/** What a reader asks of a pack: since when, how well known, how old the check, which kinds of rules, which numbers. */
export function AboutPack({
  summary,
  version,
  pack,
}: {
  readonly summary: PackSummary;
  readonly version: PackVersion;
  readonly pack: Pack;
}) {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  const { coverage } = summary;
  const names = Object.keys(pack.parameters ?? {});
  return (
    <>
      <section>
        <h2>{say('web.rules.about')}</h2>
        <dl className={classes.facts}>
          <div>
            <dt>{say('web.rules.about.version')}</dt>
            <dd>
              {version.version} · {say(summary.own ? 'web.rules.about.own' : 'web.rules.about.release')}
            </dd>
          </div>
          <div>
            <dt>{say('web.rules.about.since')}</dt>
            <dd>
              {version.activeFrom !== null
                ? when(version.activeFrom, 'weekday', version.zone)
                : summary.from !== null
                  ? formatLocalDate(summary.from, locale)
                  : say('web.rules.about.always')}
            </dd>
          </div>
          <div>
            <dt>{say('web.rules.about.checked')}</dt>
            <dd>
              <CheckedAge checked={summary.checked} />
            </dd>
          </div>
          <div>
            <dt>{say('web.rules.about.zone')}</dt>
            <dd>{pack.zone}</dd>
          </div>
          {version.decided?.approved ? (
            <div>
              <dt>{say('web.rules.about.approved')}</dt>
              <dd>{version.decided.by.name}</dd>
            </div>
          ) : null}
        </dl>
        {version.hash ? <CopyableId id={version.hash} label={say('web.rules.about.hash')} /> : null}
      </section>
      <section>
        <h2>{say('web.rules.coverage')}</h2>
        <CoverageBar coverage={coverage} legend />
      </section>
      {names.length > 0 ? (
        <section>
          <h2>{say('web.rules.numbers')}</h2>
          <div className={classes.stack}>
            {names.map((name) => (
              <DatedNumbers key={name} name={name} />
            ))}
          </div>
        </section>
      ) : null}
      <section>
        <Overline>{say('web.rules.kinds', { count: coverage.kinds.length, all: RULE_KINDS.length })}</Overline>
        <p className={classes.kinds}>
          {coverage.kinds.map((kind) => say.said({ id: `rules.kind.${kind}` })).join(' · ') || say('web.text.none')}
        </p>
      </section>
    </>
  );
}
