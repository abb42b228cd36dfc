/** How long a name may be, with the number that makes it one of a kind. */
const LONGEST = 120;

/** A name that is not taken, so that two can be told apart: “Wait”, “Wait 2”. A number at its end is counted on. */
export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d{1,4}$/, '');
  for (let number = 2; ; number += 1) {
    const end = ` ${number}`;
    const name = `${stem.slice(0, LONGEST - end.length)}${end}`;
    if (!taken.has(name)) return name;
  }
}
