import { sql, type SQL } from 'drizzle-orm';

/**
 * Who stands at a step of a drawing, or inside the journey that it calls: their steps' ids begin with the step's and a
 * slash. Written as a range (`0` comes after `/`), because a pattern would read `_` in an id as any character.
 */
export const atStep = (column: SQL, step: string): SQL =>
  sql`(${column} = ${step} or (${column} > ${`${step}/`} and ${column} < ${`${step}0`}))`;
