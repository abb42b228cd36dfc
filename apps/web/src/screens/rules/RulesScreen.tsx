import { api, type PackSummary } from '@makegood/contract';
import { IconScale } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useAsk } from '../../api/queries.ts';
import { formatLocalDate } from '../../format/instants.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { PackList } from './PackList.tsx';
import { RuleCard } from './RuleCard.tsx';
import classes from './Rules.module.css';

function PackChips({ pack }: { readonly pack: PackSummary }) {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <>
      <Chip>{say('web.rules.version', { version: pack.version })}</Chip>
      <Chip tone={pack.inForce ? 'ok' : 'plain'}>
        {pack.inForce
          ? pack.from === null
            ? say('web.rules.inForce')
            : say('web.rules.inForceSince', { date: formatLocalDate(pack.from, locale) })
          : say('web.rules.notInForce')}
      </Chip>
      <small>{say('web.rules.count', { count: pack.rules })}</small>
    </>
  );
}

function Pack({ id }: { readonly id: string }) {
  const say = useSay();
  const asked = useAsk(api.packs.read, { params: { id } });
  return (
    <Asked asked={asked}>
      {({ rules }) => (
        <>
          {rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
          <small>{say('web.rules.counsel')}</small>
        </>
      )}
    </Asked>
  );
}

/** The law as this workspace obeys it: packs on the left, their rules as sentences with their sources. */
export function RulesScreen() {
  const say = useSay();
  const { packId } = useParams({ strict: false });
  const asked = useAsk(api.packs.list, {});
  // The firm's own rules come first: they hold everywhere.
  const packs = [...(asked.data?.items ?? [])].sort((a, b) => Number(a.jurisdiction !== null) - Number(b.jurisdiction !== null));
  const pack = packId === undefined ? (packs.find((one) => one.inForce) ?? packs[0]) : packs.find((one) => one.id === packId);
  return (
    <Screen
      title={pack ? say.said(pack.title) : say('web.rules.title')}
      trail={pack ? [{ label: say('web.rules.title'), to: '/rules' }] : []}
      chips={pack ? <PackChips pack={pack} /> : null}
      layout="bare"
    >
      <Asked asked={asked} waiting={<div className={classes.rules} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconScale size={24} />} title={say('web.rules.empty')}>
              {say('web.rules.empty.help')}
            </EmptyState>
          ) : (
            <div className={classes.page}>
              <PackList packs={packs} chosen={pack?.id} />
              <div className={classes.rules}>{(packId ?? pack) ? <Pack id={packId ?? pack?.id ?? ''} /> : null}</div>
            </div>
          )
        }
      </Asked>
    </Screen>
  );
}
