import type { Library, QuotationRow, SourceView } from '../../src/core';
import type { Alteration } from './alterations';

/** Words that a source has between marks, with whom it names for them. */
export interface Quoted {
  readonly words: string;
  readonly speaker: string;
  readonly source: string;
}

const FEWEST_WORDS = 6;

/** All segments of some length that a source quotes from somebody with a name. */
export const quotedIn = (view: SourceView | null, text: string): readonly Quoted[] => {
  const lines = text.split(/\r\n|\r|\n/);
  const wordsAt = ({ line, character, endLine, endCharacter }: QuotationRow['place']): string =>
    line === endLine ? (lines[line] ?? '').slice(character, endCharacter) : '';
  return (view?.quotations ?? []).flatMap(({ source, marked, speaker }) =>
    marked.flatMap((place): readonly Quoted[] => {
      const words = wordsAt(place).replace(/[,.]$/, '');
      const isPlain = !/["“”«»\n]|['’]\s|\s['‘]|^\p{Lu}+:|!$/u.test(words) && words.split(' ').length >= FEWEST_WORDS;
      return isPlain && speaker?.name != null && /^\p{Lu}\S* \p{Lu}/u.test(speaker.name)
        ? [{ words, speaker: speaker.name, source }]
        : [];
    }),
  );
};

/** A quotation of a draft, and what was done to it. */
export interface Altered {
  readonly quoted: Quoted;
  readonly alteration: string;
  readonly isMaterial: boolean;
  /** The paragraph of the draft. */
  readonly paragraph: string;
}

export const OTHER_SPEAKER: Alteration = { name: 'another speaker', isMaterial: true, apply: words => words };

/** One paragraph of a draft with an altered quotation; null where there is nothing to alter so. */
export function altered(quoted: Quoted, alteration: Alteration, random: () => number): Altered | null {
  const words = alteration.apply(quoted.words, random);
  if (words === null) return null;
  const speaker = alteration === OTHER_SPEAKER ? 'Harriet Quentin' : quoted.speaker;
  const paragraph = words.includes('SPEAKER')
    ? `“${words.replace('SPEAKER', speaker)}.”`
    : `“${words},” ${speaker} said.`;
  return { quoted, alteration: alteration.name, isMaterial: alteration.isMaterial, paragraph };
}

/** How the check of a draft was right or wrong about one quotation of it. */
export interface Judged extends Altered {
  readonly isRight: boolean;
  readonly told: string;
}

/** Checks a draft of these paragraphs; a quotation that is told to be other than its source, or not found, is caught. */
export function judged(library: Library, paragraphs: readonly Altered[]): readonly Judged[] {
  const text = paragraphs.map(({ paragraph }) => paragraph).join('\n\n');
  const { quotations } = library.checkDraft(text, 1, library.read(text, {}));
  return paragraphs.map((one, index): Judged => {
    const own = quotations.filter(({ parts }) => parts[0]?.line === 2 * index);
    const isCaught = own.some(({ verdict, otherSpeaker }) => verdict !== 'found' || otherSpeaker !== null);
    const told = own
      .map(({ verdict, otherSpeaker, matches }) =>
        [
          verdict,
          otherSpeaker,
          ...(matches[0]?.differences.map(({ kind, here, there }) => `${kind} ${here}|${there}`) ?? []),
        ].join(' '),
      )
      .join(' / ');
    return { ...one, told, isRight: own.length > 0 && isCaught === one.isMaterial };
  });
}
