import type { LinkClass, LinkReason, StatementRow, WordingDifference } from '../core';
import { counted } from './numbers';

export const classInWords: Readonly<Record<LinkClass, string>> = {
  'identical': 'the same words',
  'abridged': 'part of the same words',
  'paraphrase': 'the same in other words',
  'by position': 'next to reports that are linked, in the same order',
  'by hand': 'linked by hand',
};

const TIES: Readonly<Record<LinkReason['tie'], string>> = {
  same: 'same speaker',
  spelling: 'spellings of one name',
  office: 'one speaks for the other',
  description: 'speakers described alike',
  unnamed: 'one does not name the speaker',
  other: 'speakers differ; hardly said twice in these words',
};

const DAYS: Readonly<Record<LinkReason['days'], string>> = {
  fit: 'the days fit',
  next: 'days next to each other',
  later: 'days do not fit',
  apart: 'days do not fit',
};

/** Why two reports are counted to one statement, the strongest first. */
export function linkReasonInWords({ class: kind, tie, days, words, confirmed }: LinkReason): string {
  const shared =
    words.length > 0 ? `${classInWords[kind]} (${words.map(word => `“${word}”`).join(', ')})` : classInWords[kind];
  const parts = kind === 'by hand' ? [shared] : [shared, TIES[tie], DAYS[days]];
  return [...parts, ...(confirmed && kind !== 'by hand' ? ['confirmed by you'] : [])].join('; ');
}

const quoted = (words: string): string => `“${words}”`;
const only = (label: string, { here, there }: WordingDifference): string =>
  here === ''
    ? `${label} ${quoted(there)} only there`
    : there === ''
      ? `${label} ${quoted(here)} only here`
      : `${label} ${quoted(here)} / ${quoted(there)}`;

/** How much of a passage that only one wording has is shown. */
const MOST_SHOWN = 60;
const shortened = (words: string): string =>
  words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).trimEnd()}…` : words;

/** One difference: "other number: 30 / 33", "omits: in bilateral relations". Here is one's own wording, there the other. */
export function differenceInWords(difference: WordingDifference): string {
  const { kind, here, there } = difference;
  switch (kind) {
    case 'number':
      return here !== '' && there !== '' ? `other number: ${here} / ${there}` : only('number', difference);
    case 'name':
      return only('name', difference);
    case 'negation':
      return only('negation', difference);
    case 'possible':
    case 'obligation':
      return only('certainty:', difference);
    case 'hedge':
      return only('hedge', difference);
    case 'future':
    case 'past':
      return only('tense:', difference);
    case 'omitted':
      return `leaves out ${quoted(shortened(there))}`;
    case 'added':
      return `adds ${quoted(shortened(here))}`;
    case 'words':
      return here === ''
        ? `without ${quoted(shortened(there))}`
        : there === ''
          ? `with ${quoted(shortened(here))}`
          : `${quoted(shortened(here))} / ${quoted(shortened(there))}`;
  }
}

/** How widely a statement is reported: "4 reports, 3 outlets, 2 independent". */
export function spreadInWords({ count, outlets, independent }: StatementRow): string {
  const parts = [counted(count, 'report'), counted(outlets, 'outlet')];
  return [...parts, ...(independent < count ? [`${String(independent)} independent`] : [])].join(', ');
}
