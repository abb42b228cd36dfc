import { notifications } from '@mantine/notifications';
import { useSay } from '../i18n/say.tsx';
import { problemWords } from './Problem.tsx';

/** Says in the corner what came of an action; screen readers speak it. */
export function useTell(): { readonly done: (words: string) => void; readonly failed: (error: unknown) => void } {
  const say = useSay();
  return {
    done: (words) => notifications.show({ message: words, color: 'brand', closeButtonProps: { 'aria-label': say('web.text.close') } }),
    failed: (error) => {
      const { title, text } = problemWords(say, error);
      notifications.show({
        title,
        message: text,
        color: 'red',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': say('web.text.close') },
      });
    },
  };
}
