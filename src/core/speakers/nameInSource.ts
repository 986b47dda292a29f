import { collectives, documentNouns, groupNouns, personNouns } from '../english/people';
import type { Analysis, Gender, QuotedSpeaker, SpeakerKind } from '../model';
import { fold, sameNameKey, withoutArticle } from './names';

/** One speaker as one source names it, with what the source tells of it. */
export interface NameInSource {
  readonly source: string;
  /** What all sources that use this name have in common; see `nameKey`. */
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly kind: SpeakerKind;
  /** As courtesy titles show it. */
  readonly gender: Gender;
  /** Known only by a description ("a senior official"), which holds inside its own source. */
  readonly described: boolean;
  /** Day of publication, EDTF. */
  readonly day: string | null;
  readonly quotations: number;
}

const NO_NAME = /^(?:an?|some|many|several|one|two|three|another|other|most|few|his|her|its|their|our|my|your)\s/i;

const isNoun = (word: string): boolean => {
  const lower = word.toLowerCase();
  const singular = lower.replace(/s$/, '');
  return [personNouns, documentNouns, groupNouns, collectives].some(nouns => nouns.has(lower) || nouns.has(singular));
};

/** "Obama administration" is a name, "Obama aides" is none: the last word is a noun for people or papers. */
function isDescribed(name: string): boolean {
  if (!/^\p{Lu}/u.test(name) || NO_NAME.test(name)) return true;
  if (!name.includes(' ')) return isNoun(name);
  const head = /(\S+)(?:\s(?:of|for|in|from|at|who|to)\s.*)?$/u.exec(name)?.[1] ?? '';
  return /^\p{Ll}/u.test(head) && !groupNouns.has(head);
}

/** The key of a name: the same in every source, but for a description, which holds inside its own. */
export const nameKey = (source: string, name: string): string =>
  isDescribed(name) ? `${source}#${fold(withoutArticle(name))}` : sameNameKey(name);

/** The key of a quotation's speaker; null when nobody is known. */
export const keyOfSpeaker = (source: string, speaker: QuotedSpeaker | null): string | null =>
  speaker?.name == null ? null : nameKey(source, speaker.name);

/** What courtesy titles tell; "spokesman" is written of women too. */
function genderOfTitles(roles: readonly string[]): Gender {
  const male = roles.some(role => /^(?:mr|sir)\b/i.test(role));
  const female = roles.some(role => /^(?:mrs|ms|miss|dame)\b/i.test(role));
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

/** Everybody who is quoted in a source. */
export function namesIn(source: string, { article, quotations, speakers }: Analysis): readonly NameInSource[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { speaker } of quotations) {
    const key = keyOfSpeaker(source, speaker);
    if (key === null || speaker?.name == null) continue;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { name: speaker.name, count: 1 });
  }
  const members = new Map(speakers.map(member => [member.name, member]));
  return [...counts].map(([key, { name, count }]) => {
    const member = members.get(name);
    return {
      source,
      key,
      name,
      names: member?.names ?? [name],
      roles: member?.roles ?? [],
      kind: member?.kind ?? 'unknown',
      gender: genderOfTitles(member?.roles ?? []),
      described: isDescribed(name),
      day: article.published?.edtf ?? null,
      quotations: count,
    };
  });
}

/** The name most used for somebody. */
export function mostUsed(entries: readonly NameInSource[]): string {
  const [first] = entries;
  // Nearly all are called by one name.
  if (first && entries.every(({ name }) => name === first.name)) return first.name;
  const counts = new Map<string, number>();
  for (const { name, quotations } of entries) counts.set(name, (counts.get(name) ?? 0) + quotations);
  const [name = ''] = [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || a[0].localeCompare(b[0], 'en'))
    .map(([one]) => one);
  return name;
}
