import type { Library } from '../../src/core';
import { groupBy } from '../../src/core';
import { passagesIn } from '../../src/core/library/passagesIn';
import type { Passage } from '../../src/core/statements/passage';
import { tellingOf } from '../../src/core/statements/passage';
import { StatementRegister } from '../../src/core/statements/register';
import { NO_PRINT } from '../../src/core/statements/reprints';

/** Each round takes words so many places further in the list of those that are as common. */
const STEP = 7;

/** How long linking takes, in milliseconds. */
export interface LinkingTimes {
  readonly articles: number;
  readonly passages: number;
  readonly all: number;
  /** Of so many articles as a tenth. */
  readonly tenth: number;
  /** Of single articles that are added when all others are linked. */
  readonly single: readonly number[];
  readonly statements: number;
}

const nobodyKnown = { areOne: () => false, areApart: () => false };

/**
 * Links so many articles: those that were read, again and again on the same days, each round with its words changed for others as common
 * and with speakers of its own, so that the index is as full and the days as crowded as in a folder of that size.
 */
export function timeLinking(
  library: Library,
  texts: readonly { readonly source: string; readonly text: string }[],
  articles: number,
): LinkingTimes {
  const registerFor = (
    count: number,
  ): { readonly register: StatementRegister; readonly ms: number; readonly passages: number } => {
    const register = new StatementRegister(nobodyKnown);
    const own = texts.map(({ source, text }) => {
      const analysis = library.analysis(source);
      return analysis ? passagesIn(source, text, analysis, register.vocabulary) : [];
    });
    const byBits = wordsByBits(own, register);
    let passages = 0;
    let ms = 0;
    for (let at = 0; at < count; at++) {
      const round = Math.floor(at / texts.length);
      const varied = (own[at % texts.length] ?? []).map(passage => variedBy(passage, round, byBits, register));
      passages += varied.length;
      const started = performance.now();
      register.put(`${String(round)}/${String(at % texts.length)}`, varied, NO_PRINT);
      ms += performance.now() - started;
    }
    const started = performance.now();
    register.all();
    return { register, ms: ms + performance.now() - started, passages };
  };
  const whole = registerFor(articles);
  const tenth = registerFor(Math.floor(articles / 10));
  const single = texts.slice(0, 50).map(({ source, text }, index) => {
    const analysis = library.analysis(source);
    const passages = analysis ? passagesIn(source, text, analysis, whole.register.vocabulary) : [];
    const started = performance.now();
    whole.register.put(`0/${String(index)}`, passages, NO_PRINT);
    whole.register.all();
    return performance.now() - started;
  });
  return {
    articles,
    passages: whole.passages,
    all: whole.ms,
    tenth: tenth.ms,
    single,
    statements: whole.register.all().length,
  };
}

/** Words that inform, by how common they are. */
function wordsByBits(
  passages: readonly (readonly Passage[])[],
  { vocabulary }: StatementRegister,
): ReadonlyMap<number, readonly number[]> {
  const ids = new Set(passages.flat().flatMap(({ words }) => [...words]));
  return groupBy(
    [...ids].filter(id => vocabulary.word(id).informs),
    id => vocabulary.bits(id),
  );
}

/** Puts other words as common as its own into a passage, the same for the same in every passage of a round, and another speaker. */
function variedBy(
  passage: Passage,
  round: number,
  byBits: ReadonlyMap<number, readonly number[]>,
  { vocabulary }: StatementRegister,
): Passage {
  if (round === 0) return { ...passage, source: `0/${passage.source}` };
  const other = (id: number): number => {
    const { bits, informs } = vocabulary.word(id);
    const alike = informs ? (byBits.get(bits) ?? []) : [];
    return alike[(alike.indexOf(id) + round * STEP) % alike.length] ?? id;
  };
  const words = passage.words.map(other);
  const { speaker } = passage;
  const varied = speaker && {
    ...speaker,
    key: `${speaker.key}-${String(round)}`,
    name: `${speaker.name}${'ov'.repeat(round)}`,
  };
  return {
    ...passage,
    source: `${String(round)}/${passage.source}`,
    words,
    segments: passage.segments.map(segment => ({ ...segment, words: segment.words.map(other) })),
    telling: tellingOf({ words, names: passage.names }, vocabulary),
    speaker: varied,
  };
}
