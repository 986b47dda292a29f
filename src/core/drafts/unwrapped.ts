import { findMarks } from '../reading/marks';

const BREAK = /\r\n|\r|\n/g;
/** What begins a line and is no word of it: white space and the signs of a block quotation. */
const INDENT = '[ \\t>]*';
const OPENS = /^["“„«‘']/u;

/** A mark that is open for so long was never closed. */
const LONGEST = 4000;

/**
 * A draft with its lines joined where a quotation goes on in the next one, as in Markdown whose lines are broken by hand: the line end
 * and what begins the next line become spaces, so that all offsets stay. A quotation of several paragraphs, each with an opening mark
 * of its own, is left as it is.
 */
export function unwrapped(text: string): string {
  const indents = new RegExp(INDENT, 'y');
  const pieces: string[] = [];
  /** What was joined last, from the line on that begins anew. */
  let open = '';
  let line = 0;
  for (const match of text.matchAll(BREAK)) {
    open += text.slice(line, match.index);
    const next = match.index + match[0].length;
    indents.lastIndex = next;
    const indent = indents.exec(text)?.[0].length ?? 0;
    const rest = text.slice(next + indent, next + indent + 2);
    const goesOn =
      rest !== '' &&
      !/^[\r\n]/.test(rest) &&
      !OPENS.test(rest) &&
      open.length < LONGEST &&
      findMarks(open, { start: 0, end: open.length }).at(-1)?.closed === false;
    if (goesOn) {
      open += ' '.repeat(next + indent - match.index);
      line = next + indent;
    } else {
      pieces.push(open, match[0]);
      open = '';
      line = next;
    }
  }
  return [...pieces, open, text.slice(line)].join('');
}
