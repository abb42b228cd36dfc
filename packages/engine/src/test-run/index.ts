export { testRun, type TestQuestion } from './run-test.ts';
