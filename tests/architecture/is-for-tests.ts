/** Test files, and the contract suites that every adapter runs: they may use what only development installs. */
export const isForTests = (file: string): boolean =>
  /(\.test\.tsx?|-contract\.ts)$/.test(file) || /\/src\/(.*\/)?(testing|fixtures)\//.test(file);
