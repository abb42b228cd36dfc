export { backTestJobs, type BackTestJobs, type BackTestJobsOptions } from './back-test-jobs.ts';
export { exportAffectedPeople, listAffectedPeople } from './list-affected-people.ts';
export { cancelBackTest, listBackTests, readBackTest } from './read-back-tests.ts';
export { startBackTest } from './start-back-test.ts';
