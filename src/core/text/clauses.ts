import { tokenize } from './tokens';

const ENDS = /^(?:[.!?;:,—–…]|\.{2,}|-{2,})$/;
const CLOSES = /^["'”’)\]]$/;

/** A text cut behind its clauses: at stops, commas and dashes before a space, with what closes them, but not at "Dec." or "5,000". */
export function clausesOf(text: string): readonly string[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const cuts: number[] = [];
  tokens.forEach((token, at) => {
    if (!ENDS.test(token.lower)) return;
    let last = at;
    while (CLOSES.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]?.start === tokens[last]?.end) last++;
    const end = tokens[last]?.end ?? token.end;
    if (/\s/.test(text.charAt(end))) cuts.push(end);
  });
  const bounds = [0, ...cuts, text.length];
  return bounds
    .slice(1)
    .map((end, at) => text.slice(bounds[at], end).trim())
    .filter(clause => clause !== '');
}
