import { relative, sep } from 'node:path';
import { root } from '../provision/root.ts';

/** The part of the repository that a file belongs to, which is what lint and types count by: `packages/rules`, `workflows`, `scripts` … */
export function roomOfFile(path: string): string {
  const [first = '', second = ''] = relative(root, path).split(sep);
  if (first === 'packages' || first === 'apps') return `${first}/${second}`;
  return second ? first : 'root files';
}
