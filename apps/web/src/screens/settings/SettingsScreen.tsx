import { useSay } from '../../i18n/say.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { PublishingCard } from './PublishingCard.tsx';
import { SystemsCard } from './SystemsCard.tsx';

/** What an administrator decides for the whole workspace: who works here, what needs a second person, and which systems are let in. */
export function SettingsScreen() {
  const say = useSay();
  return (
    <Screen title={say('web.access.title')}>
      <PeopleCard />
      <PublishingCard />
      <SystemsCard />
    </Screen>
  );
}
