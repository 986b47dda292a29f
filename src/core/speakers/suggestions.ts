import { determiners, prepositions } from '../english/functionWords';
import type { NameGroup } from './nameGroup';
import { compareShapes } from './likeness';
import type { NameBlocks } from './nameBlocks';
import { plainLetters } from './romanised';
import type { Difference, Likeness } from './verdict';
import type { Runs } from './wordsInCommon';
import { runInCommon } from './wordsInCommon';

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

/** What of a group is compared with many others. */
export interface Traits {
  /** Each role once, with the words that tell. */
  readonly roles: readonly (readonly [role: string, words: ReadonlySet<string>])[];
  readonly sources: ReadonlySet<string>;
}

export const traitsOf = ({ entries }: NameGroup): Traits => ({
  roles: [...new Set(entries.flatMap(({ roles }) => roles))].map(role => [role, wordsOf(role)]),
  sources: new Set(entries.map(({ source }) => source)),
});

/** A role of one group that a role of another says too: all words of the shorter, and more than one (many are ministers). */
function sharedRole(a: Traits, b: Traits): string | null {
  for (const [role, own] of a.roles)
    for (const [, other] of b.roles) {
      const [short, long] = own.size <= other.size ? [own, other] : [other, own];
      if (short.size > 1 && [...short].every(word => long.has(word))) return role;
    }
  return null;
}

/** One source names both, so they are two. */
function standTogether({ sources: a }: Traits, { sources: b }: Traits): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const source of small) if (large.has(source)) return true;
  return false;
}

/** Two groups that may be one speaker's, whatever was decided about them. */
export interface Candidate {
  readonly groups: readonly [NameGroup, NameGroup];
  readonly evidence: Pick<Suggestion, 'differences' | 'role' | 'sameName' | 'words'>;
}

/** What candidates are found in. */
export interface SuggestionContext {
  readonly groupsOf: (key: string) => readonly NameGroup[];
  readonly blocks: NameBlocks;
  readonly traitsOf: (group: NameGroup) => Traits;
  /** The runs of words quoted from a group. */
  readonly runsOf: (group: NameGroup) => Runs;
  readonly compared: Compared;
}

/** Whoever is quoted in more sources shares words with many: those are not compared. */
const MOST_QUOTED = 150;

/** What pairs of groups were found to be; a group never changes, another takes its place. */
export class Compared {
  private readonly found = new WeakMap<NameGroup, WeakMap<NameGroup, { readonly candidate: Candidate | null }>>();

  of(a: NameGroup, b: NameGroup, compare: () => Candidate | null): Candidate | null {
    const withA = this.found.get(a) ?? new WeakMap<NameGroup, { readonly candidate: Candidate | null }>();
    this.found.set(a, withA);
    const known = withA.get(b) ?? { candidate: compare() };
    withA.set(b, known);
    return known.candidate;
  }
}

function wordsInCommon(a: NameGroup, b: NameGroup, { runsOf }: SuggestionContext): string | null {
  if (a.entries.length > MOST_QUOTED || b.entries.length > MOST_QUOTED) return null;
  return runInCommon(runsOf(a), runsOf(b));
}

/** What speaks for two groups being one speaker's; null when nothing does or something speaks against it. */
function candidate(a: NameGroup, b: NameGroup, likeness: Likeness, context: SuggestionContext): Candidate | null {
  const [one, other] = [context.traitsOf(a), context.traitsOf(b)];
  if (likeness.verdict === 'apart' || standTogether(one, other)) return null;
  const role = sharedRole(one, other);
  const words = wordsInCommon(a, b, context);
  if (likeness.verdict === 'suggest' && likeness.needsSupport && role === null && words === null) return null;
  const differences = likeness.verdict === 'suggest' ? likeness.differences : [];
  return { groups: [a, b], evidence: { differences, role, sameName: likeness.verdict === 'join', words } };
}

/** All that may be one among the groups of two keys, or of one. */
export function candidatesBetween(key: string, near: string, context: SuggestionContext): readonly Candidate[] {
  const { blocks, groupsOf } = context;
  const [own, other] = [blocks.shapeOf(key), blocks.shapeOf(near)];
  const likeness = own && other && compareShapes(own, other);
  if (!likeness || likeness.verdict === 'apart') return [];
  return groupsOf(key).flatMap(a =>
    groupsOf(near).flatMap(b => {
      if (a === b) return [];
      // In one order, whichever source was read first.
      const [first, second] = a.id < b.id ? [a, b] : [b, a];
      return context.compared.of(first, second, () => candidate(first, second, likeness, context)) ?? [];
    }),
  );
}

/** How well a suggestion is supported: what both have in common counts before how alike the letters are. */
export const supportOf = ({ role, words, differences }: Suggestion): number =>
  (words === null ? 0 : 4) + (role === null ? 0 : 2) - differences.length / 4;
