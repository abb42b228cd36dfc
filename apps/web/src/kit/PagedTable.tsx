import { DataTable, type DataTableProps } from './DataTable.tsx';
import { Pager, type Pages } from './Pager.tsx';
import { ProblemNotice } from './Problem.tsx';

/** As much as a list needs of a question to the server. */
type AskedPage<Row> = {
  readonly data: { readonly items: readonly Row[]; readonly total: number; readonly nextCursor: string | null } | undefined;
  readonly error: Error | null;
  readonly isPlaceholderData: boolean;
  refetch(): unknown;
};

type PagedTableProps<Row> = Omit<DataTableProps<Row>, 'rows' | 'footer' | 'stale'> & {
  readonly asked: AskedPage<Row>;
  readonly pages: Pages;
  /** Rows of a page. */
  readonly size: number;
};

/** A list that the server cuts into pages: its rows with a way on and back, or why they did not come. */
export function PagedTable<Row>({ asked, pages, size, ...table }: PagedTableProps<Row>) {
  const { data, error } = asked;
  if (error) return <ProblemNotice error={error} retry={() => void asked.refetch()} />;
  const footer = data ? (
    <Pager pages={pages} size={size} shown={data.items.length} total={data.total} nextCursor={data.nextCursor} />
  ) : null;
  return <DataTable {...table} rows={data?.items} stale={asked.isPlaceholderData} footer={footer} />;
}
