import type { Decision, Difference, FileProblem, QuoteRef, SpeakerRef, Suggestion } from '../core';
import { fileNameOf } from './citation';
import { dayInWords } from './dates';

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  'accents': 'other accents',
  'hyphens': 'other hyphens or spaces',
  'romanisation': 'another way to write the name in Latin letters',
  'spelling': 'one or two letters differ',
  'sound': 'sounds alike',
  'initials': 'an initial for a name',
  'middle-name': 'one has a middle name or initial',
  'short-form': 'a short form of the name',
  'suffix': 'only one is called Jr., Sr. or the like',
  'word-order': 'the same words in another order',
  'surname-only': 'only the surname is given',
  'part-of-surname': 'part of a double surname',
  'acronym': 'the initials',
};

/** What speaks for two speakers being one, the strongest first. */
export function evidenceInWords({ differences, role, sameName, words }: Suggestion): string {
  const parts = [
    words === null ? '' : `both quoted with “${words}”`,
    role === null ? '' : `same role: ${role}`,
    sameName ? 'the same name with other roles' : '',
    ...differences.map(difference => DIFFERENCES[difference]),
  ];
  return parts.filter(part => part !== '').join('; ');
}

const refInWords = ({ name, role, source }: SpeakerRef): string =>
  [name, role === undefined ? '' : ` (${role})`, source === undefined ? '' : ` in ${fileNameOf(source)}`].join('');

const MOST_QUOTED = 60;
const shortened = (words: string): string =>
  words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trimEnd()}…` : words;
const quoteInWords = ({ source, quote: { exact } }: QuoteRef): string =>
  `“${shortened(exact)}” in ${fileNameOf(source)}`;

/** A decision as one sentence. */
export function decisionInWords(decision: Decision): string {
  switch (decision.kind) {
    case 'published':
      return `${fileNameOf(decision.source)} was published ${dayInWords(decision.published)}`;
    case 'join':
      return `${refInWords(decision.speakers[0])} and ${refInWords(decision.speakers[1])} are the same`;
    case 'apart':
      return `${refInWords(decision.speakers[0])} and ${refInWords(decision.speakers[1])} are not the same`;
    case 'name':
      return `${refInWords(decision.speaker)} is called ${decision.name}`;
    case 'speaker':
      return `“${decision.quote.exact}” was said by ${decision.name ?? 'nobody known'}`;
    case 'status':
      return `${quoteInWords(decision)} is ${decision.status}`;
    case 'note':
      return `Note on ${quoteInWords(decision)}: ${shortened(decision.text)}`;
    case 'reply':
      return `Answer to a note in ${fileNameOf(decision.source)}: ${shortened(decision.text)}`;
    case 'resolved':
      return `A note in ${fileNameOf(decision.source)} is resolved`;
    case 'link':
      return `${quoteInWords(decision.quotes[0])} and ${quoteInWords(decision.quotes[1])} report one statement`;
    case 'unlink':
      return `${quoteInWords(decision.quotes[0])} and ${quoteInWords(decision.quotes[1])} report two statements`;
  }
}

/** Why a file of decisions is not followed. */
export const fileProblemInWords: Readonly<Record<FileProblem | 'unreadable', string>> = {
  'unreadable': 'It could not be read; the log says why.',
  'not-json': 'It is no JSON; a merge may have left marks in it.',
  'newer': 'It was written by a newer version of On the Record.',
  'unknown-kind': 'It holds a kind of decision that this version does not know.',
  'incomplete': 'Something is missing in it, or makes no sense.',
};
