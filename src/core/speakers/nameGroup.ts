import type { SpeakerRef } from '../decisions/decision';
import { acronymOf } from './bodyLikeness';
import { DecidedSpeaker } from './decidedSpeaker';
import { compareNames } from './likeness';
import type { NameInSource } from './nameInSource';
import { mostUsed, nameKey } from './nameInSource';
import { sameNameKey } from './names';

/** The sources that mean one speaker by one name, or by names that a source itself uses for one: joined without being asked. */
export class NameGroup {
  private refNow: SpeakerRef | undefined;
  private aloneNow: DecidedSpeaker | undefined;

  /**
   * @param id stays the same while the name and its like in other sources stay
   * @param refIn gives `ref`, from `entries`
   */
  constructor(
    readonly id: string,
    readonly entries: readonly NameInSource[],
    private readonly refIn: (own: readonly NameInSource[]) => SpeakerRef,
  ) {}

  /** The speaker that it is by itself, where nothing was decided about it. */
  get alone(): DecidedSpeaker {
    return (this.aloneNow ??= new DecidedSpeaker(this.id, [this], null));
  }

  /** How a decision names it: by a role or a source too where others have the name. */
  get ref(): SpeakerRef {
    return (this.refNow ??= this.refIn(this.entries));
  }
}

/** Whether a decision's words for a speaker mean what a source names so. */
export const isMeant = (ref: SpeakerRef, entry: NameInSource): boolean =>
  (ref.source === undefined || ref.source === entry.source) &&
  nameKey(entry.source, ref.name) === entry.key &&
  (ref.role === undefined || entry.roles.some(role => sameNameKey(role) === sameNameKey(ref.role ?? '')));

/** How a decision names those of a name that `own` is about, and none of the `others`: by name, by a role of theirs, by a source. */
export function refOf(own: readonly NameInSource[], others: readonly NameInSource[]): SpeakerRef {
  const [first] = own;
  const name = mostUsed(own);
  if (first?.described) return { name, source: first.source };
  if (others.length === 0) return { name };
  const taken = new Set(others.flatMap(({ roles }) => roles.map(sameNameKey)));
  const role = own.flatMap(({ roles }) => roles).find(one => !taken.has(sameNameKey(one)));
  return role !== undefined ? { name, role } : { name, ...(first && { source: first.source }) };
}

/** The same where nobody else has the name. */
export const refOfAll = (own: readonly NameInSource[]): SpeakerRef => refOf(own, []);

/** Full names that a source uses for the same speaker and that differ in a middle name or an acronym only. */
export function aliasesOf({ source, key, name, names, kind, described }: NameInSource): readonly string[] {
  if (described || names.length < 2) return [];
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
