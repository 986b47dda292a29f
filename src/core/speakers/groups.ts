import type { ApartDecision, SpeakerRef } from '../decisions/decision';
import { compareNames } from './likeness';
import type { NameInSource } from './nameInSource';
import { nameKey } from './nameInSource';
import { sameNameKey } from './names';
import type { OnePerson } from './onePerson';
import { bySource, changedPerson, fieldsOfRoles, onePerson } from './onePerson';
import { partsOf } from './partition';
import { firstWhere } from '../sorted';
import type { SpeakerHead } from './speaker';
import { NameGroup, aliasesOf, isMeant, refOf, refOfAll } from './nameGroup';

/** Where a source has its place, or would have it, among those that use a name. */
const placeOf = (source: string, entries: readonly NameInSource[]): number =>
  firstWhere(entries.length, at => (entries[at]?.source ?? '') >= source);

/** Keys that all mean one person, and what has changed of their sources since: true for what came, false for what went. */
interface Single {
  readonly keys: readonly string[];
  readonly person: OnePerson;
  readonly changes: Map<NameInSource, boolean>;
}

/** Joins what needs no asking, name by name, and only anew where a source has changed. */
export class NameGroups {
  /** By source. */
  private readonly byKey = new Map<string, NameInSource[]>();
  private readonly bySource = new Map<string, readonly NameInSource[]>();
  /** By key the keys that sources use for the same speaker, and how many do. */
  private readonly aliases = new Map<string, Map<string, number>>();
  /** By key the groups of all keys joined with it; absent while they are to be made anew. */
  private readonly made = new Map<string, readonly NameGroup[]>();
  /** The groups that are made, and keys whose groups may have to be made. */
  private readonly current = new Map<NameGroup, SpeakerHead>();
  private readonly missing = new Set<string>();
  /** Of names that several persons have. */
  private readonly owner = new Map<NameInSource, NameGroup>();
  /** By key; a person whom thousands of sources name is not made up anew for each further one. */
  private readonly singles = new Map<string, Single>();
  private readonly fieldsOf = fieldsOfRoles();
  private aparts: readonly ApartDecision[] = [];

  add(source: string, entries: readonly NameInSource[]): void {
    this.remove(source);
    this.bySource.set(source, entries);
    for (const entry of entries) {
      const known = this.byKey.get(entry.key);
      if (known) known.splice(placeOf(source, known), 0, entry);
      else this.byKey.set(entry.key, [entry]);
      this.singles.get(entry.key)?.changes.set(entry, true);
      this.expire(entry.key);
      for (const alias of aliasesOf(entry)) this.link(entry.key, alias, 1);
    }
  }

  remove(source: string): void {
    for (const entry of this.bySource.get(source) ?? []) {
      this.expire(entry.key);
      this.owner.delete(entry);
      const changes = this.singles.get(entry.key)?.changes;
      // What came and went since was never there.
      if (changes?.delete(entry) === false) changes.set(entry, false);
      for (const alias of aliasesOf(entry)) this.link(entry.key, alias, -1);
      const known = this.byKey.get(entry.key);
      known?.splice(placeOf(source, known), 1);
      if (known?.length !== 0) continue;
      this.byKey.delete(entry.key);
      this.forgetSingle(entry.key);
    }
    this.bySource.delete(source);
  }

  /** Has groups that the reader took apart stay so, and tells whose groups are made anew. */
  setAparts(aparts: readonly ApartDecision[]): readonly string[] {
    const refs = [...this.aparts, ...aparts].flatMap(({ speakers }) => speakers);
    const keys = refs.map(({ name, source }) => nameKey(source ?? '', name));
    for (const key of keys) this.expire(key);
    this.aparts = aparts;
    return keys;
  }

  /** Every name that is used, with the sources that use it, in order. */
  get names(): ReadonlyMap<string, readonly NameInSource[]> {
    return this.byKey;
  }

  entriesOf(source: string): readonly NameInSource[] {
    return this.bySource.get(source) ?? [];
  }

  /** All groups, and how each is listed by itself. */
  all(): ReadonlyMap<NameGroup, SpeakerHead> {
    for (const key of this.missing) if (this.byKey.has(key)) this.groupsOf(key);
    this.missing.clear();
    return this.current;
  }

