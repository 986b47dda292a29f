import type { SpeakerOf, SpeakerRegister } from '../speakers/register';
import { inOrder } from '../sorted';
import type { QuotationStatus, Review, StatusFilter } from './review';
import type { QuotationRow, SaidOfRow } from './rows';
import type { Shelf } from './shelf';
import type { Statements } from './statements';
import type { DayKnown, QuotationPlace } from './timeline';

/** A row as last shown, with what was shown in it. */
interface ShownRow {
  readonly of: SpeakerOf | null;
  readonly day: string | null;
  readonly status: QuotationStatus | null;
  readonly row: QuotationRow;
}

/** What is known of quotations beside what their sources say. */
interface Knowledge {
  readonly shelf: Shelf;
  readonly register: SpeakerRegister;
  readonly review: Review;
  readonly statements: () => Pick<Statements, 'dayOf'>;
}

/** The day that several reports settle together; the words of the report itself stay with it. */
const corroborated = (said: SaidOfRow | null, edtf: string): SaidOfRow => ({
  edtf,
  weekday: said?.weekday ?? null,
  basis: 'corroborated',
  reckoned: false,
  words: said?.words ?? null,
});

/** The quotations of all sources as the library knows them now: with their speakers, days and statuses. */
export class KnownQuotations {
  private readonly rows = new WeakMap<QuotationRow, ShownRow>();
  /** Of lists and timelines; null for all. */
  filter: StatusFilter | null = null;

  constructor(private readonly known: Knowledge) {}

  /** Whether a quotation has the status that is asked for. */
  passes(source: string, index: number, filter = this.filter): boolean {
    return filter === null || (this.known.review.statusesIn(source).get(index)?.status ?? 'unchecked') === filter;
  }

  at({ source, index }: QuotationPlace): QuotationRow | null {
    const row = this.known.shelf.row(source, index);
    return row && this.shown(row);
  }

  rowsAt(places: readonly QuotationPlace[]): readonly QuotationRow[] {
    return places.flatMap(place => this.at(place) ?? []);
  }

  /** Where a row's quotation stands, as its source has it; null when the text no longer holds it. */
  asRead(id: string): QuotationRow | null {
    const source = id.slice(0, id.lastIndexOf('#'));
    return this.known.shelf.rowWithId(source, id);
  }

  /** When something was said. */
  dayOf({ source, index }: QuotationPlace): DayKnown {
    const settled = this.known.statements().dayOf(source, index);
    return settled === null
      ? (this.known.shelf.get(source)?.days[index] ?? { edtf: null, weekday: null })
      : { edtf: settled, weekday: null };
  }

  byDay(places: readonly QuotationPlace[]): readonly QuotationPlace[] {
    return places
      .map((place, at) => ({ place, at, edtf: this.dayOf(place).edtf ?? '~' }))
      .sort((a, b) => inOrder(a.edtf, b.edtf) || a.at - b.at)
      .map(({ place }) => place);
  }

  /** Where a speaker is quoted, by source; what nobody is known to have said for null. */
  placesOf(speaker: string | null, filter = this.filter): readonly QuotationPlace[] {
    const { shelf, register } = this.known;
    const wanted =
      speaker === null
        ? shelf.sources.map(source => ({ source, key: null }))
        : [...register.entriesBy(speaker)].sort((a, b) => inOrder(a.source, b.source));
    return wanted.flatMap(({ source, key }) =>
      (shelf.get(source)?.keys ?? []).flatMap((own, index) =>
        own === key && this.passes(source, index, filter) ? [{ source, index }] : [],
      ),
    );
  }

  /** A row with the speaker, the day and the status. */
  shown(row: QuotationRow): QuotationRow {
    const { register, review, statements } = this.known;
    const of = row.speaker?.key == null ? null : register.of(row.source, row.speaker.key);
    const day = statements().dayOf(row.source, row.index);
    const status = review.statusesIn(row.source).get(row.index) ?? null;
    if (!of && day === null && !status) return row;
    const known = this.rows.get(row);
    if (known?.of === of && known.day === day && known.status === status) return known.row;
    const shown: QuotationRow = {
      ...row,
      speaker: row.speaker && of ? { ...row.speaker, id: of.id, name: of.name } : row.speaker,
      said: day === null ? row.said : corroborated(row.said, day),
      ...status,
    };
    this.rows.set(row, { of, day, status, row: shown });
    return shown;
  }
}
