import { DefaultFailureConverter } from '@temporalio/common';

/** Puts a failure's message and stack into a payload, where the codec encrypts them with everything else. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
