/** What the workflow bundle is made of: every function exported here is a workflow type. */
export { enrolment } from './enrolment.ts';
