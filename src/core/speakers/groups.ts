import type { ApartDecision, SpeakerRef } from '../decisions/decision';
import { acronymOf } from './bodyLikeness';
import { compareNames } from './likeness';
import type { NameInSource } from './nameInSource';
import { nameKey } from './nameInSource';
import { sameNameKey } from './names';
import { partsOf } from './partition';

/** The sources that mean one speaker by one name, or by names that a source itself uses for one: joined without being asked. */
export interface NameGroup {
  /** Stays the same while the name and its like in other sources stay. */
  readonly id: string;
  readonly entries: readonly NameInSource[];
  /** What tells it from another group of the name, when there is one. */
  readonly role: string | null;
  /** The one source it was set apart to. */
  readonly source: string | null;
}

/** Whether a decision's words for a speaker mean what a source names so. */
export const isMeant = (ref: SpeakerRef, entry: NameInSource): boolean =>
  (ref.source === undefined || ref.source === entry.source) &&
  nameKey(entry.source, ref.name) === entry.key &&
  (ref.role === undefined || entry.roles.some(role => sameNameKey(role) === sameNameKey(ref.role ?? '')));

/** Full names that a source uses for the same speaker and that differ in a middle name or an acronym only. */
function aliasesOf({ source, key, name, names, kind, described }: NameInSource): readonly string[] {
  if (described) return [];
  return names.flatMap(other => {
    if (other === name || !(other.includes(' ') || acronymOf(other) !== null)) return [];
    const likeness = compareNames(name, other, [kind, kind]);
    const safe =
      likeness.verdict === 'suggest' &&
      likeness.differences.every(difference => difference === 'middle-name' || difference === 'acronym');
    const otherKey = nameKey(source, other);
    return safe && otherKey !== key ? [otherKey] : [];
  });
}

/** Joins what needs no asking, name by name, and only anew where a source has changed. */
export class NameGroups {
  private readonly byKey = new Map<string, Map<string, NameInSource>>();
  private readonly bySource = new Map<string, readonly NameInSource[]>();
  /** By key the keys that sources use for the same speaker, and how many do. */
  private readonly aliases = new Map<string, Map<string, number>>();
  /** By key the groups of all keys joined with it; absent while they are to be made anew. */
  private readonly made = new Map<
    string,
    { readonly keys: readonly string[]; readonly groups: readonly NameGroup[] }
  >();
  private readonly owner = new Map<NameInSource, NameGroup>();
  private aparts: readonly ApartDecision[] = [];

  add(source: string, entries: readonly NameInSource[]): void {
    this.remove(source);
    this.bySource.set(source, entries);
    for (const entry of entries) {
      const known = this.byKey.get(entry.key);
      if (known) known.set(source, entry);
      else this.byKey.set(entry.key, new Map([[source, entry]]));
      this.expire(entry.key);
      for (const alias of aliasesOf(entry)) this.link(entry.key, alias, 1);
    }
  }

  remove(source: string): void {
    for (const entry of this.bySource.get(source) ?? []) {
      this.expire(entry.key);
      this.owner.delete(entry);
      for (const alias of aliasesOf(entry)) this.link(entry.key, alias, -1);
      const known = this.byKey.get(entry.key);
      known?.delete(source);
      if (known?.size === 0) this.byKey.delete(entry.key);
    }
    this.bySource.delete(source);
  }

  /** Has groups that the reader took apart stay so. */
  setAparts(aparts: readonly ApartDecision[]): void {
    for (const { speakers } of [...this.aparts, ...aparts])
      for (const { name, source } of speakers) this.expire(nameKey(source ?? '', name));
    this.aparts = aparts;
  }

  /** Every name that is used, with the sources that use it. */
  get names(): ReadonlyMap<string, ReadonlyMap<string, NameInSource>> {
    return this.byKey;
  }

  entriesOf(source: string): readonly NameInSource[] {
    return this.bySource.get(source) ?? [];
  }

  all(): readonly NameGroup[] {
    const groups = new Set<NameGroup>();
    for (const key of this.byKey.keys()) for (const group of this.groupsOf(key)) groups.add(group);
    return [...groups];
  }

  /** The group that a source's name belongs to. */
  of(source: string, key: string): NameGroup | null {
    const entry = this.byKey.get(key)?.get(source);
    if (!entry) return null;
    this.groupsOf(key);
    return this.owner.get(entry) ?? null;
  }

  /** The groups that a decision's words for a speaker mean, most quoted first. */
  meantBy(ref: SpeakerRef): readonly NameGroup[] {
    return this.groupsOf(nameKey(ref.source ?? '', ref.name)).filter(({ entries }) =>
      entries.some(entry => isMeant(ref, entry)),
    );
  }

  /** The groups of a key and of all keys joined with it. */
  groupsOf(key: string): readonly NameGroup[] {
    const known = this.made.get(key);
    if (known) return known.groups;
    const keys = this.joinedKeys(key);
    const entries = keys.flatMap(one => [...(this.byKey.get(one)?.values() ?? [])]);
    const groups = this.grouped(keys[0] ?? key, entries);
    for (const group of groups) for (const entry of group.entries) this.owner.set(entry, group);
    for (const one of keys) this.made.set(one, { keys, groups });
    return groups;
  }

  private grouped(key: string, entries: readonly NameInSource[]): readonly NameGroup[] {
    const taken = new Set<NameInSource>();
    const apart = this.aparts.flatMap(({ speakers: [one, other] }) => {
      if (!entries.some(entry => isMeant(one, entry))) return [];
      const own = entries.filter(entry => isMeant(other, entry) && !taken.has(entry));
      if (own.length === 0 || own.length + taken.size === entries.length) return [];
      for (const entry of own) taken.add(entry);
      return [{ ref: other, own }];
    });
    const parts = partsOf(entries.filter(entry => !taken.has(entry)));
    return [
      ...parts.map(({ entries: own, fields }, index): NameGroup => ({
        id: index === 0 ? key : `${key} (${[...fields, index + 1].join(', ')})`,
        entries: own,
        role: parts.length > 1 ? (own.flatMap(({ roles }) => roles)[0] ?? null) : null,
        source: null,
      })),
      ...apart.map(({ ref, own }): NameGroup => ({
        id: `${sameNameKey(ref.name)}#${ref.source ?? 'apart'}`,
        entries: own,
        role: null,
        source: ref.source ?? null,
      })),
    ];
  }

  /** The keys that sources tie to a key, directly or over others, in order. */
  private joinedKeys(key: string): readonly string[] {
    const found = new Set([key]);
    for (const one of found) for (const other of this.aliases.get(one)?.keys() ?? []) found.add(other);
    return [...found].sort();
  }

  private link(a: string, b: string, by: 1 | -1): void {
    this.expire(a);
    this.expire(b);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const counts = this.aliases.get(one) ?? new Map<string, number>();
      this.aliases.set(one, counts);
      const count = (counts.get(other) ?? 0) + by;
      if (count > 0) counts.set(other, count);
      else counts.delete(other);
      if (counts.size === 0) this.aliases.delete(one);
    }
  }

  private expire(key: string): void {
    for (const one of this.made.get(key)?.keys ?? []) this.made.delete(one);
  }
}
