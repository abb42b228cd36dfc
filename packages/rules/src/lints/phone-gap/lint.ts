import { message } from '@makegood/base';
import type { Rule } from '../../pack.ts';
import type { PackLint } from '../lint.ts';
import { share } from '../rule-relations.ts';

export const phoneGap: PackLint = {
  id: 'rules.phone-gap',
  severity: 'warning',
  check: ({ active }) =>
    active
      .filter((rule) => limitsCalls(rule) && !rule.channels.includes('aiVoiceCall'))
      .filter(
        (rule) =>
          !active.some((other) => other.kind === rule.kind && other.channels.includes('aiVoiceCall') && share(other.binds, rule.binds)),
      )
      .map((rule) => ({ rule, message: message('rules.finding.phoneGap') })),
};

const limitsCalls = ({ kind, channels }: Rule): boolean =>
  (kind === 'contactWindow' || kind === 'frequencyCap' || kind === 'coolingOff') && channels.includes('voiceCall');
