/** Where the mail that is being answered begins, as mail programs introduce it in three languages. */
const QUOTE_BEGINS = [
  /^\s*(on|el|em|no dia)\b.{4,200}\b(wrote|escribio|escribió|escreveu)\s*:\s*$/iu,
  /^\s*-{2,}\s*(original message|forwarded message|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada)\s*-{2,}/iu,
  /^\s*_{10,}\s*$/u,
  /^\s*(from|de)\s*:\s.*@/iu,
  /^-- ?$/u,
];

/** iMessage reports a reaction as a text that repeats ours ("Liked “… Reply STOP”"): it answers nothing. */
const REACTION =
  /^\s*(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,12} to|removed .{1,30} from|le gust[oó]|le encant[oó]|no le gust[oó]|se ri[oó] de|reaccion[oó] .{1,20} a|curtiu|amou|n[aã]o curtiu|riu de|reagiu .{1,20} a)\s*[“"«].*[”"»]?\s*$/isu;

/** Characters of a reply that are looked at. */
const LIMIT = 4_000;

/**
 * What the debtor wrote themselves: without the quoted message, whose own "reply STOP" would otherwise be read as theirs.
 * Empty for a mere reaction.
 */
export function ownWords(text: string): string {
  const bounded = text.slice(0, LIMIT);
  if (REACTION.test(bounded)) return '';
  const kept: string[] = [];
  const lines = bounded.replace(/\r\n?/g, '\n').split('\n');
  for (const [index, line] of lines.entries()) {
    // Long introductions ("On … <…> wrote:") are often broken in two.
    const joined = `${line} ${lines[index + 1] ?? ''}`;
    if (QUOTE_BEGINS.some((pattern) => pattern.test(line)) || (/^\s*(on|el|em)\b/iu.test(line) && QUOTE_BEGINS[0]?.test(joined))) break;
    if (!/^\s*>/u.test(line)) kept.push(line);
  }
  return kept.join('\n').trim();
}
