import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api, type ImportMapping, type Uploaded } from '@makegood/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { CallFailure } from '../../api/problem.ts';
import { useAct } from '../../api/queries.ts';
import { formatBytes } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import classes from './Imports.module.css';
import { PreviewCard } from './PreviewCard.tsx';
import { ReadingForm } from './ReadingForm.tsx';

/** The preview of a mapping, asked again a moment after the last change. */
function usePreview(uploaded: Uploaded, mapping: ImportMapping) {
  const [settled] = useDebouncedValue(mapping, 250);
  const same = settled === uploaded.mapping;
  const asked = useQuery<Uploaded['preview'], CallFailure>({
    queryKey: [api.imports.preview.path, uploaded.import.id, settled],
    queryFn: ({ signal }) => call(api.imports.preview, { params: { id: uploaded.import.id }, body: { mapping: settled } }, signal),
    enabled: !same,
    placeholderData: keepPreviousData,
  });
  return {
    preview: same ? uploaded.preview : (asked.data ?? uploaded.preview),
    error: same ? null : asked.error,
    stale: settled !== mapping || (!same && (asked.isFetching || asked.isPlaceholderData)),
  };
}

/** Detected, corrected, looked at, taken in. */
export function MappingView({ uploaded }: { readonly uploaded: Uploaded }) {
  const say = useSay();
  const { locale } = useLanguage();
  const [mapping, setMapping] = useState(uploaded.mapping);
  const { preview, error, stale } = usePreview(uploaded, mapping);
  const run = useAct(api.imports.run);
  const fields = uploaded.fields[mapping.kind];
  return (
    <div className={classes.mapping}>
      <div className={classes.stack}>
        <ReadingForm mapping={mapping} change={setMapping} />
        <ColumnsForm columns={uploaded.columns} fields={fields} mapping={mapping} change={setMapping} />
      </div>
      <div className={classes.stack}>
        {preview.missing.length > 0 ? (
          <Notice tone="warn" title={say('web.import.missing')}>
            <ul className={classes.list}>
              {preview.missing.map((one, index) => (
                <li key={index}>{say.said(one)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {preview.questions.length > 0 ? (
          <Notice tone="info" title={say('web.import.questions')}>
            <ul className={classes.list}>
              {preview.questions.map((one, index) => (
                <li key={index}>{say.said(one)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {error ? <ProblemNotice error={error} /> : <PreviewCard preview={preview} mapping={mapping} fields={fields} stale={stale} />}
        <Card>
          <div className={classes.between}>
            <small style={{ flex: '1 1 260px' }}>{say('web.import.run.size', { size: formatBytes(uploaded.import.bytes, locale) })}</small>
            <Button
              variant="filled"
              disabled={stale || error !== null || preview.missing.length > 0}
              loading={run.isPending}
              onClick={() => run.mutate({ params: { id: uploaded.import.id }, body: { mapping } })}
            >
              {say('web.import.run')}
            </Button>
          </div>
          {run.error ? <ProblemNotice error={run.error} /> : null}
        </Card>
      </div>
    </div>
  );
}
