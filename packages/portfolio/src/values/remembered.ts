/**
 * Keeps what a reader made of a text: countries, states, currencies and days repeat all through a file. Bounded, because
 * a wrongly assigned column holds something else on every row.
 */
export function remembered<T>(reader: (text: string) => T, most = 5_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    // What is long does not repeat, and would fill the memory.
    if (text.length > 100) return reader(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = reader(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
