import type { Lint } from './lint.ts';
import { danglingBranch } from './dangling-branch/lint.ts';
import { noWayToAnEnd } from './no-way-to-an-end/lint.ts';
import { unreachable } from './unreachable/lint.ts';

/** The one list. Adding a lint adds its folder and one line here. */
export const LINTS: readonly Lint[] = [danglingBranch, noWayToAnEnd, unreachable];
