import { useSay } from '../../../i18n/say.tsx';

const MINUTE = 60_000;

/** A length of time as people say it: `11 h 40 min`, `3 d 4 h`. The two greatest parts are enough. */
export function useDelayWords(): (milliseconds: number) => string {
  const say = useSay();
  return (milliseconds) => {
    const minutes = Math.round(milliseconds / MINUTE);
    const parts = [
      { unit: 'days', count: Math.floor(minutes / 1_440) },
      { unit: 'hours', count: Math.floor(minutes / 60) % 24 },
      { unit: 'minutes', count: minutes % 60 },
    ] as const;
    const first = parts.findIndex(({ count }) => count > 0);
    if (first === -1) return say('web.rules.delay.none');
    return parts
      .slice(first, first + 2)
      .filter(({ count }) => count > 0)
      .map(({ unit, count }) => say(`web.rules.delay.${unit}`, { count }))
      .join(' ');
  };
}
