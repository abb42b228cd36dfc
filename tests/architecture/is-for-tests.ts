/** Test files, and what only they use (contract suites, fixtures, harnesses): they may import what only development installs. */
export const isForTests = (file: string): boolean =>
  /(\.test\.tsx?|[.-](contract|fixture|harness)\.ts)$/.test(file) || /\/src\/(.*\/)?(testing|fixtures)\/|^apps\/[^/]+\/test\//.test(file);
