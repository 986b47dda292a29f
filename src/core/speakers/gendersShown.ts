import { conjunctions, prepositions } from '../english/functionWords';
import type { Gender } from '../model';
import type { Piece } from '../reading/outline';
import type { ReadParagraph } from '../reading/page';
import type { Resolver } from './resolve';
import { isNaming } from './speaking';

/** Pronouns that mostly stand for the subject; "him" and a "her" that owns nothing do not. */
const OF_MEN = /^(?:he|his|himself)$/;
const OF_WOMEN = /^(?:she|her|herself)$/;

/** So many times as often one gender must be shown as the other. */
const CLEARLY = 3;

/** The gender of the first pronoun in a part of a sentence that may stand for its subject. */
function firstIn(pieces: readonly Piece[]): 'male' | 'female' | null {
  for (const [at, { lower }] of pieces.entries()) {
    if (OF_MEN.test(lower)) return 'male';
    if (OF_WOMEN.test(lower) && (lower !== 'her' || ownsNext(pieces, at))) return 'female';
  }
  return null;
}

function ownsNext(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return next?.kind === 'word' && !prepositions.has(next.lower) && !conjunctions.has(next.lower);
}

/**
 * What the pronouns of a text tell of those whom it names, by their keys: "Tuck lost his hat". Only of the subject that opens a sentence
 * in which nobody else is named, by the first pronoun behind it.
 */
export function gendersShown(
  pages: readonly ReadParagraph[],
  { keyOf, genderOf }: Pick<Resolver, 'keyOf' | 'genderOf'>,
): ReadonlyMap<string, Gender> {
  const shown = new Map<string, { male: number; female: number }>();
  for (const { mentions, outline } of pages)
    for (const [index, { from, to }] of outline.sentences.entries()) {
      const [subject, ...others] = mentions.filter(mention => mention.sentence === index && isNaming(mention));
      const isAlone = others.every(other => subject && keyOf(other) === keyOf(subject));
      if (subject?.from !== from || !isAlone || genderOf(subject) !== 'unknown') continue;
      const key = keyOf(subject);
      const gender = firstIn(outline.pieces.slice(subject.to, to));
      if (key === null || gender === null) continue;
      const counts = shown.get(key) ?? { male: 0, female: 0 };
      counts[gender]++;
      shown.set(key, counts);
    }
  return new Map(
    [...shown].map(([key, { male, female }]) => [
      key,
      male >= CLEARLY * female ? 'male' : female >= CLEARLY * male ? 'female' : 'unknown',
    ]),
  );
}
