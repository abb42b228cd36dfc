import type { Say } from '../../i18n/say.tsx';

/** A key that does something, with what is held down beside it. `ctrl` is the command key on a Mac. */
export type Shortcut = { readonly key: string; readonly ctrl?: true; readonly shift?: true; readonly alt?: true };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Signs stand on another key in every country; who types them may need Shift for it. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

export function matches(shortcut: Shortcut, event: Pressed): boolean {
  // With Alt held down a Mac types another letter; the place of the key tells which one was meant.
  const pressed = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  return (
    pressed.toLowerCase() === shortcut.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    (isSign(shortcut.key) || event.shiftKey === (shortcut.shift ?? false))
  );
}

const SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** The keys as they are written on a keyboard: “Ctrl”, “D”. */
export function keysOf(say: Say, { key, ctrl, shift, alt }: Shortcut): string[] {
  const mac = /mac/i.test(navigator.userAgent);
  const named = key === 'Delete' ? say('web.draw.key.delete') : key === 'Enter' ? say('web.draw.key.enter') : undefined;
  return [
    ...(ctrl ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [say('web.draw.key.shift')] : []),
    named ?? SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}
