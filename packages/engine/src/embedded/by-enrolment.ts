/** Rows of many enrolments, apart, each in the order in which they came. */
export function byEnrolment<Row extends { readonly enrolmentId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const apart = new Map<string, Row[]>();
  for (const row of rows) {
    const known = apart.get(row.enrolmentId);
    if (known) known.push(row);
    else apart.set(row.enrolmentId, [row]);
  }
  return apart;
}