  /** The group that a source's name belongs to. */
  of(source: string, key: string): NameGroup | null {
    const named = this.byKey.get(key) ?? [];
    const entry = named[placeOf(source, named)];
    if (entry?.source !== source) return null;
    const [group, ...others] = this.groupsOf(key);
    return (others.length === 0 ? group : this.owner.get(entry)) ?? null;
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
    if (known) return known;
    const keys = this.joinedKeys(key);
    const groups = this.groupsAnew(keys[0] ?? key, keys);
    if (groups.length > 1) for (const group of groups) for (const entry of group.entries) this.owner.set(entry, group);
    for (const one of keys) this.made.set(one, groups);
    for (const group of groups) if (group.entries.length > 0) this.current.set(group, group.alone.head);
    return groups;
  }

  private groupsAnew(key: string, keys: readonly string[]): readonly NameGroup[] {
    if (this.aparts.length > 0) return this.grouped(key, this.entriesBy(keys));
    const alone = keys.length === 1 ? this.onlyEntry(key) : null;
    if (alone) {
      this.forgetSingle(key);
      return [new NameGroup(key, [alone], refOfAll)];
    }
    const single = this.singles.get(key);
    const isSame = single?.keys.length === keys.length && single.keys.every((one, at) => one === keys[at]);
    const changed = isSame ? changedPerson(single.person, single.changes, this.fieldsOf) : null;
    for (const one of keys) this.forgetSingle(one);
    const entries = changed?.entries ?? this.entriesBy(keys);
    const person = changed ?? onePerson(entries, this.fieldsOf);
    if (!person) return this.grouped(key, entries);
    const made: Single = { keys, person, changes: new Map() };
    for (const one of keys) this.singles.set(one, made);
    return entries.length === 0 ? [] : [new NameGroup(key, entries, refOfAll)];
  }

  /** The only one who is called so, as nearly all are. */
  private onlyEntry(key: string): NameInSource | null {
    const entries = this.byKey.get(key) ?? [];
    return entries.length === 1 ? (entries[0] ?? null) : null;
  }

  private forgetSingle(key: string): void {
    for (const one of this.singles.get(key)?.keys ?? []) this.singles.delete(one);
  }

  /** The sources of names, in order. */
  private entriesBy(keys: readonly string[]): readonly NameInSource[] {
    const entries = keys.flatMap(one => this.byKey.get(one) ?? []);
    return keys.length === 1 ? entries : entries.sort(bySource);
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
    const parts = partsOf(
      entries.filter(entry => !taken.has(entry)),
      this.fieldsOf,
    );
    const others = (own: readonly NameInSource[]): readonly NameInSource[] => {
      const known = new Set(own);
      return parts.length === 1 ? [] : entries.filter(entry => !known.has(entry));
    };
    return [
      ...parts.map(({ entries: own, fields }, index) => {
        const id = index === 0 ? key : `${key} (${[...fields, index + 1].join(', ')})`;
        return new NameGroup(id, own, () => refOf(own, others(own)));
      }),
      ...apart.map(({ ref, own }, index) => {
        const id = `${sameNameKey(ref.name)}#${ref.source ?? ref.role ?? 'apart'}${index === 0 ? '' : ` ${index + 1}`}`;
        return new NameGroup(id, own, () => ref);
      }),
    ];
  }

  /** A key and the keys that sources tie to it, directly or over others, in order. */
  tiedKeys(key: string): readonly string[] {
    if (!this.aliases.has(key)) return [key];
    const found = new Set([key]);
    for (const one of found) for (const other of this.aliases.get(one)?.keys() ?? []) found.add(other);
    return [...found].sort();
  }

  /** Whether names are equal, or sources use them for one speaker, directly or over others. */
  areTied(key: string, other: string): boolean {
    return key === other || (this.aliases.has(key) && this.aliases.has(other) && this.tiedKeys(key).includes(other));
  }

  /** The same, unless two names among them cannot be one speaker's: a short form that two share joins neither. */
  private joinedKeys(key: string): readonly string[] {
    const tied = this.tiedKeys(key);
    if (tied.length === 1) return tied;
    const used = tied.flatMap(one => this.byKey.get(one)?.[0] ?? []);
    const contradict = used.some((a, index) =>
      used.slice(index + 1).some(b => compareNames(a.name, b.name, [a.kind, b.kind]).verdict === 'apart'),
    );
    return contradict ? [key] : tied;
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
    for (const one of this.tiedKeys(key)) {
      for (const group of this.made.get(one) ?? []) this.current.delete(group);
      this.made.delete(one);
      this.missing.add(one);
    }
  }
}
