import { groupBy } from '../groupBy';
import type { Hints } from '../model';
import type { Decision, NoteDecision, PublishedDecision, SpeakerDecision, StatusDecision } from './decision';

/** What was decided about single sources, as hints for reading each, and the decisions that contradict each other. */
export interface SourceDecisions {
  readonly hints: ReadonlyMap<string, Pick<Hints, 'published' | 'corrections'>>;
  readonly conflicts: readonly (readonly Decision[])[];
}

const differ = (values: readonly (string | null)[]): boolean => new Set(values).size > 1;

/**
 * Sorts decisions by source. Two days for one source cancel each other, as do two speakers or two statuses for one quotation; of a note
 * that two people changed both versions are shown.
 */
export function sourceDecisions(decisions: readonly Decision[]): SourceDecisions {
  const published = groupBy(
    decisions.filter((one): one is PublishedDecision => one.kind === 'published'),
    ({ source }) => source,
  );
  const named = groupBy(
    decisions.filter((one): one is SpeakerDecision => one.kind === 'speaker'),
    ({ source }) => source,
  );
  const checked = groupBy(
    decisions.filter((one): one is StatusDecision => one.kind === 'status'),
    ({ source }) => source,
  );
  const hints = new Map<string, Pick<Hints, 'published' | 'corrections'>>();
  const conflicts: (readonly Decision[])[] = [];
  for (const source of new Set([...published.keys(), ...named.keys()])) {
    const days = published.get(source) ?? [];
    const day = differ(days.map(one => one.published)) ? undefined : days[0]?.published;
    if (days.length > 0 && day === undefined) conflicts.push(days);
    const speakers = named.get(source) ?? [];
    for (const same of aboutOneQuote(speakers)) if (differ(same.map(({ name }) => name))) conflicts.push(same);
    hints.set(source, {
      ...(day !== undefined && { published: day }),
      ...(speakers.length > 0 && { corrections: speakers.map(({ quote, name }) => ({ quote, name })) }),
    });
  }
  for (const own of checked.values())
    for (const same of aboutOneQuote(own)) if (differ(same.map(({ status }) => status))) conflicts.push(same);
  const notes = groupBy(
    decisions.filter((one): one is NoteDecision => one.kind === 'note'),
    ({ id }) => id,
  );
  for (const versions of notes.values()) if (versions.length > 1) conflicts.push(versions);
  return { hints, conflicts };
}

type Quoting = SpeakerDecision | StatusDecision;

/** Whether two anchors stand for one quotation: the words of one hold those of the other, in like surroundings. */
function isOneQuote({ quote: a }: Quoting, { quote: b }: Quoting): boolean {
  if (!a.exact.includes(b.exact) && !b.exact.includes(a.exact)) return false;
  const length = Math.max(a.exact.length, b.exact.length);
  return a.prefix === b.prefix || a.suffix === b.suffix || Math.abs(a.start - b.start) < length;
}

function aboutOneQuote<T extends Quoting>(decisions: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const decision of decisions) {
    const group = groups.find(([first]) => first !== undefined && isOneQuote(first, decision));
    if (group) group.push(decision);
    else groups.push([decision]);
  }
  return groups;
}
