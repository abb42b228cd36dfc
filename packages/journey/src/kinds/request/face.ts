import { message, type Message } from '@makegood/base';
import type { RequestConfig } from './schema.ts';

/** Only the host: paths and queries may carry what a passer-by should not read. */
export const requestFace = ({ url }: RequestConfig): Message =>
  message('journey.face.request', { host: /^https?:\/\/([^/?#]*)/.exec(url)?.[1] ?? url });
