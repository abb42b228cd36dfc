import type { Stop } from './stop.ts';

/** What was pressed on the canvas: a stop, null for the empty canvas, undefined for the tools that lie over it. */
export function stopAt(target: EventTarget | null): Stop | null | undefined {
  if (!(target instanceof Element) || target.closest('.react-flow__panel, .react-flow__node-toolbar, input, textarea')) return undefined;
  const element =
    target.closest<HTMLElement>('[data-stop]') ?? target.closest('.react-flow__node')?.querySelector<HTMLElement>('[data-stop]');
  const [type, id = '', branch = ''] = element?.dataset['stop']?.split(':') ?? [];
  if (type === 'wire') return { type, from: id, branch };
  return type === 'step' || type === 'note' || type === 'phase' ? { type, id } : null;
}
