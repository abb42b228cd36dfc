/** A key that a record does not use yet: `wait`, `wait2`, `wait3`… */
export function freeKey(record: Readonly<Record<string, unknown>>, wanted: string): string {
  if (!Object.hasOwn(record, wanted)) return wanted;
  let number = 2;
  while (Object.hasOwn(record, `${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
