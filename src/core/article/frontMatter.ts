import type { Span } from '../span';

/** What the head of a Markdown file says, by lower-case key, with the place of each value. */
export interface FrontMatter {
  readonly end: number;
  readonly fields: ReadonlyMap<string, Span & { readonly value: string }>;
}

/** The `---` block at the start of a text, read line by line as `key: value`; null when there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block) return null;
  const fields = new Map<string, Span & { value: string }>();
  for (const match of block[0].matchAll(/^([A-Za-z][\w -]{0,30}):[ \t]*(.{0,500}?)[ \t]*\r?$/gm)) {
    const value = (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
    const start = match.index + match[0].indexOf(value, (match[1] ?? '').length + 1);
    if (value !== '') fields.set((match[1] ?? '').trim().toLowerCase(), { value, start, end: start + value.length });
  }
  return { end: block[0].length, fields };
}
