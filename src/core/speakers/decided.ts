import type { ApartDecision, Decision, JoinDecision, LibraryDecision, NameDecision } from '../decisions/decision';
import { DecidedSpeaker } from './decidedSpeaker';
import type { NameGroup } from './nameGroup';
import type { NameGroups } from './groups';
import { sameNameKey } from './names';

/** Decisions that cannot all hold. None of them is followed where the program can do without. */
export interface Conflict {
  readonly decisions: readonly Decision[];
}

export interface Decided {
  /** Of the groups that a decision is about; every other group is a speaker by itself. */
  readonly byGroup: ReadonlyMap<NameGroup, DecidedSpeaker>;
  readonly conflicts: readonly Conflict[];
  /** Whether the reader has said that two speakers, or any of what is joined in them, are two. */
  readonly areApart: (a: DecidedSpeaker, b: DecidedSpeaker) => boolean;
}

/** What the reader's words for two speakers mean now; null where one of them is not named any more or both mean one group. */
type Pair = readonly [NameGroup, NameGroup] | null;

function pairOf(groups: NameGroups, { kind, speakers: [one, other] }: JoinDecision | ApartDecision): Pair {
  const [a] = groups.meantBy(one);
  const meant = groups.meantBy(other);
  // Of one name set apart from itself the other person is meant; a join never reaches for another person of a name.
  const b = kind === 'apart' ? meant.find(group => group !== a) : meant[0];
  return a && b && a !== b ? [a, b] : null;
}

/** The groups that a decision about speakers is about now: two, or one for a name; none where a speaker is not named any more. */
export function groupsMeant(groups: NameGroups, decision: LibraryDecision): readonly NameGroup[] {
  if (decision.kind === 'name') return groups.meantBy(decision.speaker).slice(0, 1);
  return pairOf(groups, decision) ?? [];
}

const pairKey = (a: NameGroup, b: NameGroup): string => (a.id < b.id ? `${a.id}\n${b.id}` : `${b.id}\n${a.id}`);

/** Applies what the reader decided about speakers. The order of the decisions does not matter. */
export function decide(groups: NameGroups, decisions: readonly LibraryDecision[]): Decided {
  const sorted = [...decisions].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const aparts = new Map<string, ApartDecision>();
  for (const decision of sorted) {
    if (decision.kind !== 'apart') continue;
    const pair = pairOf(groups, decision);
    if (pair) aparts.set(pairKey(...pair), decision);
  }
  const { members, conflicts } = joined(groups, sorted, aparts);
  const names = namesGiven(groups, sorted, members);
  const byGroup = new Map<NameGroup, DecidedSpeaker>();
  for (const own of new Set(members.values())) {
    const speaker = new DecidedSpeaker(idOf(own), own, names.byMembers.get(own) ?? null);
    for (const group of own) byGroup.set(group, speaker);
  }
  return {
    byGroup,
    conflicts: [...conflicts, ...names.conflicts],
    areApart: (a, b) => a.groups.some(one => b.groups.some(other => aparts.has(pairKey(one, other)))),
  };
}

const idOf = (groups: readonly NameGroup[]): string => groups.map(({ id }) => id).sort()[0] ?? '';

/** Unites the groups that were joined, leaving out a join that would unite two that were set apart. */
function joined(
  groups: NameGroups,
  decisions: readonly LibraryDecision[],
  aparts: ReadonlyMap<string, ApartDecision>,
): { readonly members: Map<NameGroup, readonly NameGroup[]>; readonly conflicts: readonly Conflict[] } {
  const members = new Map<NameGroup, readonly NameGroup[]>();
  const conflicts: Conflict[] = [];
  const joins = decisions.filter((decision): decision is JoinDecision => decision.kind === 'join');
  for (const join of joins) {
    const pair = pairOf(groups, join);
    if (!pair) continue;
    const [a, b] = [members.get(pair[0]) ?? [pair[0]], members.get(pair[1]) ?? [pair[1]]];
    if (a === b) continue;
    const against = a.flatMap(one => b.flatMap(other => aparts.get(pairKey(one, other)) ?? []));
    if (against.length > 0) {
      conflicts.push({ decisions: [join, ...against] });
      continue;
    }
    const all = [...a, ...b];
    for (const group of all) members.set(group, all);
  }
  return { members, conflicts };
}

/** The names given to speakers; of two different ones neither holds. Adds groups that were only named to `members`. */
function namesGiven(
  groups: NameGroups,
  decisions: readonly LibraryDecision[],
  members: Map<NameGroup, readonly NameGroup[]>,
): { readonly byMembers: ReadonlyMap<readonly NameGroup[], string>; readonly conflicts: readonly Conflict[] } {
  const given = new Map<readonly NameGroup[], NameDecision[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'name') continue;
    const [group] = groupsMeant(groups, decision);
    if (!group) continue;
    const own = members.get(group) ?? [group];
    members.set(group, own);
    given.set(own, [...(given.get(own) ?? []), decision]);
  }
  const byMembers = new Map<readonly NameGroup[], string>();
  const conflicts: Conflict[] = [];
  for (const [own, names] of given) {
    const [first] = names;
    if (first && names.every(({ name }) => sameNameKey(name) === sameNameKey(first.name)))
      byMembers.set(own, first.name);
    else conflicts.push({ decisions: names });
  }
  return { byMembers, conflicts };
}
