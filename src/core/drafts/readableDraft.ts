import { unwrapped } from './unwrapped';

/** Fenced code of Markdown, in lists and block quotations too, to its closing fence or the end. */
const FENCED = /^[ \t>]*(`{3,}|~{3,})[^\n`]*(?:\r?\n|$)[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|(?![\s\S]))/gmu;
/** Code between back-ticks; two of them, or one and an apostrophe, are quotation marks of some papers. */
const INLINE = /(?<!`)`(?!\s)(?![^`\n]*['’](?=[\s.,;:!?)]|$))[^`\n]*[^`\s]`(?!`)/gu;

/** Signs as HTML writes them that stand before a word, behind one, or wherever their neighbours say. */
const BEFORE: ReadonlyMap<string, string> = entities({
  '“': ['ldquo', '#8220', '#x201c'],
  '„': ['bdquo', '#8222', '#x201e'],
  '«': ['laquo', '#171', '#xab'],
  '‘': ['lsquo', '#8216', '#x2018'],
  '£': ['pound', '#163', '#xa3'],
  '€': ['euro', '#8364', '#x20ac'],
  '¥': ['yen', '#165', '#xa5'],
});
const BEHIND: ReadonlyMap<string, string> = entities({
  '”': ['rdquo', '#8221', '#x201d'],
  '»': ['raquo', '#187', '#xbb'],
  '…': ['hellip', '#8230', '#x2026'],
});
const APOSTROPHE: ReadonlyMap<string, string> = entities({ '’': ['rsquo', '#8217', '#x2019'] });
const EITHER: ReadonlyMap<string, string> = entities({ '"': ['quot', '#34', '#x22'] });

const ENTITY = /&(#?\w{2,6});/gu;
const LETTER = /\p{L}/u;
const OPENING = /^$|[\s([{—–:/-]/u;

function entities(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([sign, all]) => all.map(name => [name, sign] as const)));
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A draft with signs in place of HTML entities, each beside what it belongs to; apostrophes inside words stay. All offsets stay. */
export const withSigns = (text: string): string =>
  text.replace(ENTITY, (entity, printed: string, at: number) => {
    const name = printed.toLowerCase();
    const [before, after] = [text.charAt(at - 1), text.charAt(at + entity.length)];
    const opening = BEFORE.get(name) ?? (OPENING.test(before) ? EITHER.get(name) : undefined);
    const closing = BEHIND.get(name) ?? EITHER.get(name) ?? (LETTER.test(after) ? undefined : APOSTROPHE.get(name));
    return opening?.padStart(entity.length) ?? closing?.padEnd(entity.length) ?? entity;
  });

/** A draft as its quotations are looked for: without code, with signs for entities, its lines joined. All offsets stay. */
export const readableDraft = (text: string): string =>
  unwrapped(withSigns(text.replace(FENCED, blank).replace(INLINE, blank)));
