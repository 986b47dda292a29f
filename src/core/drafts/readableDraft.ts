import { unwrapped } from './unwrapped';

/** Fenced code of Markdown, to its closing fence or the end. */
const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n`]*(?:\r?\n|$)[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gmu;
/** Code between back-ticks; two of them are quotation marks of some papers. */
const INLINE = /(?<!`)`[^`\n]+`(?!`)/gu;
/** Quotation marks as HTML writes them. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['ldquo', '#8220', '#x201c'].map(name => [name, '“'] as const),
  ...['rdquo', '#8221', '#x201d'].map(name => [name, '”'] as const),
  ...['bdquo', '#8222', '#x201e'].map(name => [name, '„'] as const),
  ...['laquo', '#171', '#xab'].map(name => [name, '«'] as const),
  ...['raquo', '#187', '#xbb'].map(name => [name, '»'] as const),
  ...['lsquo', '#8216', '#x2018'].map(name => [name, '‘'] as const),
  ...['quot', '#34', '#x22'].map(name => [name, '"'] as const),
]);
const ENTITY = /&(#?\w{2,6});(?=(.?))/gu;
const WORD = /[\p{L}\p{N}]/u;

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A mark takes the place of its entity, beside the word it belongs to. */
const withMarks = (text: string): string =>
  text.replace(ENTITY, (entity, name: string, next: string) => {
    const mark = MARKS.get(name.toLowerCase());
    if (mark === undefined) return entity;
    return WORD.test(next) ? mark.padStart(entity.length) : mark.padEnd(entity.length);
  });

/** A draft as its quotations are looked for: without code, with its marks as signs, its lines joined. All offsets stay. */
export const readableDraft = (text: string): string =>
  unwrapped(withMarks(text.replace(FENCED, blank).replace(INLINE, blank)));
