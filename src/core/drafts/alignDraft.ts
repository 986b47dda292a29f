import type { Piece } from './words';

/** How a piece of the draft stands to the source: `same` and `near` words have a partner there, the others a place. */
export interface Step {
  readonly kind: 'same' | 'near' | 'changed' | 'added' | 'omitted' | 'free';
  /** Place among the pieces of the draft; for what is omitted, of the piece behind it. */
  readonly draft: number;
  /** From and to among the words of the source. */
  readonly source: readonly [number, number];
}

/** Tells which words of other even forms a word of the draft is a misspelling of; null where it is none of any. */
export type TypoOf = (draft: Piece) => ((source: string) => boolean) | null;

/** A word of a source that may be passed over, since it stands between two segments of what is quoted: "she said". */
export type IsCue = (word: number) => boolean;

export interface Alignment {
  /** What the words in common earn, less what differs. */
  readonly score: number;
  readonly steps: readonly Step[];
}

const SAME = 3;
const NEAR = 2;
// Less than a word more: the last word of a draft that is another has the source's beside it.
const CHANGED = -1.9;
const ADDED = -2;
/** What the source alone has: the first word, and each further one. */
const OMITTED = -2;
const OMITTED_MORE = -0.25;
/** What a mark of the writer's own costs where it passes over words of the source, and for each of these. */
const FREE: Readonly<Record<'cut' | 'brackets' | 'joint', readonly [any: number, each: number]>> = {
  cut: [-0.5, -0.02],
  brackets: [-0.5, -0.25],
  joint: [-1, -0.02],
};

const NONE = -1;

/** How the words of a draft stand to those of a source. Forms are compared as numbers: each pair of words is looked at. */
class Pairs {
  private readonly draftForms: Int32Array;
  private readonly draftEvens: Int32Array;
  private readonly forms: Int32Array;
  private readonly evens: Int32Array;
  private readonly typos: readonly ReturnType<TypoOf>[];

  constructor(
    draft: readonly Piece[],
    private readonly source: readonly Piece[],
    typoOf: TypoOf,
  ) {
    const numbers = new Map<string, number>();
    for (const { form, even } of draft)
      for (const one of [form, even]) if (!numbers.has(one)) numbers.set(one, numbers.size);
    const numbered = (pieces: readonly Piece[], of: 'form' | 'even'): Int32Array =>
      new Int32Array(pieces.map(piece => numbers.get(piece[of]) ?? NONE));
    this.draftForms = numbered(draft, 'form');
    this.draftEvens = numbered(draft, 'even');
    this.forms = numbered(source, 'form');
    this.evens = numbered(source, 'even');
    this.typos = draft.map(piece => (piece.kind === 'word' ? typoOf(piece) : null));
  }

  /** What a pair earns, which tells its kind. */
  earned(draft: number, source: number): number {
    if (this.draftForms[draft] === this.forms[source]) return SAME;
    if (this.draftEvens[draft] === this.evens[source]) return NEAR;
    const typo = this.typos[draft];
    return typo?.(this.source[source]?.text ?? '') === true ? NEAR : CHANGED;
  }

  kind(draft: number, source: number): 'same' | 'near' | 'changed' {
    const earned = this.earned(draft, source);
    return earned === SAME ? 'same' : earned === NEAR ? 'near' : 'changed';
  }
}

const FROM_PAIR = 1;
const FROM_ADDED = 2;
const FROM_OMITTED = 3;
const FROM_FREE = 4;

// Pairs put into arrays to be taken out at once cost more than the reckoning in a loop that runs so often, so it has none.

/**
 * The best way to read all pieces of a draft's quotation in a stretch of a source (after Needleman and Wunsch, 1970, with free ends in
 * the source and gaps as by Gotoh, 1982). A cut, a bracket and the joint of two segments pass over words of the source. Words of one
 * even form are near each other, and so are misspellings.
 */
