import { message } from '@makegood/base';
import { factOf } from '../../facts/catalogue.ts';
import { label, labelled, type Field } from '../field.ts';
import type { RequestConfig } from './schema.ts';

export const requestFields = ({ url, facts, secret, timeoutSeconds, retries }: RequestConfig): Field[] => [
  labelled('url', label('request.url'), url, url),
  labelled(
    'facts',
    label('request.facts'),
    facts,
    facts.length === 0 ? label('none') : message('journey.field.list', { items: facts.map((fact) => factOf(fact)?.label ?? fact) }),
  ),
  labelled('secret', label('request.secret'), secret, secret),
  labelled('timeoutSeconds', label('request.timeout'), timeoutSeconds, label('seconds', { seconds: timeoutSeconds })),
  labelled('retries', label('request.retries'), retries, String(retries)),
];
