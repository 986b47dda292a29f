import type * as vscode from 'vscode';
import type { SearchAnswer, SearchHit } from '../core';
import { parseQuery } from '../core';
import { fileNameOf, speakerName } from '../wording/citation';
import { saidInWords } from '../wording/dates';
import { counted } from '../wording/numbers';
import { statusInText } from '../wording/review';
import { problemInWords, queryInWords } from '../wording/search';

/** A row of the search: a hit to open, or a text to put into the box. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
  /** What is typed when the row is chosen. */
  readonly value?: string;
}

/** What the reader found on checking it, who said it and when, how many others report it, and where it stands. */
export function hitDetails(hit: SearchHit): string {
  const { quotation, alike } = hit;
  const who = quotation ? [statusInText(quotation), speakerName(quotation), saidInWords(quotation.said)] : [];
  const others = alike.length > 0 ? counted(alike.length, 'more report') : '';
  const where = [hit.outlet ?? hit.headline ?? '', `${fileNameOf(hit.source)}:${hit.place.line + 1}`];
  return [...who, others, ...where].filter(part => part !== '').join(' · ');
}

/** One result: the words around the match, and its details. */
export const hitItem = (hit: SearchHit): SearchItem => ({
  label: `$(${hit.quotation ? 'quote' : 'list-flat'}) ${hit.excerpt}`,
  detail: hitDetails(hit),
  alwaysShow: true,
  hit,
});

/** "more than 2,000" */
export const countInWords = ({ total, more }: Pick<SearchAnswer, 'total' | 'more'>): string =>
  `${more ? 'more than ' : ''}${total.toLocaleString('en')}`;

/** The query in plain words, and how many it finds. */
export function answerInWords(value: string, answer: SearchAnswer): string {
  const { total, hits } = answer;
  const shown = hits.reduce((sum, { alike }) => sum + 1 + alike.length, 0);
  const count = `${countInWords(answer)} found`;
  return `${queryInWords(parseQuery(value))}: ${total > shown ? `${count}, the best ${shown} shown` : count}`;
}

/** What of a query could not be read, each with its place. */
export const problemItems = (value: string): readonly SearchItem[] =>
  parseQuery(value).problems.map(problem => ({
    label: `$(warning) ${problemInWords(problem)}`,
    detail: `${value.slice(0, problem.start)}▸${value.slice(problem.start, problem.end)}◂${value.slice(problem.end)}`,
    alwaysShow: true,
  }));

/** Searches of before, to be chosen while nothing is typed. */
export const earlierItems = (saved: readonly string[], recent: readonly string[]): readonly SearchItem[] => [
  ...saved.map(value => ({ label: `$(bookmark) ${value}`, description: 'saved', alwaysShow: true, value })),
  ...recent
    .filter(value => !saved.includes(value))
    .map(value => ({ label: `$(history) ${value}`, alwaysShow: true, value })),
];
