import { determiners, prepositions } from '../english/functionWords';
import type { Decided, DecidedSpeaker } from './decided';
import type { NameGroup } from './groups';
import { compareShapes } from './likeness';
import type { NameBlocks } from './nameBlocks';
import type { NameInSource } from './nameInSource';
import { plainLetters } from './romanised';
import type { Difference, Likeness } from './verdict';
import { wordsInCommon } from './wordsInCommon';

/** Two speakers that may be one, and what speaks for it. Nothing is joined before the reader says so. */
export interface Suggestion {
  readonly speakers: readonly [string, string];
  readonly names: readonly [string, string];
  readonly differences: readonly Difference[];
  /** A role that both have, in the words of the first. */
  readonly role: string | null;
  /** Both names are the same, and their roles do not go together. */
  readonly sameName: boolean;
  /** Words that both are quoted with. */
  readonly words: string | null;
}

const wordsOf = (role: string): ReadonlySet<string> =>
  new Set(
    plainLetters(role)
      .split(/[^\p{L}]+/u)
      .filter(word => word.length > 1 && word !== 'and' && !determiners.has(word) && !prepositions.has(word)),
  );

/** A role of one group that a role of another says too: all words of the shorter, and more than one (many are ministers). */
function sharedRole(a: NameGroup, b: NameGroup): string | null {
  const others = b.entries.flatMap(({ roles }) => roles).map(wordsOf);
  for (const role of a.entries.flatMap(({ roles }) => roles)) {
    const own = wordsOf(role);
    for (const other of others) {
      const [short, long] = own.size <= other.size ? [own, other] : [other, own];
      if (short.size > 1 && [...short].every(word => long.has(word))) return role;
    }
  }
  return null;
}

/** One source names both, so they are two. */
const standTogether = (a: NameGroup, b: NameGroup): boolean => {
  const sources = new Set(a.entries.map(({ source }) => source));
  return b.entries.some(({ source }) => sources.has(source));
};

/** What suggestions are made from. */
export interface SuggestionContext {
  readonly decided: Decided;
  readonly groupsOf: (key: string) => readonly NameGroup[];
  readonly blocks: NameBlocks;
  readonly speakerOf: (group: NameGroup) => DecidedSpeaker;
  readonly nameOf: (speaker: DecidedSpeaker) => string;
  /** The words quoted from the names in sources. */
  readonly quotedBy: (entries: readonly NameInSource[]) => readonly string[];
}

/** More quotations than these are not compared: whoever is quoted so often shares words with many. */
const MOST_QUOTED = 150;

const quotedFrom = ({ entries }: NameGroup, { quotedBy }: SuggestionContext): readonly string[] =>
  entries.length > MOST_QUOTED ? [] : quotedBy(entries).slice(0, MOST_QUOTED);

/** What speaks for two groups being one speaker's; null when nothing does or something speaks against it. */
function suggestion(a: NameGroup, b: NameGroup, likeness: Likeness, context: SuggestionContext): Suggestion | null {
  if (likeness.verdict === 'apart') return null;
  const [one, other] = [context.speakerOf(a), context.speakerOf(b)];
  if (one === other || context.decided.areApart(a, b) || standTogether(a, b)) return null;
  const role = sharedRole(a, b);
  const words = wordsInCommon(quotedFrom(a, context), quotedFrom(b, context));
  if (likeness.verdict === 'suggest' && likeness.needsSupport && role === null && words === null) return null;
  return {
    speakers: [one.id, other.id],
    names: [context.nameOf(one), context.nameOf(other)],
    differences: likeness.verdict === 'suggest' ? likeness.differences : [],
    role,
    sameName: likeness.verdict === 'join',
    words,
  };
}

/** All that may be one with the groups of a key. */
export function suggestionsFor(key: string, context: SuggestionContext): readonly Suggestion[] {
  const { blocks, groupsOf } = context;
  const own = blocks.shapeOf(key);
  if (!own) return [];
  const found = new Map<string, Suggestion>();
  for (const near of [key, ...blocks.near(key)]) {
    const shape = blocks.shapeOf(near);
    const likeness = shape && compareShapes(own, shape);
    if (!likeness || likeness.verdict === 'apart') continue;
    for (const a of groupsOf(key))
      for (const b of groupsOf(near)) {
        const made = a === b ? null : suggestion(a, b, likeness, context);
        if (made) found.set([...made.speakers].sort().join('\n'), made);
      }
  }
  return [...found.values()];
}

/** How well a suggestion is supported: what both have in common counts before how alike the letters are. */
export const supportOf = ({ role, words, differences }: Suggestion): number =>
  (words === null ? 0 : 4) + (role === null ? 0 : 2) - differences.length / 4;
