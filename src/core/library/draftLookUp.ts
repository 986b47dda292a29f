import { isMaterial } from '../drafts/draftDifferences';
import { turns } from '../drafts/passedOver';
import type { DraftQuotation } from '../drafts/draftQuotations';
import type { Piece } from '../drafts/words';
import { draftPieces, formsOfWord } from '../drafts/words';
import { Recent } from '../recent';
import { rememberedByText } from '../remembered';
import { inOrder } from '../sorted';
import type { Span } from '../span';
import { stemOf } from '../statements/terms';
import type { Fit, HeldAgainst, WordFacts } from './draftFit';
import { fitOf } from './draftFit';
import type { Stretch } from './findStretches';
import { findStretches } from './findStretches';

/** Words of one quotation that two papers spell differently. */
const MOST_RESPELT = 2;
/** UTF-16 units. */
const AROUND = 16;
/** More than any draft has. */
const MOST_LOOKED_UP = 5000;

/** How many words a quotation has, and what sources have of them, best first. */
export interface LookedUp {
  readonly words: number;
  readonly fits: readonly Fit[];
}

/** The same, with the place in the draft where it stood then. */
interface Found extends LookedUp {
  readonly start: number;
}

/** A quotation to be looked up. */
interface Sought {
  readonly name: string;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** Looks up what sources have of a draft's quotations; as one types only what has changed. To be cleared when a source changes. */
export class DraftLookUp {
  private readonly found = new Recent<string, Found>(MOST_LOOKED_UP);
  private facts: WordFacts | undefined;

  clear(): void {
    this.found.clear();
    this.facts = undefined;
  }

  /**
   * What sources have of each quotation, best first.
   * @param text the draft
   * @param printed the draft with its signs as its sources print them, of the same length
   */
  of(text: string, printed: string, quotations: readonly DraftQuotation[], sources: HeldAgainst): readonly LookedUp[] {
    const facts = (this.facts ??= wordFacts(sources));
    const named = quotations.map(({ segments }) => ({
      name: nameOf(text, segments),
      start: segments[0]?.start ?? 0,
      segments,
    }));
    const known = new Map(named.map(({ name }) => [name, this.found.get(name)]));
    const sought = named
      .filter(({ name }) => known.get(name) === undefined)
      .map(({ name, start, segments }) => ({ name, start, pieces: draftPieces(printed, segments, facts.forms) }));
    for (const [{ name }, found] of lookUp(printed, sought, sources, facts)) {
      known.set(name, found);
      this.found.set(name, found);
    }
    return named.map(({ name, start }) => {
      const { words, fits, start: before } = known.get(name) ?? { words: 0, fits: [], start };
      return { words, fits: fits.map(fit => moved(fit, start - before)) };
    });
  }
}

/** What a quotation is looked up by: its words, the cue between them, and a little around, which tells where sentences begin. */
function nameOf(text: string, segments: readonly Span[]): string {
  const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
  const places = segments.map(segment => `${String(segment.start - start)}-${String(segment.end - start)}`);
  return `${places.join()} ${text.slice(Math.max(0, start - AROUND), end + AROUND)}`;
}

const moved = (fit: Fit, by: number): Fit =>
  by === 0
    ? fit
    : {
        ...fit,
        differences: fit.differences.map(one => ({ ...one, start: one.start + by, end: one.end + by })),
      };

const wordFacts = ({ index, vocabulary }: HeldAgainst): WordFacts => ({
  forms: rememberedByText(formsOfWord),
  bits: rememberedByText(form => vocabulary.word(vocabulary.idOf(stemOf(form))).bits),
  turns: rememberedByText(turns),
  isKnown: rememberedByText(word => index.words.numberOf(word) !== undefined || vocabulary.isListed(stemOf(word))),
});

function lookUp(
  printed: string,
  sought: readonly Sought[],
  sources: HeldAgainst,
  facts: WordFacts,
): readonly (readonly [Sought, Found])[] {
  const wordsOf = sought.map(({ pieces }) => pieces.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])));
  const wanted = sought.map(({ pieces }, at) => ({
    words: wordsOf[at]?.join(' ') ?? '',
    isLoose: pieces.some(({ kind }) => kind === 'cut' || kind === 'joint'),
  }));
  const stretches = findStretches(wanted, sources.index);
  return sought.map((one, at) => {
    const { pieces } = one;
    const bits = pieces.map(({ kind, form }) => (kind === 'word' ? facts.bits(form) : 0));
    const draft = { text: printed, pieces, bits };
    const fits = fitting(stretches[at] ?? [], stretch => fitOf(draft, stretch, sources, facts));
    return [one, { start: one.start, words: wordsOf[at]?.length ?? 0, fits: fits.toSorted(byWeight) }];
  });
}

/** What the stretches have; once one has all that is said, those that lack more words than spelling explains are passed over. */
function fitting(stretches: readonly Stretch[], fit: (stretch: Stretch) => Fit | null): readonly Fit[] {
  const fits: Fit[] = [];
  let fewest = 0;
  for (const stretch of stretches) {
    const own = stretch.had >= fewest ? fit(stretch) : null;
    if (!own) continue;
    fits.push(own);
    if (weightOf(own) === 0) fewest = Math.max(fewest, stretch.had - MOST_RESPELT);
  }
  return fits;
}

/** How much of what is said is not as in the source: each thing, and a little for its length. */
export const weightOf = ({ differences }: Pick<Fit, 'differences'>): number =>
  differences
    .filter(isMaterial)
    .reduce((sum, { here, there }) => sum + 1 + Math.max(here.length, there.length) / 20, 0);

const byWeight = (a: Fit, b: Fit): number =>
  weightOf(a) - weightOf(b) || b.share - a.share || inOrder(a.source, b.source);
