import type { LibraryDecision } from '../decisions/decision';
import { CandidatePairs } from './candidatePairs';
import type { Conflict, Decided } from './decided';
import { decide, groupsMeant } from './decided';
import type { DecidedSpeaker } from './decidedSpeaker';
import type { NameGroup } from './nameGroup';
import { NameGroups } from './groups';
import { NameBlocks } from './nameBlocks';
import type { NameInSource } from './nameInSource';
import type { SpeakerHead, SpeakerRow, SpeakerVariant } from './speaker';
import { byProminence, variantsOf } from './speaker';
import { Recent } from '../recent';
import { remembered } from '../remembered';
import { inOrder } from '../sorted';
import type { Candidate, Suggestion } from './suggestions';
import { candidatesBetween, Compared, supportOf, traitsOf } from './suggestions';
import type { Runs } from './wordsInCommon';
import { runsIn } from './wordsInCommon';

/** So many names are compared while one waits. */
const FEW_STALE = 500;
/** Groups whose words are kept, since one that many sources name is compared with many. */
const MOST_RUNS = 400;

/** What a quotation's row is told of its speaker. */
export type SpeakerOf = Pick<SpeakerHead, 'id' | 'name'>;

/**
 * The speakers of all sources: equal names joined unless their roles contradict, the reader's decisions applied, everything else
 * suggested. A change of one source makes only the names anew that it touches.
 */
export class SpeakerRegister {
  private readonly groups = new NameGroups();
  private readonly blocks = new NameBlocks();
  private readonly touched = new Set<string>();
  private decisions: readonly LibraryDecision[] = [];
  private decidedNow: Decided | undefined;
  private byIdNow: ReadonlyMap<string, DecidedSpeaker> | undefined;
  private everyoneNow: readonly SpeakerHead[] | undefined;
  private readonly candidates = new CandidatePairs();
  /** Keys that are to be compared with those like them, and since when; and when the others were. */
  private readonly stale = new Map<string, number>();
  private readonly comparedAt = new Map<string, number>();
  private clock = 0;

  private readonly compared = new Compared();
  private readonly traits = remembered(traitsOf);
  private readonly runs = new Recent<NameGroup, Runs>(MOST_RUNS);

  /** @param quotedBy the words quoted from the sources of a group */
  constructor(private readonly quotedBy: (entries: readonly NameInSource[]) => readonly string[]) {}

  /** Takes the names of a source in place of those it had. */
  put(source: string, entries: readonly NameInSource[]): void {
    this.remove(source);
    this.groups.add(source, entries);
    for (const { key } of entries) this.touched.add(key);
  }

  remove(source: string): void {
    for (const { key } of this.groups.entriesOf(source))
      for (const one of this.groups.tiedKeys(key)) this.touched.add(one);
    this.groups.remove(source);
    this.expire();
  }

  decide(decisions: readonly LibraryDecision[]): void {
    this.decisions = decisions;
    const aparts = decisions.filter(decision => decision.kind === 'apart');
    for (const key of this.groups.setAparts(aparts)) this.touched.add(key);
    this.expire();
  }

  get conflicts(): readonly Conflict[] {
    return this.decided().conflicts;
  }

  /** Decisions whose speakers no source names now. */
  get unplaced(): readonly LibraryDecision[] {
    return this.decisions.filter(decision => {
      const refs = decision.kind === 'name' ? [decision.speaker] : decision.speakers;
      return refs.some(ref => this.groups.meantBy(ref).length === 0);
    });
  }

  /** All speakers: named before described, most quoted first, then by name. */
  rows(): readonly SpeakerRow[] {
    return this.everyone()
      .toSorted(byProminence)
      .map(({ speaker }) => speaker.row);
  }

  /** All speakers, in no order; one list as long as nothing changes. */
  everyone(): readonly SpeakerHead[] {
    this.everyoneNow ??= this.everyoneAnew();
    return this.everyoneNow;
  }

  private everyoneAnew(): readonly SpeakerHead[] {
    const all = this.groups.all();
    if (!this.isDecided) return [...all.values()];
    const speakers = new Set(Array.from(all.keys(), group => this.speakerOf(group)));
    return Array.from(speakers, ({ head }) => head);
  }

  get size(): number {
    return this.everyone().length;
  }

  row(id: string): SpeakerRow | null {
    const speaker = this.byId().get(id);
    return speaker ? speaker.row : null;
  }

  /** What can be taken out of a speaker again. */
  variants(id: string): readonly SpeakerVariant[] {
    const speaker = this.byId().get(id);
    return speaker ? variantsOf(speaker) : [];
  }

  /** The names of a source. */
  entriesOf(source: string): readonly NameInSource[] {
    return this.groups.entriesOf(source);
  }

  /** The names that a speaker goes by, in every source. */
  entriesBy(id: string): readonly NameInSource[] {
    return this.byId().get(id)?.entries ?? [];
  }

  /** The speaker that a source means by a name. */
  of(source: string, key: string): SpeakerOf | null {
    const group = this.groups.of(source, key);
    return group && this.speakerOf(group).head;
  }

  /** Whether the reader has decided anything; if not, nobody who is only described is one with anybody of another source. */
  get isDecided(): boolean {
    return this.decisions.length > 0;
  }

  /** Whether two sources mean one speaker. */
  areOne(one: readonly [source: string, key: string], other: readonly [source: string, key: string]): boolean {
    if (!this.isDecided && !this.groups.areTied(one[1], other[1])) return false;
    const [a, b] = [this.groups.of(...one), this.groups.of(...other)];
    return a !== null && b !== null && (a === b || this.speakerOf(a) === this.speakerOf(b));
  }

