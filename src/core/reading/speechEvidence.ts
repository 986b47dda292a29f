import { wordSet } from '../english/wordList';
import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import { classOf } from './cueTerms';
import type { Evidence, Term } from './evidence';
import { terms } from './evidence';
import { level, roughly } from './pieceOdds';
import { BOUND, QUESTION } from './pieceQuestions';
import { EDGE } from './wordTerms';

/** Nouns that make the marked word a word as a word: `the word "war"`. */
const WORD_NOUNS = wordSet(
  'word term letter name title nickname spelling adjective noun verb pronoun prefix suffix initials abbreviation acronym alias',
);

/** Words before a mark that make it a name or a title, not speech. */
const NAMING =
  wordSet(`called dubbed titled entitled named nicknamed termed labeled labelled known so-called words terms phrase
  expression slogan film movie book novel song album show series episode play poem essay painting magazine hit single column drama comedy
  documentary memoir musical game program programme hashtag alias acronym entitled`);

/** Nouns for works, which have titles. */
const WORKS = wordSet(
  'book novel memoir autobiography film movie song anthem hymn ballad album single play poem sitcom documentary musical opera painting',
);
/** What is done to works. */
const MAKING = wordSet('wrote penned authored published composed recorded directed released read sang sings performed');

const SMALL = wordSet(`of the a an and in on for to at by with from or but as is`);

/** What a work or a person is named by. */
const TITLED = wordSet('titled entitled nicknamed subtitled headlined aka');

/** `wrote “Go Home” on the wall`, but `wrote “The Salt Road” in 1971`. */
function isOnSomething({ paragraph: { outline }, piece }: MarkPlace): boolean {
  const [next, after] = [outline.pieces[piece + 1], outline.pieces[piece + 2]];
  return (
    /^(?:on|across|under|to|at|over|above|below|beneath|beside|behind|inside|with)$/.test(next?.lower ?? '') ||
    (next?.lower === 'in' && after?.kind !== 'number')
  );
}

/** A word mentioned as a word, a title or a nickname is no quotation, whoever utters the sentence around it. */
export function isWordAsWord(place: MarkPlace): boolean {
  const { paragraph, piece, words } = place;
  const before = (back: number): string => paragraph.outline.pieces[piece - back]?.lower ?? '';
  if (WORD_NOUNS.has(before(1)) && words.length <= 3) return true;
  const from = before(1) === 'the' || before(1) === 'a' ? 2 : 1;
  const isNamed = before(from) === 'as' && before(from + 1) === 'known';
  if ((isNamed || TITLED.has(before(from))) && (isTitled(words) || words.length === 1)) return true;
  // "her 2002 book, “The Salt Road,”"
  if (WORKS.has(before(before(1) === ',' ? 2 : 1)) && isTitled(words)) return true;
  // "wrote “The Salt Road”", but `wrote, “Go Home.”`
  if (MAKING.has(before(1)) && isTitled(words) && /[\p{L}\p{N}]$/u.test(words.at(-1) ?? '') && !isOnSomething(place))
    return true;
  // "named “Sea Breeze”", "named their robot “Sea Breeze”"
  const isName = words.every(word => /^\p{Lu}/u.test(word) || SMALL.has(word.toLowerCase()));
  return isName && [1, 2, 3].some(back => before(back) === 'named');
}

const LOOK = terms(
  'always',
  'ends',
  'form',
  'naming',
  'before',
  'before-two',
  'after',
  'after-two',
  'around',
  'inside',
  'cue',
  'nearest',
  'mark',
  'marks',
  'role',
  'speaker',
  'place',
  'previous',
  'nobody',
  'who',
  'own-cue',
  'cue-odds',
);
const SIZE = terms('1', '2', '3', '4-6', '7-12', '13-25', '26+');
const SEEN = terms(
  'comma',
  'stop',
  'no-sign',
  'titled',
  'capital',
  'lower',
  'right-before',
  'near',
  'unclosed',
  'single',
  'nested',
);
const INSIDE = terms('I', 'verb', 'contraction', 'number', 'hashtag', 'name');
const CUE = terms('none', 'close', 'in-sentence', 'before', 'after', 'far');
const WHO = terms('name', 'pronoun', 'relative', 'description');
const ROLES = terms('headline', 'body', 'caption', 'furniture');
const SURE = terms('sure', 'likely', 'perhaps', 'unlikely');
const WHERE = terms('paragraph-start', 'sentence-start', 'inside', 'paragraph-end', 'whole');
const MANY = terms('1', '2', '3', '4+');
const PREVIOUS = terms('none', 'same-sentence', 'same-paragraph', 'earlier');