export function alignDraft(
  draft: readonly Piece[],
  source: readonly Piece[],
  typoOf: TypoOf,
  isCue: IsCue = () => false,
): Alignment {
  const verbatim = verbatimIn(draft, source);
  if (verbatim) return verbatim;
  const width = source.length + 1;
  const pairs = new Pairs(draft, source, typoOf);
  const best = new Float64Array((draft.length + 1) * width);
  const moves = new Uint8Array(best.length);
  /** For a cell that ends words left out or passed over, where in the row these begin. */
  const begins = new Int32Array(best.length);
  // What a gap costs when it begins with the word at j, and when it goes on over it: a cue costs nothing.
  const opening = Float64Array.from({ length: width }, (_, j) => (isCue(j) ? 0 : OMITTED));
  const goingOn = opening.map(cost => (cost === 0 ? 0 : OMITTED_MORE));
  for (let i = 0; i < draft.length; i++) {
    const kind = draft[i]?.kind ?? 'word';
    const [above, row] = [i * width, (i + 1) * width];
    let gap = -Infinity;
    let gapFrom = 0;
    let free = -Infinity;
    let freeFrom = 0;
    const any = kind === 'word' ? 0 : FREE[kind][0];
    const each = kind === 'word' ? 0 : FREE[kind][1];
    for (let j = 0; j <= source.length; j++) {
      let value: number;
      let move: number;
      let from = j;
      if (kind === 'word') {
        value = (best[above + j] ?? 0) + ADDED;
        move = FROM_ADDED;
        const paired = j > 0 ? (best[above + j - 1] ?? 0) + pairs.earned(i, j - 1) : -Infinity;
        if (paired > value) {
          value = paired;
          move = FROM_PAIR;
        }
      } else {
        const stays = best[above + j] ?? 0;
        const isFree = stays < free;
        value = isFree ? free : stays;
        move = FROM_FREE;
        if (isFree) from = freeFrom;
        if (stays + any >= free) {
          free = stays + any;
          freeFrom = j;
        }
        free += each;
      }
      if (gap > value) {
        value = gap;
        move = FROM_OMITTED;
        from = gapFrom;
      }
      best[row + j] = value;
      moves[row + j] = move;
      begins[row + j] = from;
      const opened = value + (opening[j] ?? 0);
      gap += goingOn[j] ?? 0;
      if (move !== FROM_OMITTED && opened >= gap) {
        gap = opened;
        gapFrom = j;
      }
    }
  }
  let end = 0;
  const last = draft.length * width;
  for (let j = 1; j <= source.length; j++) if ((best[last + j] ?? 0) > (best[last + end] ?? 0)) end = j;
  const table = { width, moves, begins };
  return { score: best[last + end] ?? 0, steps: stepsTo(draft, end, table, pairs) };
}

/** All words of a draft one behind the other in a source, as most stand there: no other way is better. */
function verbatimIn(draft: readonly Piece[], source: readonly Piece[]): Alignment | null {
  const last = source.length - draft.length;
  for (let from = 0; from <= last; from++) {
    if (!draft.every(({ form }, at) => form === source[from + at]?.form)) continue;
    const steps = draft.map((_, at): Step => ({ kind: 'same', draft: at, source: [from + at, from + at + 1] }));
    return { score: SAME * draft.length, steps };
  }
  return null;
}

interface Table {
  readonly width: number;
  readonly moves: Uint8Array;
  readonly begins: Int32Array;
}

function stepsTo(draft: readonly Piece[], end: number, { width, moves, begins }: Table, pairs: Pairs): readonly Step[] {
  const steps: Step[] = [];
  let [i, j] = [draft.length, end];
  while (i > 0) {
    const at = i * width + j;
    const from = begins[at] ?? j;
    switch (moves[at]) {
      case FROM_PAIR: {
        steps.push({ kind: pairs.kind(i - 1, j - 1), draft: i - 1, source: [j - 1, j] });
        i--;
        j--;
        break;
      }
      case FROM_ADDED:
        steps.push({ kind: 'added', draft: i - 1, source: [j, j] });
        i--;
        break;
      case FROM_FREE:
        steps.push({ kind: 'free', draft: i - 1, source: [from, j] });
        i--;
        j = from;
        break;
      case FROM_OMITTED:
        steps.push({ kind: 'omitted', draft: i, source: [from, j] });
        j = from;
        break;
      case undefined:
      default:
        return steps.toReversed();
    }
  }
  return steps.toReversed();
}
