import type { RoleField } from '../english/roleFields';
import { fieldsContradict } from '../english/roleFields';
import type { Gender } from '../model';
import type { NameInSource } from './nameInSource';
import type { FieldsOf } from './onePerson';

interface Draft {
  readonly entries: NameInSource[];
  readonly fields: Set<RoleField>;
  gender: Gender;
}

const fits = ({ fields, gender }: Draft, own: readonly RoleField[], ownGender: Gender): boolean =>
  !fieldsContradict([...fields], own) && (gender === 'unknown' || ownGender === 'unknown' || gender === ownGender);

function put(draft: Draft, entry: NameInSource, fields: readonly RoleField[]): void {
  draft.entries.push(entry);
  for (const field of fields) draft.fields.add(field);
  if (draft.gender === 'unknown') draft.gender = entry.gender;
}

/** One person of a name: the sources that mean the person, and what tells the person from others of the name. */
export interface Part {
  readonly entries: readonly NameInSource[];
  readonly fields: readonly RoleField[];
}

/**
 * The persons that sources mean by one name: one, unless roles or gender contradict. Sources that could mean either of two stay by
 * themselves. Most quoted first.
 * @param entries by source: their order decides which goes where
 */
export function partsOf(entries: readonly NameInSource[], fieldsOf: FieldsOf): readonly Part[] {
  const drafts: Draft[] = [];
  const undecided: NameInSource[] = [];
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    if (fields.length === 0) {
      undecided.push(entry);
      continue;
    }
    const fitting = drafts.find(draft => fits(draft, fields, entry.gender));
    const draft = fitting ?? { entries: [], fields: new Set(), gender: 'unknown' };
    if (!fitting) drafts.push(draft);
    put(draft, entry, fields);
  }
  const persons = drafts.length;
  const left: Draft[] = [];
  for (const entry of undecided) {
    const fitting = drafts.slice(0, persons).filter(draft => fits(draft, [], entry.gender));
    const [only] = fitting;
    if (only && fitting.length === 1) {
      put(only, entry, []);
      continue;
    }
    const rest = left.find(draft => fits(draft, [], entry.gender));
    const draft = rest ?? { entries: [], fields: new Set<RoleField>(), gender: 'unknown' as const };
    if (!rest) left.push(draft);
    put(draft, entry, []);
  }
  const size = ({ entries: own }: Draft): number => own.reduce((sum, { quotations }) => sum + quotations, 0);
  return [...drafts, ...left]
    .sort((a, b) => size(b) - size(a))
    .map(draft => ({ entries: draft.entries, fields: [...draft.fields].sort() }));
}
