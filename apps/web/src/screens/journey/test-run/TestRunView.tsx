import type { TestAct } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { useState } from 'react';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useVersionDocument } from '../compare/useVersionDocument.ts';
import type { JourneyDetail } from '../journeyDetail.ts';
import { Beginning } from './Beginning.tsx';
import { Running } from './Running.tsx';
import type { SetUp } from './setUp.ts';
import { useFirstSetUp } from './useFirstSetUp.ts';

type TestRunViewProps = { readonly detail: JourneyDetail; readonly wide: boolean };

/** One account goes through the drawing on a clock of its own; nothing is sent and nothing is written. */
export function TestRunView({ detail, wide }: TestRunViewProps) {
  const { id } = detail.journey;
  const first = useFirstSetUp();
  const [chosen, setChosen] = useState<SetUp | null>(null);
  const [begun, setBegun] = useState(false);
  const [acts, setActs] = useState<readonly TestAct[]>([]);
  const setUp = chosen ?? first;
  const draft = useDocument();
  const version = useVersionDocument(id, setUp.version);
  const document: JourneyDocument | null = setUp.version === null ? draft : version.document;
  if (version.error) return <ProblemNotice error={version.error} />;
  if (document === null) return <Loading />;
  const change = (next: SetUp): void => {
    setChosen(next);
    setActs([]);
  };
  return begun ? (
    <Running
      key={setUp.version ?? 'draft'}
      journey={id}
      document={document}
      setUp={setUp}
      acts={acts}
      onActs={setActs}
      onChange={() => setBegun(false)}
      wide={wide}
    />
  ) : (
    <Beginning
      document={document}
      setUp={setUp}
      versions={detail.versions.map(({ number }) => number)}
      onChange={change}
      onBegin={() => {
        setChosen(setUp);
        setActs([]);
        setBegun(true);
      }}
      wide={wide}
    />
  );
}
