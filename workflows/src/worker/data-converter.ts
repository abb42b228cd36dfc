import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { CodecKeys } from './codec-keys.ts';
import { EncryptionCodec } from './payload-codec.ts';

/** The bundle carries it always: whether a worker encrypts is decided when it starts, not when its bundle is built. */
export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('./failure-converter.ts', import.meta.url));

/** How clients and workers write what the server stores. Without keys it is plain JSON. */
export const dataConverter = (keys: CodecKeys | null): DataConverter => ({
  failureConverterPath: FAILURE_CONVERTER_PATH,
  payloadCodecs: keys ? [new EncryptionCodec(keys)] : [],
});
