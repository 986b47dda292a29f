import type { Analysis, Quotation } from '../model';
import { fold, nameParts, withoutArticle } from '../speakers/names';

/** A speaker across all sources. */
export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly quotations: number;
  readonly sources: number;
  /** Known only by a description ("a senior official"), which holds inside its own article. */
  readonly described: boolean;
}

interface Entry {
  readonly source: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly described: boolean;
  count: number;
}

/** Middle names and initials do not tell persons apart: "Donald J. Trump" is "Donald Trump". */
function keyOf(name: string): string {
  const { given, surname, suffix } = nameParts(withoutArticle(name));
  return fold([given, surname, suffix].filter(part => part !== '').join(' '));
}

/** A description holds inside its own article, a name everywhere. */
export function speakerIdOf(source: string, quotation: Quotation): string | null {
  const { speaker } = quotation;
  if (speaker?.name == null) return null;
  return isDescribed(speaker.name) ? `described:${source}:${fold(speaker.name)}` : `named:${keyOf(speaker.name)}`;
}

const isDescribed = (name: string): boolean =>
  !/^\p{Lu}/u.test(name) || /^(?:an?|some|many|several|one|two|three|another|other|most|few)\s/i.test(name);

/** The speakers of all sources, kept per source so that one source can be replaced. */
export class SpeakerIndex {
  private readonly bySpeaker = new Map<string, Map<string, Entry>>();
  private readonly bySource = new Map<string, Set<string>>();

  add(source: string, analysis: Analysis): void {
    const ids = new Set<string>();
    for (const quotation of analysis.quotations) {
      const id = speakerIdOf(source, quotation);
      const name = quotation.speaker?.name;
      if (id === null || name == null) continue;
      ids.add(id);
      const entries = this.bySpeaker.get(id) ?? new Map<string, Entry>();
      this.bySpeaker.set(id, entries);
      const entry = entries.get(source);
      if (entry) entry.count++;
      else {
        const member = analysis.speakers.find(speaker => speaker.name === name);
        entries.set(source, {
          source,
          name,
          names: member?.names ?? [name],
          roles: member?.roles ?? [],
          described: isDescribed(name),
          count: 1,
        });
      }
    }
    this.bySource.set(source, ids);
  }

  remove(source: string): void {
    for (const id of this.bySource.get(source) ?? []) {
      const entries = this.bySpeaker.get(id);
      entries?.delete(source);
      if (entries?.size === 0) this.bySpeaker.delete(id);
    }
    this.bySource.delete(source);
  }

  get size(): number {
    return this.bySpeaker.size;
  }

  /** All speakers: named before described, most quoted first, then by name. */
  rows(): readonly SpeakerRow[] {
    const rows = [...this.bySpeaker].map(([id, entries]) => rowOf(id, [...entries.values()]));
    return rows.sort(
      (a, b) =>
        Number(a.described) - Number(b.described) || b.quotations - a.quotations || a.name.localeCompare(b.name, 'en'),
    );
  }

  row(id: string): SpeakerRow | null {
    const entries = this.bySpeaker.get(id);
    return entries ? rowOf(id, [...entries.values()]) : null;
  }
}

function rowOf(id: string, entries: readonly Entry[]): SpeakerRow {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry.name, (counts.get(entry.name) ?? 0) + entry.count);
  const [name = ''] = [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || a[0].localeCompare(b[0], 'en'))
    .map(([one]) => one);
  return {
    id,
    name,
    names: [...new Set(entries.flatMap(entry => [entry.name, ...entry.names]))],
    roles: [...new Set(entries.flatMap(entry => entry.roles))],
    quotations: entries.reduce((sum, entry) => sum + entry.count, 0),
    sources: entries.length,
    described: entries.every(entry => entry.described),
  };
}
