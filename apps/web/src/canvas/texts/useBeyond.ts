import { message, type Locale, type Message } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import { useMemo } from 'react';
import { useStepFindings } from '../panel/PanelFindings.tsx';
import type { Tried } from './preview/usePreview.ts';
import type { Beyond } from './textProblems.ts';

/** What the journey and the chosen person know of a text's variables, for its subject and for its body. */
export function useBeyond(tried: Tried, locale: Locale, channel: ChannelId): { readonly subject: Beyond; readonly body: Beyond } {
  const findings = useStepFindings();
  const unassigned = useMemo(
    () =>
      new Set(
        findings
          .filter(({ id }) => id === 'journey.variable-not-assigned')
          .map(({ message: said }) => said.values?.['variable'])
          .filter((variable) => typeof variable === 'string'),
      ),
    [findings],
  );
  const problem = tried.data?.messages.find((one) => one.locale === locale && one.channel === channel)?.problem ?? null;
  const variable = problem?.variable ?? null;
  const name = tried.data?.person.name ?? '';
  const inSubject = problem?.field === 'subject';
  return useMemo(() => {
    const nobody = new Map<string, Message>();
    const missing = variable === null ? nobody : new Map([[variable, message('web.panel.liquid.missing', { variable, name })]]);
    return { subject: { unassigned, missing: inSubject ? missing : nobody }, body: { unassigned, missing: inSubject ? nobody : missing } };
  }, [unassigned, variable, name, inSubject]);
}
