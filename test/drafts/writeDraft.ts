import type { Library, QuotationRow, SourceView } from '../../src/core';
import { weekdayNames } from '../../src/core/english/calendar';
import { isMaterial as isMaterialDifference } from '../../src/core';
import type { Alteration } from './alterations';
import { alterations } from './alterations';

/** Words that a source has between marks, with whom it names for them, and the day: EDTF or a weekday, null where it tells none. */
export interface Quoted {
  readonly words: string;
  readonly speaker: string;
  readonly day: string | null;
  readonly source: string;
}

const FEWEST_WORDS = 6;

const dayOf = (said: QuotationRow['said']): string | null =>
  said === null || said.basis === 'published' ? null : (said.weekday ?? said.edtf);

/** All segments of some length that a source quotes from somebody with a name. */
export const quotedIn = (view: SourceView | null, text: string): readonly Quoted[] => {
  const lines = text.split(/\r\n|\r|\n/);
  const wordsAt = ({ line, character, endLine, endCharacter }: QuotationRow['place']): string =>
    line === endLine ? (lines[line] ?? '').slice(character, endCharacter) : '';
  return (view?.quotations ?? []).flatMap(({ source, marked, speaker, said }) =>
    marked.flatMap((place): readonly Quoted[] => {
      const words = wordsAt(place).replace(/[,.]$/, '');
      const isPlain = !/["“”«»\n]|['’]\s|\s['‘]|^\p{Lu}+:|!$/u.test(words) && words.split(' ').length >= FEWEST_WORDS;
      return isPlain && speaker?.name != null && /^\p{Lu}\S* \p{Lu}/u.test(speaker.name)
        ? [{ words, speaker: speaker.name, source, day: dayOf(said) }]
        : [];
    }),
  );
};

/** A quotation of a draft, and what was done to it. */
export interface Altered {
  readonly quoted: Quoted;
  readonly alteration: Alteration;
  /** The paragraph of the draft. */
  readonly paragraph: string;
}

const unaltered = (words: string): string => words;
const OTHER_SPEAKER: Alteration = { name: 'another speaker', isMaterial: true, apply: unaltered };
const OTHER_DAY: Alteration = { name: 'another day', isMaterial: true, apply: unaltered };
const SAME_DAY: Alteration = { name: 'the day of the source', isMaterial: false, apply: unaltered };

/** Everything that is done to quotations: to their words, and to what is said of them. */
export const allAlterations: readonly Alteration[] = [...alterations, OTHER_SPEAKER, OTHER_DAY, SAME_DAY];

const FULL_DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS_LATER = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** " on May 7, 2021" or " on Friday" where a change needs a day, '' where it needs none; null where the source tells none. */
function dayNamed({ day }: Quoted, alteration: Alteration): string | null {
  if (alteration !== OTHER_DAY && alteration !== SAME_DAY) return '';
  const later = alteration === OTHER_DAY ? DAYS_LATER : 0;
  const weekday = weekdayNames.findIndex(name => name === day);
  if (weekday >= 0) return ` on ${weekdayNames[(weekday + later) % weekdayNames.length] ?? ''}`;
  if (day === null || !FULL_DAY.test(day)) return null;
  const named = new Date(Date.parse(day) + later * DAY_MS);
  return ` on ${named.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}`;
}

/** One paragraph of a draft with an altered quotation; null where there is nothing to alter so. */
export function altered(quoted: Quoted, alteration: Alteration, random: () => number): Altered | null {
  const words = alteration.apply(quoted.words, random);
  const day = dayNamed(quoted, alteration);
  if (words === null || day === null) return null;
  const speaker = alteration === OTHER_SPEAKER ? 'Harriet Quentin' : quoted.speaker;
  const paragraph = words.includes('SPEAKER')
    ? `“${words.replace('SPEAKER', speaker)}.”`
    : `“${words},” ${speaker} said${day}.`;
  return { quoted, alteration, paragraph };
}

/** How the check of a draft was right or wrong about one quotation of it. */
export interface Judged extends Altered {
  readonly isRight: boolean;
  readonly told: string;
  /** How many hints it gave, and those that name what was not done. */
  readonly hints: number;
  readonly wrongHints: readonly string[];
}

/** Checks a draft of these paragraphs; a quotation that is told to be other than its source, or not found, is caught. */
export function judged(library: Library, paragraphs: readonly Altered[]): readonly Judged[] {
  const text = paragraphs.map(({ paragraph }) => paragraph).join('\n\n');
  const { quotations } = library.checkDraft(text, 1, library.read(text, {}));
  return paragraphs.map((one, index): Judged => {
    const own = quotations.filter(({ parts }) => parts[0]?.line === 2 * index);
    const isCaught = own.some(
      ({ verdict, otherSpeaker, otherDay }) => verdict !== 'found' || otherSpeaker !== null || otherDay !== null,
    );
    const told = own
      .map(({ verdict, otherSpeaker, otherDay, matches }) =>
        [
          verdict,
          otherSpeaker,
          otherDay && 'another day',
          ...(matches[0]?.differences.map(({ kind, here, there }) => `${kind} ${here}|${there}`) ?? []),
        ].join(' '),
      )
      .join(' / ');
    const hints = own.flatMap(({ matches }) => matches[0]?.differences.filter(it => !isMaterialDifference(it)) ?? []);
    const wrongHints = hints
      .filter(({ kind }) => one.alteration.hints?.includes(kind) !== true)
      .map(({ kind, here, there }) => `${kind} ${here}|${there}`);
    const isRight = own.length > 0 && isCaught === one.alteration.isMaterial;
    return { ...one, told, isRight, hints: hints.length, wrongHints };
  });
}
