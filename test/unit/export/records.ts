import { readFileSync, readdirSync } from 'node:fs';
import type { Exported, ExportHead, ExportOrder, ExportQuestion } from '../../../src/core';
import { exportedOf, Library } from '../../../src/core';

const ROOT = 'file:///home/somebody/press/';

/** A library of articles by path. */
export function libraryOf(articles: Readonly<Record<string, string>>): Library {
  const library = new Library();
  for (const [file, text] of Object.entries(articles))
    library.put({ source: ROOT + file, text, version: 0, hints: {} });
  return library;
}

/** All that a library exports, portion by portion. */
export function exportedFrom(
  library: Library,
  question: ExportQuestion = { what: 'all' },
  order: ExportOrder = 'source',
): readonly Exported[] {
  const found: Exported[] = [];
  for (let from: number | null = 0; from !== null;) {
    const portion = library.exported(question, order, from);
    if (!portion) throw new Error('The library has changed');
    found.push(
      ...portion.facts.map(one => exportedOf(one, { folder: 'press', file: one.row.source.slice(ROOT.length) })),
    );
    from = portion.next;
  }
  return found;
}

export const exportOf = (text: string, file = 'a.txt'): readonly Exported[] =>
  exportedFrom(libraryOf({ [file]: text }));

export const head: ExportHead = {
  title: 'All quotations',
  linkTo: ({ file }) => file.split('/').map(encodeURIComponent).join('/'),
};

/** An article that tries to be more than text in every format. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","x") <script>alert(1)</script> ]]> & % # $ _ { } \\ ~ ^ \u202Eabc',
  '',
  '“=1+1 <b>bold</b> ]]> & % # $ _ { } \\ ~ ^ [link](command:evil) ![x](y) `code` https://evil.example www.evil.example a@b.example \u202Eflipped,” Jane @Roe said on Dec. 21, 2016.',
  '',
  "“+cmd|' /C calc'!A0 \uD83D\uDE00 has \uD83D half a pair and \u0007 a bell \uFFFF,” said Jane Roe.",
  '',
  '“-2 “inner” marks, \t tabs; and a semicolon,” Jane Roe told the @Herald.',
].join('\n');

export const NEWS = [
  '---',
  'title: Harbour to grow next year',
  'author: Ann Lee and Bo Poe',
  'site: The Sund Herald',
  'date: 2016-12-22',
  '---',
  '',
  '“The harbour will grow 😀,” Finance Minister Jane Roe said on Wednesday, “and every quay with it.”',
  '',
  'She said that taxes would not rise.',
].join('\n');

const seeds = Object.fromEntries(readdirSync('seeds').map(file => [file, readFileSync(`seeds/${file}`, 'utf8')]));
/** What all formats are tried on. */
export const SETS: readonly (readonly [string, () => readonly Exported[]])[] = [
  ['an article', () => exportOf(NEWS)],
  ['a hostile article', () => exportOf(HOSTILE)],
  ['the seeds', () => exportedFrom(libraryOf(seeds))],
];
