import { builtInPacks, type Pack } from '@makegood/rules';

type Hours = readonly (readonly [string, string])[];

const firm = builtInPacks().find(({ pack }) => pack.id === 'firm')?.pack;
if (!firm) throw new Error('This release has no firm policy');

/** The firm's policy with other hours, as the workspace's own version; closed on the days that are not named. */
export function openFor(version: number, days: Partial<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', Hours>>): object {
  const copy = structuredClone(firm);
  if (!copy) throw new Error('There is nothing to copy');
  const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...days };
  const rules = copy.rules.map((rule): Pack['rules'][number] =>
    rule.id === 'firm.quiet-evenings' ? { ...rule, objects: { fact: 'moment', operator: 'outsideHours', value: { weekly } } } : rule,
  );
  return { ...copy, version, rules };
}
