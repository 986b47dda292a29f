import type { Dated, DayKnown, DayPlaces, Timeline } from './timeline';
import { emptyDay, timelineOf } from './timeline';

/** Quotations of a source that have a day in common, and the day. */
export type DaysOfSource = readonly (readonly [DayPlaces, DayKnown])[];

const nameOf = ({ edtf, weekday }: DayKnown): string => edtf ?? ` ${weekday ?? ''}`;

/** All quotations by their days. A change of one source counts that source anew and no other. */
export class Calendar {
  private readonly days = new Map<string, Dated>();
  private readonly sources = new Map<string, DaysOfSource>();
  private made: Timeline | undefined;

  /** Takes the days of a source in place of those it had; without any the source is forgotten. */
  put(source: string, own: DaysOfSource): void {
    for (const [places, known] of this.sources.get(source) ?? []) this.count(places, known, -1);
    for (const [places, known] of own) this.count(places, known, 1);
    if (own.length > 0) this.sources.set(source, own);
    else this.sources.delete(source);
    this.made = undefined;
  }

  get timeline(): Timeline {
    return (this.made ??= timelineOf([...this.days.values()]));
  }

  private count(places: DayPlaces, known: DayKnown, by: 1 | -1): void {
    const name = nameOf(known);
    const day = this.days.get(name) ?? emptyDay(known);
    day.count += by * places.indexes.length;
    if (by > 0) day.places.add(places);
    else day.places.delete(places);
    if (day.places.size > 0) this.days.set(name, day);
    else this.days.delete(name);
  }
}
