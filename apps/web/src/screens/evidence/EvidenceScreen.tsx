import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { CheckCard } from './CheckCard.tsx';
import { EraseCard } from './EraseCard.tsx';
import classes from './Evidence.module.css';
import { ExportCard } from './ExportCard.tsx';
import { LegalHoldsCard } from './LegalHoldsCard.tsx';
import { RetentionCard } from './RetentionCard.tsx';
import { TrailList } from './TrailList.tsx';

/** What is kept as proof: whether it is whole, what of it leaves the house, what stays and what goes. */
export function EvidenceScreen() {
  const say = useSay();
  const mayExport = useMay('evidence.export');
  return (
    <Screen title={say('web.evidence.title')}>
      <div className={classes.cards}>
        <div className={classes.stack}>
          <CheckCard />
          {mayExport ? <ExportCard /> : null}
        </div>
        <div className={classes.stack}>
          <LegalHoldsCard />
          <EraseCard />
        </div>
      </div>
      <RetentionCard />
      <h2>{say('web.evidence.trail')}</h2>
      <TrailList />
    </Screen>
  );
}
