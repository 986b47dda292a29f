import type { Confidence, Kind, NameBasis, Polarity, Reason } from '../core';

/** Why this speaker: one sentence part for the hover, the rows and the analysis output. */
export function reasonInWords({ code, cue }: Reason): string {
  const word = cue === undefined ? '' : ` “${cue}”`;
  switch (code) {
    case 'subject-of-cue':
      return `subject of the cue${word}`;
    case 'inverted-cue':
      return `right after the cue${word}`;
    case 'owner-of-cue':
      return `whose${word} it is`;
    case 'according-to':
      return `named by${word || ' “according to”'}`;
    case 'label':
      return 'named before the colon';
    case 'signed':
      return 'named after the dash that follows the quotation';
    case 'in-the-sentence':
      return 'named in the same sentence';
    case 'carried-on':
      return 'goes on from the quotation before';
    case 'carried-back':
      return 'named where the quotation ends, in a later paragraph';
    case 'taking-turns':
      return 'the two who spoke before seem to take turns';
    case 'nearby':
      return 'named near by; no cue ties the words to a speaker';
    case 'given':
      return 'set by hand';
    case 'no-candidate':
      return 'no speaker is named';
  }
}

/** How the words in the text led to the name; empty when they are the name. */
export function nameBasisInWords(basis: NameBasis, words: string): string {
  switch (basis) {
    case 'full-name':
      return '';
    case 'surname':
      return `inferred from the surname “${words}”`;
    case 'pronoun':
      return `inferred from “${words}”`;
    case 'description':
      return `inferred from “${words}”`;
    case 'variant':
      return `spelt “${words}” here`;
    case 'given':
      return '';
    case 'unresolved':
      return `“${words}” could not be tied to anybody`;
  }
}

export const kindInWords: Readonly<Record<Kind, string>> = {
  direct: 'Direct quotation',
  mixed: 'Paraphrase with quoted words',
  indirect: 'Reported without quotation marks',
};

export const polarityInWords: Readonly<Record<Polarity, string>> = {
  negated: 'reported as not said',
  questioned: 'asked, not claimed',
};

/** What has marks of its own inside a quotation: whose words they are is for the reader to see. */
export const nestedInWords = (nested: readonly string[]): string =>
  `${nested.map(words => `“${words.replace(/,$/, '')}”`).join(', ')}. The speaker may quote somebody else here, or name a title.`;

export const confidenceInWords: Readonly<Record<Confidence, string>> = {
  sure: 'sure',
  likely: 'likely',
  unsure: 'unsure, please check',
};
