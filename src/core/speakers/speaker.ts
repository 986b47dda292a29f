import type { SpeakerRef } from '../decisions/decision';
import { groupBy } from '../groupBy';
import { inOrder } from '../sorted';
import type { DecidedSpeaker } from './decidedSpeaker';
import type { NameGroup } from './nameGroup';
import type { NameInSource } from './nameInSource';
import { mostUsed } from './nameInSource';

/** A role with the sources and days it was seen in. */
export interface RoleSeen {
  readonly role: string;
  readonly sources: readonly string[];
  /** First and last day of publication of these sources, EDTF; null where none is known. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One of the names joined in a speaker, as far as it can be taken out again. */
export interface SpeakerVariant {
  readonly name: string;
  /** How a decision names it. */
  readonly ref: SpeakerRef;
  readonly quotations: number;
  readonly sources: readonly string[];
  /** The group it is, where the reader joined it; null for a part of a group. */
  readonly group: string | null;
}

/** A speaker across all sources. */
export interface SpeakerRow {
  readonly id: string;
  /** The name given by hand, else the name most used. */
  readonly name: string;
  readonly names: readonly string[];
  /** What was joined in it; see `Library.meant`. */
  readonly groups: readonly string[];
  /** The latest first. */
  readonly roles: readonly RoleSeen[];
  readonly quotations: number;
  readonly sources: number;
  /** Known only by a description ("a senior official"), which holds inside its own article. */
  readonly described: boolean;
  /** How a decision names the speaker. */
  readonly ref: SpeakerRef;
  /** Source that names the speaker first, by path; decisions about the speaker belong beside it. */
  readonly firstSource: string;
  /** Whether the reader joined or named it. */
  readonly byHand: boolean;
}

/** What tells the speakers of a list apart, made without looking at all that is known of each. */
export type SpeakerHead = Pick<SpeakerRow, 'id' | 'name' | 'quotations' | 'described'> & {
  readonly speaker: DecidedSpeaker;
};

/** Named before described, most quoted first, then by name. */
export const byProminence = (a: Omit<SpeakerHead, 'speaker'>, b: Omit<SpeakerHead, 'speaker'>): number =>
  Number(a.described) - Number(b.described) ||
  b.quotations - a.quotations ||
  inOrder(a.name, b.name) ||
  inOrder(a.id, b.id);

const sum = (entries: readonly NameInSource[]): number =>
  entries.reduce((total, { quotations }) => total + quotations, 0);

function rolesOf(entries: readonly NameInSource[]): readonly RoleSeen[] {
  const seen = new Map<string, { readonly sources: string[]; from: string | null; to: string | null }>();
  for (const { source, roles, day } of entries)
    for (const role of roles) {
      const known = seen.get(role);
      if (!known) {
        seen.set(role, { sources: [source], from: day, to: day });
        continue;
      }
      known.sources.push(source);
      if (known.from === null || (day !== null && day < known.from)) known.from = day;
      if (known.to === null || (day !== null && day > known.to)) known.to = day;
    }
  return [...seen]
    .map(([role, when]) => ({ role, ...when }))
    .sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '') || b.sources.length - a.sources.length);
}

/** The same of a speaker whom one source names, as nearly all are. */
function rowOfOne(id: string, group: NameGroup, entry: NameInSource): SpeakerRow {
  const { name, names, roles, source, day, quotations, described } = entry;
  const sources = [source];
  return {
    id,
    name,
    names: names.length === 1 && names[0] === name ? names : [...new Set([name, ...names])],
    groups: [group.id],
    roles: roles.length === 0 ? [] : [...new Set(roles)].map(role => ({ role, sources, from: day, to: day })),
    quotations,
    sources: 1,
    described,
    ref: group.ref,
    firstSource: source,
    byHand: false,
  };
}

export function speakerHead(speaker: DecidedSpeaker): SpeakerHead {
  const { id, entries, name } = speaker;
  return {
    speaker,
    id,
    name: name ?? mostUsed(entries),
    quotations: sum(entries),
    described: entries.every(entry => entry.described),
  };
}

/** What the views show of a speaker. */
export function speakerRow({ id, groups, entries, name, head }: DecidedSpeaker): SpeakerRow {
  const [group] = groups;
  const [entry] = entries;
  if (group && entry && entries.length === 1 && groups.length === 1 && name === null) return rowOfOne(id, group, entry);
  const largest = groups.reduce<NameGroup | undefined>(
    (best, group) => (best === undefined || sum(group.entries) > sum(best.entries) ? group : best),
    undefined,
  );
  return {
    id,
    name: head.name,
    names: [...new Set([...(name === null ? [] : [name]), ...entries.flatMap(entry => [entry.name, ...entry.names])])],
    groups: groups.map(group => group.id),
    roles: rolesOf(entries),
    quotations: head.quotations,
    sources: new Set(entries.map(({ source }) => source)).size,
    described: head.described,
    ref: largest ? largest.ref : { name: name ?? '' },
    firstSource: entries.map(({ source }) => source).sort()[0] ?? '',
    byHand: name !== null || groups.length > 1,
  };
}

/** What can be taken out of a speaker: joined groups, names inside a group, and the sources of a single name. */
export function variantsOf({ groups, entries: all }: DecidedSpeaker): readonly SpeakerVariant[] {
  const variant = (ref: SpeakerRef, entries: readonly NameInSource[], group: string | null = null): SpeakerVariant => ({
    group,
    name: mostUsed(entries),
    ref,
    quotations: sum(entries),
    sources: entries.map(({ source }) => source),
  });
  if (groups.length > 1) return groups.map(group => variant(group.ref, group.entries, group.id));
  const byKey = groupBy(all, ({ key }) => key);
  if (byKey.size > 1) return [...byKey.values()].map(own => variant({ name: mostUsed(own) }, own));
  return all.length > 1 ? all.map(entry => variant({ name: entry.name, source: entry.source }, [entry])) : [];
}
