export { countAudience } from './count-audience.ts';
export { factValues } from './fact-values.ts';
