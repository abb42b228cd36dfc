import type { ImportField, ImportMapping, ImportPreview } from '@makegood/contract';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import classes from './Imports.module.css';

type Row = ImportPreview['rows'][number];
type PreviewCardProps = {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly fields: readonly ImportField[];
  readonly stale: boolean;
};

function Cell({ cell }: { readonly cell: Row['values'][string] | undefined }) {
  const say = useSay();
  if (!cell) return null;
  if (cell.error === null) return cell.value === null ? null : say.said(cell.value);
  return (
    <>
      <span className={classes.raw}>{cell.raw}</span>
      <span className={classes.wrong}>{say.said(cell.error)}</span>
    </>
  );
}

/** The first rows as they would be taken in, and what is wrong with them. */
export function PreviewCard({ preview, mapping, fields, stale }: PreviewCardProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const used = fields.filter((field) => field.id in mapping.columns);
  const columns: readonly Column<Row>[] = [
    {
      id: 'line',
      header: say('web.import.line'),
      width: preview.rows.some((row) => row.errors.length > 0) ? '190px' : '72px',
      cell: (row) => (
        <>
          {formatCount(row.line, locale)}
          {[...new Set(row.errors.map((error) => say.said(error)))].map((reason) => (
            <span key={reason} className={classes.wrong}>
              {reason}
            </span>
          ))}
        </>
      ),
    },
    ...used.map((field): Column<Row> => ({
      id: field.id,
      header: say.said(field.label),
      cell: (row) => <Cell cell={row.values[field.id]} />,
    })),
  ];
  return (
    <section className={classes.stack} aria-label={say('web.import.preview')}>
      <div className={classes.between}>
        <h2>{say('web.import.preview')}</h2>
        <span role="status">
          <Chip tone={stale ? 'plain' : preview.wrong > 0 ? 'warn' : 'ok'}>
            {stale
              ? say('web.import.previewing')
              : say('web.import.looked', { right: formatCount(preview.right, locale), looked: formatCount(preview.looked, locale) })}
          </Chip>
        </span>
      </div>
      <DataTable
        label={say('web.import.preview')}
        columns={columns}
        rows={preview.rows}
        rowKey={(row) => String(row.line)}
        empty={<p style={{ padding: 16 }}>{say('web.text.none')}</p>}
        stale={stale}
      />
    </section>
  );
}
