import type { PackSummary } from '@makegood/contract';
import { useMemo, useState } from 'react';
import { useLanguage, LOCALE_TAGS } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { coverageByArea } from './coverageByArea.ts';
import { MAPS } from './maps.ts';
import classes from './Overview.module.css';

const LEVELS = [0, 1, 2, 3] as const;

type CoverageMapProps = {
  readonly packs: readonly PackSummary[];
  readonly chosen: string | undefined;
  readonly onArea: (area: string | undefined) => void;
};

/** Where rules are known, by colour. The list below says the same in words; the map is a way into it. */
export function CoverageMap({ packs, chosen, onArea }: CoverageMapProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const [which, setWhich] = useState<keyof typeof MAPS>('world');
  const map = MAPS[which];
  const coverage = useMemo(
    () =>
      coverageByArea(
        packs,
        [...map.areas, ...map.dots].map(([code]) => code),
      ),
    [packs, map],
  );
  const nameOf = useMemo(() => {
    const regions = new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region', fallback: 'code' });
    return (code: string): string => {
      if (/^[A-Z]{2}$/.test(code)) return regions.of(code) ?? code;
      const own = packs.find(({ jurisdiction }) => jurisdiction === code);
      return own ? say.said(own.title) : code;
    };
  }, [locale, packs, say]);
  const propsOf = (code: string) => {
    const area = coverage.get(code);
    const covered = area !== undefined && area.packs.length > 0;
    const label = say('web.rules.map.area', { place: nameOf(code), rules: area?.rules ?? 0 });
    return {
      label,
      attributes: {
        'data-level': area?.level ?? 0,
        'data-open': area?.open || undefined,
        'data-chosen': chosen === code || undefined,
        ...(covered
          ? {
              role: 'button',
              tabIndex: 0,
              'aria-label': label,
              'aria-pressed': chosen === code,
              onClick: () => onArea(chosen === code ? undefined : code),
              onKeyDown: (event: { readonly key: string; preventDefault(): void }) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onArea(chosen === code ? undefined : code);
              },
            }
          : { 'aria-hidden': true }),
      },
    };
  };
  return (
    <section className={classes.map} aria-label={say('web.rules.map')}>
      <div className={classes.between}>
        <Segmented
          label={say('web.rules.map.which')}
          value={which}
          options={[
            { value: 'world', label: say('web.rules.map.world') },
            { value: 'unitedStates', label: say('web.rules.map.unitedStates') },
          ]}
          onChange={setWhich}
        />
        <ul className={classes.steps}>
          {LEVELS.map((level) => (
            <li key={level}>
              <i data-level={level} aria-hidden="true" /> {say(`web.rules.map.level.${level}`)}
            </li>
          ))}
          <li>
            <i data-open aria-hidden="true" /> {say('web.rules.map.open')}
          </li>
        </ul>
      </div>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={say('web.rules.map')}>
        {map.areas.map(([code, path]) => {
          const { label, attributes } = propsOf(code);
          return (
            <path key={code} d={path} {...attributes}>
              <title>{label}</title>
            </path>
          );
        })}
        {map.dots
          .filter(([code]) => (coverage.get(code)?.packs.length ?? 0) > 0)
          .map(([code, x, y]) => {
            const { label, attributes } = propsOf(code);
            return (
              <circle key={code} cx={x} cy={y} r={5} {...attributes}>
                <title>{label}</title>
              </circle>
            );
          })}
      </svg>
    </section>
  );
}
