import { stepSchema, type JourneyDocument, type Step } from '../document/schema.ts';
import { branchesOf } from '../kinds/branches-of.ts';
import { changeStep } from './change-step.ts';
import { mainBranch } from './main-branch.ts';

/** Changes a step's settings. Wires of branches that it no longer has are taken away; the main way stays the main way. */
export const configure = (document: JourneyDocument, id: string, config: Step['config']): JourneyDocument =>
  changeStep(document, id, (step) => {
    const changed = stepSchema.parse({ ...step, config });
    const known = new Set(branchesOf(changed).map((branch) => branch.id));
    const kept = Object.fromEntries(Object.entries(changed.next).filter(([branch]) => known.has(branch)));
    const [before, after] = [mainBranch(step), mainBranch(changed)];
    const way = before === undefined || known.has(before) ? undefined : step.next[before];
    return { ...changed, next: way !== undefined && after !== undefined && kept[after] === undefined ? { ...kept, [after]: way } : kept };
  });
