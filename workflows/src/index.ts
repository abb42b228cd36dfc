/**
 * Temporal as a host: the workflow around the core, its worker, and what hands enrolments over to them. The workflow's own
 * code (`enrolment/`) is only ever reached through the bundle.
 */
export { EnrolmentHalted, InvalidEvent, TemporalUnreachable, UnknownEnrolment } from './host/errors.ts';
export { TemporalHost, type TemporalHostOptions } from './host/temporal-host.ts';
export { workflowsTexts } from './texts.ts';
export { buildWorkflowBundle } from './worker/bundle.ts';
export { CodecKeysError } from './worker/codec-keys.ts';
export { MemoryRecorder } from './worker/memory-recorder.ts';
export { PlanError } from './worker/plans.ts';
export { temporalSettings, type TemporalSettings } from './worker/settings.ts';
export { SupervisedWorker } from './worker/supervised-worker.ts';
