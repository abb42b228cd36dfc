import { Button, Select, TextInput } from '@mantine/core';
import { parseLocalDate } from '@makegood/base';
import { formatMinute, parseMinute } from '@makegood/calendar';
import type { JourneyDocument } from '@makegood/journey';
import { IconPlayerPlay } from '@tabler/icons-react';
import { ReaderPicker } from '../../../canvas/texts/preview/ReaderPicker.tsx';
import { useReader } from '../../../canvas/texts/preview/useReader.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { MadeUpForm } from './MadeUpForm.tsx';
import { NobodyYet, RunPicture } from './RunPicture.tsx';
import type { SetUp } from './setUp.ts';
import classes from './TestRun.module.css';

type BeginningProps = {
  readonly document: JourneyDocument;
  readonly setUp: SetUp;
  readonly versions: readonly number[];
  readonly onChange: (setUp: SetUp) => void;
  readonly onBegin: () => void;
  readonly wide: boolean;
};

/** Who goes through what, and from when on. */
export function Beginning({ document, setUp, versions, onChange, onBegin, wide }: BeginningProps) {
  const say = useSay();
  const reader = useReader();
  const set = (change: Partial<SetUp>): void => onChange({ ...setUp, ...change });
  return (
    <div className={classes.page}>
      {wide ? (
        <NobodyYet>
          <RunPicture document={document} step={null} onStep={() => undefined} />
        </NobodyYet>
      ) : null}
      <form
        className={classes.column}
        aria-label={say('web.testRun.title')}
        onSubmit={(event) => {
          event.preventDefault();
          onBegin();
        }}
      >
        <div className={classes.words}>
          <h2>{say('web.testRun.title')}</h2>
          <p className={classes.quiet}>{say('web.testRun.help')}</p>
        </div>
        <Segmented
          label={say('web.testRun.who')}
          value={setUp.who}
          options={[
            { value: 'account', label: say('web.testRun.who.account') },
            { value: 'madeUp', label: say('web.testRun.who.madeUp') },
          ]}
          onChange={(who) => set({ who })}
        />
        {setUp.who === 'account' ? (
          <ReaderPicker reader={reader} label={say('web.testRun.account')} />
        ) : (
          <MadeUpForm debtor={setUp.debtor} onChange={(debtor) => set({ debtor })} />
        )}
        <div className={classes.fields}>
          <TextInput
            type="date"
            label={say('web.testRun.date')}
            value={setUp.date}
            onChange={(event) => {
              const date = parseLocalDate(event.currentTarget.value);
              if (date !== null) set({ date });
            }}
          />
          <TextInput
            type="time"
            label={say('web.testRun.time')}
            value={formatMinute(setUp.minute)}
            onChange={(event) => {
              const minute = parseMinute(event.currentTarget.value);
              if (minute !== null && minute < 1_440) set({ minute });
            }}
          />
        </div>
        <small className={classes.quiet}>{say('web.testRun.time.help')}</small>
        {versions.length > 0 ? (
          <Select
            label={say('web.testRun.version')}
            allowDeselect={false}
            value={setUp.version === null ? 'draft' : String(setUp.version)}
            data={[
              { value: 'draft', label: say('web.testRun.version.draft') },
              ...versions.map((version) => ({ value: String(version), label: say('web.journey.versionLine', { version }) })),
            ]}
            onChange={(value) => set({ version: value === null || value === 'draft' ? null : Number(value) })}
          />
        ) : null}
        <div>
          <Button
            type="submit"
            variant="filled"
            leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
            disabled={setUp.who === 'account' && reader === null}
          >
            {say('web.testRun.begin')}
          </Button>
        </div>
      </form>
    </div>
  );
}
