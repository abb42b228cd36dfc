export * from './concerned-people.ts';
