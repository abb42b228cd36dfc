import { Button, FileButton } from '@mantine/core';
import { api } from '@makegood/contract';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { linkTo } from '../../api/call.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import classes from './Imports.module.css';
import { useUpload } from './useUpload.ts';

const ACCEPTED = '.csv,.txt,.tsv,text/csv,text/plain';

/** A file dropped or chosen; in a sandbox also the example. */
export function UploadCard() {
  const say = useSay();
  const { workspace } = useSession();
  const { mutate, isPending, variables, error } = useUpload();
  const [over, setOver] = useState(false);
  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={say('web.import.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && !isPending) mutate(file);
      }}
    >
      <IconTableImport size={28} stroke={1.6} aria-hidden="true" />
      <h2>{isPending && variables ? say('web.import.uploading', { file: variables.name }) : say('web.import.drop')}</h2>
      <p>{say('web.import.lead')}</p>
      <div className={classes.actions}>
        <FileButton accept={ACCEPTED} onChange={(file) => file && mutate(file)}>
          {(props) => (
            <Button variant="filled" loading={isPending} {...props}>
              {say('web.import.choose')}
            </Button>
          )}
        </FileButton>
        {workspace.mode === 'sandbox' ? (
          <Button disabled={isPending} onClick={() => mutate(null)}>
            {say('web.import.example')}
          </Button>
        ) : null}
        <Button variant="subtle" component="a" href={linkTo(api.imports.exampleFile, {})} download="makegood-example.csv">
          {say('web.import.exampleFile')}
        </Button>
      </div>
      {error ? <ProblemNotice error={error} /> : null}
    </section>
  );
}
