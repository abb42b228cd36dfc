import { Modal } from '@mantine/core';
import { api, type AudienceMember } from '@makegood/contract';
import type { Condition } from '@makegood/journey';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import type { CallFailure } from '../../api/problem.ts';
import { keyOf } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Amount } from '../../kit/Amount.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { sayWholeCondition } from '@makegood/journey';
import classes from './Audience.module.css';

/** As many as one looks through; who wants all of them goes to the accounts. */
const SHOWN = 50;

type AudienceDialogProps = { readonly condition: Condition; readonly of: 'matching' | 'unknown'; readonly onClose: () => void };

/** Some of the accounts behind a number, each a way to the account itself in a window of its own: what is drawn here stays. */
export function AudienceDialog({ condition, of, onClose }: AudienceDialogProps) {
  const say = useSay();
  const { data, error, refetch } = useQuery<AudienceMember[], CallFailure>({
    queryKey: [...keyOf(api.audience.count), 'members', of, condition],
    queryFn: ({ signal }) => someOf(condition, of, signal),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say(`web.panel.audience.title.${of}`)}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.members}>
        <p>
          <Sentence said={sayWholeCondition(condition)} />
        </p>
        {of === 'unknown' ? <p className={classes.quiet}>{say('web.panel.audience.unknown.why')}</p> : null}
        {error ? (
          <ProblemNotice error={error} retry={() => void refetch()} />
        ) : (
          <DataTable
            label={say(`web.panel.audience.title.${of}`)}
            rows={data}
            rowKey={(row) => row.id}
            empty={<EmptyState title={say('web.panel.audience.nobody')} />}
            footer={
              data && data.length >= SHOWN ? <p className={classes.foot}>{say('web.panel.audience.first', { count: SHOWN })}</p> : null
            }
            columns={[
              {
                id: 'name',
                header: say('web.panel.audience.person'),
                cell: (row) => (
                  <a href={`/accounts/${row.id}`} target="_blank" rel="noreferrer">
                    {row.personName}
                  </a>
                ),
              },
              { id: 'reference', header: say('web.panel.audience.reference'), cell: (row) => row.reference, wideOnly: true },
              { id: 'balance', header: say('web.panel.audience.owes'), align: 'end', cell: (row) => <Amount of={row.balance} /> },
              { id: 'past', header: say('web.panel.audience.pastDue'), align: 'end', cell: (row) => row.daysPastDue },
            ]}
          />
        )}
      </div>
    </Modal>
  );
}

/** Parts of the portfolio one after another, until enough of them are found. */
async function someOf(condition: Condition, of: 'matching' | 'unknown', signal: AbortSignal): Promise<AudienceMember[]> {
  const found: AudienceMember[] = [];
  let cursor: string | null = null;
  do {
    const body: { condition: Record<string, unknown>; members: { of: typeof of; limit: number }; cursor?: string } = {
      condition: { ...condition },
      members: { of, limit: SHOWN - found.length },
      ...(cursor === null ? {} : { cursor }),
    };
    const part = await call(api.audience.count, { body }, signal);
    found.push(...part.members);
    cursor = part.next;
  } while (cursor !== null && found.length < SHOWN);
  return found;
}