  /** Whether the reader has set two speakers of sources apart. */
  areApart(one: readonly [source: string, key: string], other: readonly [source: string, key: string]): boolean {
    const [a, b] = [this.groups.of(...one), this.groups.of(...other)];
    return a !== null && b !== null && a !== b && this.decided().areApart(this.speakerOf(a), this.speakerOf(b));
  }

  /** The ids of the groups that each decision is about now; see `SpeakerRow.groups`. */
  meant(decisions: readonly LibraryDecision[]): readonly (readonly string[])[] {
    return decisions.map(decision => groupsMeant(this.groups, decision).map(({ id }) => id));
  }

  /** Speakers that may be one with a speaker, best supported first. */
  suggestionsFor(id: string): readonly Suggestion[] {
    const keys = new Set(this.entriesBy(id).map(({ key }) => key));
    this.freshen();
    return this.open([...keys].flatMap(key => this.candidatesOf(key))).filter(({ speakers }) => speakers.includes(id));
  }

  /** All pairs of speakers that may be one, best supported first. */
  suggestions(): readonly Suggestion[] {
    this.prepareSuggestions(() => false);
    return this.open([...this.candidates.all]);
  }

  /** How many there are, as far as names have been compared; see `prepareSuggestions`. */
  get suggestionCount(): number {
    if (this.stale.size + this.touched.size <= FEW_STALE) this.prepareSuggestions(() => false);
    return this.decisions.length > 0 ? this.open([...this.candidates.all]).length : this.candidates.count;
  }

  /**
   * Compares names that have changed with those like them, so that suggestions are there when they are asked for.
   * @param isOver whether to stop
   * @returns how many names are left
   */
  prepareSuggestions(isOver: () => boolean): number {
    this.freshen();
    for (const key of this.stale.keys()) {
      if (isOver()) break;
      this.compare(key);
    }
    return this.stale.size;
  }

  /** The candidates that nothing was decided about, as pairs of speakers, each once. */
  private open(candidates: readonly Candidate[]): readonly Suggestion[] {
    const pairs = new Map<string, Suggestion>();
    for (const { groups, evidence } of candidates) {
      const [a, b] = [this.speakerOf(groups[0]), this.speakerOf(groups[1])];
      if (a === b || this.decided().areApart(a, b)) continue;
      const pair = [a.id, b.id].sort().join('\n');
      const names = [a.head.name, b.head.name] as const;
      if (!pairs.has(pair)) pairs.set(pair, { speakers: [a.id, b.id], names, ...evidence });
    }
    return ranked([...pairs.values()]);
  }

  private candidatesOf(key: string): readonly Candidate[] {
    for (const one of [key, ...this.blocks.near(key)]) this.compare(one);
    return this.candidates.of(key);
  }

  /** Compares a key with those like it, where that is to be done. */
  private compare(key: string): void {
    const since = this.stale.get(key);
    if (since === undefined) return;
    this.stale.delete(key);
    const { blocks, compared, runs, traits } = this;
    const runsOf = (group: NameGroup): Runs => runs.of(group, () => runsIn(this.quotedBy(group.entries)));
    const groupsOf = (one: string): readonly NameGroup[] => this.groups.groupsOf(one);
    const context = { groupsOf, blocks, traitsOf: traits, runsOf, compared };
    for (const near of [key, ...blocks.near(key)])
      if ((this.comparedAt.get(near) ?? 0) <= since)
        this.candidates.set(key, near, candidatesBetween(key, near, context));
    this.comparedAt.set(key, ++this.clock);
  }

  /** Forgets the candidates of names whose groups have changed. */
  private freshen(): void {
    if (this.touched.size === 0) return;
    const changed = new Set([...this.touched].flatMap(key => this.groups.tiedKeys(key)));
    for (const key of this.blocks.update(this.groups.names, this.touched)) changed.add(key);
    this.touched.clear();
    for (const key of changed) {
      this.candidates.drop(key);
      this.comparedAt.delete(key);
      if (this.groups.names.has(key)) this.stale.set(key, ++this.clock);
      else this.stale.delete(key);
    }
  }

  private byId(): ReadonlyMap<string, DecidedSpeaker> {
    this.byIdNow ??= new Map(
      Array.from(this.groups.all().keys(), group => {
        const speaker = this.speakerOf(group);
        return [speaker.id, speaker] as const;
      }),
    );
    return this.byIdNow;
  }

  /** A group by itself is the same speaker as long as it is the same group, so that its row is made once. */
  private speakerOf(group: NameGroup): DecidedSpeaker {
    return this.decided().byGroup.get(group) ?? group.alone;
  }

  private expire(): void {
    this.decidedNow = undefined;
    this.byIdNow = undefined;
    this.everyoneNow = undefined;
  }

  private decided(): Decided {
    this.decidedNow ??= decide(this.groups, this.decisions);
    return this.decidedNow;
  }
}

/** Best supported first; then those with fewer rivals: a surname that one person has before one that many have. */
function ranked(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const counts = new Map<string, number>();
  for (const id of suggestions.flatMap(({ speakers }) => speakers)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rivals = ({ speakers }: Suggestion): number => Math.max(...speakers.map(id => counts.get(id) ?? 0));
  const pair = ({ names, speakers }: Suggestion): string => [...[...names].sort(), ...[...speakers].sort()].join();
  return [...suggestions].sort(
    (a, b) => supportOf(b) - supportOf(a) || rivals(a) - rivals(b) || inOrder(pair(a), pair(b)),
  );
}
