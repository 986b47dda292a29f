import { groupBy } from '../groupBy';
import { movedBetween } from './settledDays';
import type { SettledDays } from './settledDays';
import type { Held, Shelf } from './shelf';
import type { DayFact } from './sourceFacts';
import type { DaysOfSource } from './calendar';
import { Calendar } from './calendar';
import type { DayPlaces, QuotationPlace, Timeline, TimelineOrder } from './timeline';

/** What part of the timeline is asked for, and in which order. */
export interface TimelineQuestion {
  readonly by: TimelineOrder;
  /** Only what this speaker said. */
  readonly speaker?: string;
}

/** What timelines are told of the library. */
export interface TimelineFacts {
  readonly shelf: Shelf;
  /** The days that reports together give the quotations of each source; one map as long as they stay. */
  readonly settled: () => SettledDays;
  /** Whether a quotation is listed now. */
  readonly passes: (source: string, index: number) => boolean;
  /** Where a speaker is quoted. */
  readonly placesOf: (speaker: string) => readonly QuotationPlace[];
}

type Settled = ReadonlyMap<number, string> | undefined;
const NONE: SettledDays = new Map();

/** The quotations of a source by the day they were said on, or the day they were published. */
function daysOf(
  { days, head }: Held,
  { source, indexes }: DayPlaces,
  by: TimelineOrder,
  settled: Settled,
): DaysOfSource {
  if (indexes.length === 0) return [];
  if (by === 'published')
    return [
      [
        { source, indexes },
        { edtf: head.published?.edtf ?? null, weekday: null },
      ],
    ];
  const different = new Map<DayFact | string, number[]>();
  for (const index of indexes) {
    const day = settled?.get(index) ?? days[index];
    if (day === undefined) continue;
    const own = different.get(day);
    if (own) own.push(index);
    else different.set(day, [index]);
  }
  return Array.from(different, ([day, own]) => [
    { source, indexes: own },
    typeof day === 'string' ? { edtf: day, weekday: null } : day,
  ]);
}

/** A calendar of all sources, and those that it is to take anew. */
class WholeCalendar {
  readonly calendar = new Calendar();
  readonly stale = new Set<string>();
  /** What it was made with. */
  settled: SettledDays = new Map();
}

/** The timelines of all sources and of single speakers, kept while nothing they show has changed. */
export class Timelines {
  private readonly whole = new Map<TimelineOrder, WholeCalendar>();
  private readonly bySpeaker = new Map<string, Timeline>();
  /** What those of speakers were made with. */
  private settled: SettledDays | undefined;

  constructor(private readonly facts: TimelineFacts) {}

  /** Says that a source is another now, or gone. */
  touch(source: string): void {
    for (const { stale } of this.whole.values()) stale.add(source);
    this.bySpeaker.clear();
  }

  /** Says that more than a few sources are others now. */
  forget(): void {
    this.whole.clear();
    this.bySpeaker.clear();
  }

  of({ by, speaker }: TimelineQuestion): Timeline {
    const settled = by === 'said' ? this.facts.settled() : NONE;
    if (speaker === undefined) return this.all(by, settled);
    if (by === 'said' && settled !== this.settled) {
      this.bySpeaker.clear();
      this.settled = settled;
    }
    const asked = `${by} ${speaker}`;
    const known = this.bySpeaker.get(asked);
    if (known) return known;
    const calendar = new Calendar();
    for (const [source, places] of groupBy(this.facts.placesOf(speaker), place => place.source)) {
      const held = this.facts.shelf.get(source);
      const indexes = places.map(({ index }) => index);
      if (held) calendar.put(source, daysOf(held, { source, indexes }, by, settled.get(source)));
    }
    this.bySpeaker.set(asked, calendar.timeline);
    return calendar.timeline;
  }

  private all(by: TimelineOrder, settled: SettledDays): Timeline {
    const known = this.whole.get(by);
    const whole = known ?? new WholeCalendar();
    this.whole.set(by, whole);
    const { calendar, stale } = whole;
    if (!known) for (const source of this.facts.shelf.sources) stale.add(source);
    if (whole.settled !== settled && by === 'said') {
      for (const source of movedBetween(whole.settled, settled)) stale.add(source);
      whole.settled = settled;
    }
    for (const source of stale) calendar.put(source, this.daysIn(source, by, settled.get(source)));
    stale.clear();
    return calendar.timeline;
  }

  private daysIn(source: string, by: TimelineOrder, settled: Settled): DaysOfSource {
    const held = this.facts.shelf.get(source);
    if (!held) return [];
    const indexes = [...held.keys.keys()].filter(index => this.facts.passes(source, index));
    return daysOf(held, { source, indexes }, by, settled);
  }
}
