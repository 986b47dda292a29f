import { weekdayNames } from '../english/calendar';
import { outletNouns, outletWords } from '../english/outlets';
import type { Span } from '../span';
import { plainWords } from '../text/plainWords';

/** A capital word, or an acronym with stops; a full stop behind a word ends the sentence. */
const WORD = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{N}&'’-]*)`;
/** A name with the words that describe it: "state news agency RIA Novosti". */
const DESCRIBED = String.raw`((?:(?:\p{Lu}\p{L}+ )?(?:\p{Ll}[\p{L}'’-]* ){1,6})?)(${WORD}(?: (?:of |the |and |& )?${WORD})*)`;

/** Where a sentence names who passed the words on, from the article back to the speaker. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?:according to|(?:quoted|cited|reported) by) (?:the )?${DESCRIBED}`, 'gu'),
  new RegExp(
    String.raw`(?:^|[,;.—–"”’'] )(?:the )?${DESCRIBED} (?:has |had |later )?(?:reported|reports|quoted|cited|wrote)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:told|tells|telling|(?:interview|conversation) (?:with|on|to|for)|speaking (?:to|on|with)|appearance on|appearing on|op-ed in|op-ed for) (?:the )?${DESCRIBED}`,
    'gu',
  ),
];

/** "CNN", "ITV": three capital letters or more, as channels and agencies have. */
const ACRONYM = /^\p{Lu}{2,5}$/u;

/** Whether a name is an outlet's, by its own words or by those before it. */
function isOutlet(before: string, name: string): boolean {
  const words = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '');
  if (words(before).some(word => outletNouns.has(word))) return true;
  return words(name).some(word => outletWords.has(word)) || (ACRONYM.test(name) && outletWords.has(name.toLowerCase()));
}

/** The paragraph without what was said, so that names inside the words of a speaker are not taken for the chain. */
function aroundOf(text: string, paragraph: Span, content: readonly Span[]): string {
  let around = '';
  let at = paragraph.start;
  for (const { start, end } of content) {
    around += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return `${around}${text.slice(at, paragraph.end)}`;
}

/** A day behind the name: "told CNN Tuesday". */
const NOT_OF_NAME = new RegExp(` (?:${weekdayNames.join('|')})$`, 'i');

/** How far from the words said the chain is looked for, in UTF-16 code units. */
const REACH = 160;

/**
 * The outlets through which a quotation came to the article, nearest to the article first: "told Mir TV, state news agency RIA
 * Novosti reported" gives RIA Novosti, then Mir TV. The speaker is none of them.
 */
export function viaOf(
  text: string,
  paragraph: Span,
  content: readonly Span[],
  speaker: string | null,
): readonly string[] {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return [];
  const near = {
    start: Math.max(paragraph.start, first.start - REACH),
    end: Math.min(paragraph.end, last.end + REACH),
  };
  const around = plainWords(aroundOf(text, near, content), { start: 0, end: Infinity });
  const found = PATTERNS.flatMap(pattern =>
    [...around.matchAll(pattern)].flatMap(([, before = '', name = '']) => {
      const outlet = name
        .replace(/^As /, '')
        .replace(NOT_OF_NAME, '')
        .replace(/['’]s$/, '');
      return isOutlet(before, outlet) && outlet !== speaker ? outlet : [];
    }),
  );
  return [...new Set(found)];
}
