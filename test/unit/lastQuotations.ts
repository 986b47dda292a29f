import { equal } from 'node:assert/strict';
import { analyse } from '../../src/core';

/** The last quotation of a text: who, the words, and the day where it is told. */
function last(text: string): string {
  const quotation = analyse(text, { published: '2026-11-20' }).quotations.at(-1);
  if (!quotation) return '–';
  const { speaker, content, said, polarity } = quotation;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' + ');
  const day = said?.basis === 'published' || !said?.edtf ? '' : ` (${said.edtf})`;
  return `${speaker?.name ?? 'nobody'}: ${polarity ? `${polarity} ` : ''}${words}${day}`;
}

/** Texts, each with its last quotation, by what they have in common. */
export type LastQuotations = Readonly<Record<string, readonly (readonly [text: string, found: string])[]>>;

/** One test for each text. */
export function describeLast(title: string, groups: LastQuotations): void {
  describe(title, () => {
    for (const [name, cases] of Object.entries(groups))
      describe(name, () => {
        for (const [text, found] of cases) it(text.replace(/\n+/g, ' ¶ '), () => equal(last(text), found));
      });
  });
}
