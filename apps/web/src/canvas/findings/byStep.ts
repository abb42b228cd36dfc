/** Findings by the step they are about; those about the whole journey are under null. */
export function byStep<Of extends { readonly step: string | null }>(findings: readonly Of[]): ReadonlyMap<string | null, readonly Of[]> {
  const groups = new Map<string | null, Of[]>();
  for (const finding of findings) {
    const own = groups.get(finding.step);
    if (own) own.push(finding);
    else groups.set(finding.step, [finding]);
  }
  return groups;
}