function sizeOf(words: number): Term {
  if (words <= 3) return words === 1 ? SIZE['1'] : words === 2 ? SIZE['2'] : SIZE['3'];
  return words <= 6 ? SIZE['4-6'] : words <= 12 ? SIZE['7-12'] : words <= 25 ? SIZE['13-25'] : SIZE['26+'];
}

const isTitled = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.every(word => /^[^\p{L}]*\p{Lu}/u.test(word) || SMALL.has(word.toLowerCase()) || !/\p{L}/u.test(word));

function whereStands({ paragraph, piece, sentence }: MarkPlace): Term {
  const { pieces, sentences } = paragraph.outline;
  if (pieces.length === 1) return WHERE.whole;
  if (piece === 0) return WHERE['paragraph-start'];
  if (piece >= pieces.length - 2) return WHERE['paragraph-end'];
  return sentences[sentence]?.from === piece ? WHERE['sentence-start'] : WHERE.inside;
}

const nearestOf = (cues: readonly Cue[], piece: number): Cue | null =>
  cues.reduce<Cue | null>(
    (best, cue) => (best === null || Math.abs(cue.at - piece) < Math.abs(best.at - piece) ? cue : best),
    null,
  );

/** Signs within the words of a mark, as far as they tell speech from names. */
function insideOf(inner: string): readonly Term[] {
  const found: Term[] = [];
  if (/\b(?:I|we|my|our|you|me|us)\b/.test(inner)) found.push(INSIDE.I);
  if (/\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|should|be|been)\b/i.test(inner))
    found.push(INSIDE.verb);
  if (/\p{L}['’](?:t|re|ll|ve|d|m|s)\b/u.test(inner)) found.push(INSIDE.contraction);
  if (/\d/.test(inner)) found.push(INSIDE.number);
  if (inner.startsWith('#') || inner.startsWith('@')) found.push(INSIDE.hashtag);
  if (/\s\p{Lu}\p{Ll}/u.test(inner)) found.push(INSIDE.name);
  return found;
}

/** What was concluded about the speaker of a segment before it is asked whether anybody speaks at all. */
export interface SpeakerChoice {
  /** Probability that nobody said it, and that of the most probable speaker. */
  readonly nobody: number;
  readonly speaker: number;
  readonly chosen: Candidate;
}

/**
 * Tells what speaks for and against a marked segment being speech, and not a title, a nickname, a term or a word as a word.
 */
export function speechEvidence(place: MarkPlace, { nobody, speaker, chosen }: SpeakerChoice, evidence: Evidence): void {
  const { piece, words } = place;
  const size = sizeOf(words.length);
  const add = (...seen: readonly [Term, ...Term[]]): void => {
    evidence.add(...seen);
    evidence.add(...seen, size);
  };
  const { terms: seen, outline } = place.paragraph;
  const at = (index: number): Term => seen[index] ?? EDGE;
  const inner = outline.pieces[piece]?.text ?? '';
  const sign = /[.,?!…]$/u.exec(inner)?.[0];
  const ends = sign === ',' ? SEEN.comma : sign ? SEEN.stop : SEEN['no-sign'];
  const form = isTitled(words) ? SEEN.titled : /^[^\p{L}]*\p{Lu}/u.test(inner) ? SEEN.capital : SEEN.lower;
  add(LOOK.always);
  add(LOOK.ends, ends);
  add(LOOK.form, form);
  add(LOOK.form, form, ends);
  add(LOOK.place, whereStands(place));
  const naming = (index: number): boolean => NAMING.has(outline.pieces[index]?.lower ?? '');
  if (naming(piece - 1) || (/^(?:,|as)$/.test(outline.pieces[piece - 1]?.lower ?? '') && naming(piece - 2)))
    add(LOOK.naming, SEEN['right-before']);
  else if (naming(piece - 2) || naming(piece - 3)) add(LOOK.naming, SEEN.near);
  add(LOOK.before, at(piece - 1));
  add(LOOK.before, at(piece - 1), form);
  evidence.add(LOOK['before-two'], at(piece - 2), at(piece - 1));
  add(LOOK.after, at(piece + 1));
  add(LOOK.after, at(piece + 1), ends);
  evidence.add(LOOK['after-two'], at(piece + 1), at(piece + 2));
  evidence.add(LOOK.around, at(piece - 1), at(piece + 1));
  evidence.add(LOOK.around, at(piece - 1), at(piece + 1), form);
  for (const one of insideOf(inner)) add(LOOK.inside, one);
  const cues = place.paragraph.cueIndex.bySentence[place.sentence] ?? [];
  const nearest = nearestOf(cues, piece);
  if (nearest === null) add(LOOK.cue, CUE.none);
  else {
    const close = Math.abs(nearest.at - piece) <= 3 ? CUE.close : CUE['in-sentence'];
    const side = nearest.at > piece ? CUE.after : CUE.before;
    add(LOOK.cue, close);
    add(LOOK.nearest, classOf(nearest), close);
    add(LOOK.nearest, ends, side, close);
    evidence.add(LOOK.nearest, at(nearest.at), side, close);
  }
  if (!place.mark.closed) add(LOOK.mark, SEEN.unclosed);
  if (place.mark.single && !place.paragraph.single) add(LOOK.mark, SEEN.single);
  if (place.mark.nested.length > 0) add(LOOK.mark, SEEN.nested);
  const count = place.paragraph.marks.length;
  add(LOOK.marks, count === 1 ? MANY['1'] : count === 2 ? MANY['2'] : count === 3 ? MANY['3'] : MANY['4+']);
  add(LOOK.role, ROLES[place.paragraph.paragraph.role]);
  const { odds } = place.paragraph;
  const [inside, starts, stops] = [
    odds.of(QUESTION.inside, piece),
    odds.ofBound(BOUND.start, piece),
    odds.ofBound(BOUND.end, piece),
  ];
  evidence.add(LOOK.inside, level(inside), level(0));
  evidence.add(LOOK.inside, roughly(inside), form, ends, size);
  evidence.add(LOOK.inside, roughly(starts), roughly(stops), form);
  const announced = Math.max(...[-3, -2, -1, 1, 2, 3].map(step => odds.of(QUESTION.cue, piece + step)));
  evidence.add(LOOK['cue-odds'], level(announced), form);
  evidence.add(LOOK['cue-odds'], roughly(announced), roughly(inside), size);
  const { previous } = place;
  add(
    LOOK.previous,
    previous?.mention == null
      ? PREVIOUS.none
      : previous.paragraph !== place.paragraph.index
        ? PREVIOUS.earlier
        : previous.sentence === place.sentence
          ? PREVIOUS['same-sentence']
          : PREVIOUS['same-paragraph'],
  );
  const trust = speaker > 0.9 ? SURE.sure : speaker > 0.6 ? SURE.likely : speaker > 0.3 ? SURE.perhaps : SURE.unlikely;
  add(LOOK.speaker, trust);
  evidence.add(LOOK.speaker, trust, form, ends);
  const doubt = nobody > 0.7 ? SURE.sure : nobody > 0.3 ? SURE.likely : nobody > 0.05 ? SURE.perhaps : SURE.unlikely;
  add(LOOK.nobody, doubt);
  evidence.add(LOOK.nobody, doubt, form, ends);
  const { cue, mention } = chosen;
  if (mention) add(LOOK.who, WHO[mention.type], mention.paragraph === place.paragraph.index ? CUE.close : CUE.far);
  if (cue && mention?.paragraph === place.paragraph.index) {
    const side = cue.at > piece ? CUE.after : CUE.before;
    const gap =
      cue.sentence !== place.sentence ? CUE.far : Math.abs(cue.at - piece) <= 3 ? CUE.close : CUE['in-sentence'];
    add(LOOK['own-cue'], classOf(cue), side, gap);
    evidence.add(LOOK['own-cue'], at(cue.at), side, gap);
    evidence.add(LOOK['own-cue'], side, gap, form, ends);
  } else add(LOOK['own-cue'], CUE.none);
}
