import type { RoleField } from '../english/roleFields';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import type { Gender } from '../model';
import { remembered, rememberedByText } from '../remembered';
import { firstWhere, inOrder } from '../sorted';
import type { NameInSource } from './nameInSource';

/** The walks of life that the roles of a name tell, each once. */
export type FieldsOf = (entry: NameInSource) => readonly RoleField[];

/** Tells the fields of names, and remembers what takes time: many sources have a role in common, few names several. */
export function fieldsOfRoles(): FieldsOf {
  const ofRole = rememberedByText(fieldsOf);
  const ofAll = remembered(({ roles }: NameInSource) => [...new Set(roles.flatMap(ofRole))]);
  return entry => {
    const [role] = entry.roles;
    if (role === undefined) return NO_FIELDS;
    return entry.roles.length === 1 ? ofRole(role) : ofAll(entry);
  };
}
const NO_FIELDS: readonly RoleField[] = [];

/**
 * Sources that mean one person by a name, kept so that one source more or less need not have all the others looked at: everybody
 * whose roles tell a walk of life fits the first of these.
 */
export interface OnePerson {
  /** By source. */
  readonly entries: readonly NameInSource[];
  readonly first: NameInSource | null;
  readonly gender: Gender;
}

/** By source; the names of one source by key. */
export const bySource = (a: NameInSource, b: NameInSource): number =>
  inOrder(a.source, b.source) || inOrder(a.key, b.key);

const fits = ({ first, gender }: Pick<OnePerson, 'first' | 'gender'>, entry: NameInSource, told: FieldsOf): boolean =>
  (gender === 'unknown' || entry.gender === 'unknown' || gender === entry.gender) &&
  (first === null || !fieldsContradict(told(first), told(entry)));

/** @param entries in order; null where they may be several persons */
export function onePerson(entries: readonly NameInSource[], told: FieldsOf): OnePerson | null {
  const first = entries.find(entry => told(entry).length > 0) ?? null;
  let gender: Gender = 'unknown';
  for (const entry of entries) {
    if (!fits({ first, gender }, entry, told)) return null;
    if (gender === 'unknown') ({ gender } = entry);
  }
  return { entries, first, gender };
}

/**
 * The same person after some changes; null where all entries have to be looked at again.
 * @param changes true for what was added, false for what was taken away
 */
export function changedPerson(
  person: OnePerson,
  changes: ReadonlyMap<NameInSource, boolean>,
  told: FieldsOf,
): OnePerson | null {
  let { gender } = person;
  const { first } = person;
  for (const [entry, isAdded] of changes) {
    if (!isAdded && entry === first) return null;
    if (!isAdded) continue;
    const isFirst = told(entry).length > 0 && (first === null || bySource(entry, first) < 0);
    if (isFirst || !fits({ first, gender }, entry, told)) return null;
    if (gender === 'unknown') ({ gender } = entry);
  }
  const entries = person.entries.filter(entry => !changes.has(entry));
  for (const [entry, isAdded] of changes)
    if (isAdded) {
      const behind = (place: number): boolean => bySource(entries[place] ?? entry, entry) > 0;
      entries.splice(firstWhere(entries.length, behind), 0, entry);
    }
  return { entries, first, gender };
}
