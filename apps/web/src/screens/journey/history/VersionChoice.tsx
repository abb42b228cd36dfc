import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useSay } from '../../../i18n/say.tsx';

const route = getRouteApi('/app/journeys/$journeyId');
const NOTHING = 'nothing';

type VersionChoiceProps = {
  readonly numbers: readonly number[];
  /** Null: the draft. */
  readonly version: number | null;
  readonly against: number | null;
};

/** What a version is held against. */
export function VersionChoice({ numbers, version, against }: VersionChoiceProps) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const others = numbers.filter((number) => number !== version);
  if (others.length === 0) return null;
  return (
    <Select
      label={say('web.history.against')}
      value={against === null ? NOTHING : String(against)}
      data={[
        ...(version === null ? [] : [{ value: NOTHING, label: say('web.history.against.nothing') }]),
        ...others.map((number) => ({ value: String(number), label: say('web.journey.versionLine', { version: number }) })),
      ]}
      onChange={(value) =>
        void navigate({ search: { ...search, against: value === null || value === NOTHING ? undefined : Number(value) } })
      }
    />
  );
}
