/** An id that none of these has: `branch`, `branch2`, `branch3`… */
export function freeChoiceId(known: readonly { readonly id: string }[], wanted: string): string {
  let id = wanted;
  for (let number = 2; known.some((one) => one.id === id); number += 1) id = `${wanted}${number}`;
  return id;
}
