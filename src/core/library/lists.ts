import { calendarPlace } from '../dates/edtf';
import { inOrder } from '../sorted';
import type { SpeakerRegister } from '../speakers/register';
import type { SpeakerHead, SpeakerRow } from '../speakers/speaker';
import { byProminence } from '../speakers/speaker';
import type { KnownQuotations } from './knownQuotations';
import type { Grouping, ListGroup, Listing } from './listing';
import { grouped, itemsOf } from './listing';
import type { QuotationRow } from './rows';
import type { Shelf } from './shelf';
import type { StatementRow } from './statementRows';
import type { QuotationPlace } from './timeline';

/** What the lists are made of. */
interface Listed {
  readonly shelf: Shelf;
  readonly register: SpeakerRegister;
  readonly quotations: KnownQuotations;
}

const BY_MONTH: Grouping<StatementRow> = {
  by: 'month',
  cut: true,
  valueOf: ({ said }) => /^\d{4}-\d\d/.exec(said ?? '')?.[0] ?? '',
};

/** The letter that a name begins with, without its accent. */
function initialOf(name: string): string {
  const first = name.charAt(0);
  return first >= 'A' && first <= 'Z' ? first : name.normalize('NFD').charAt(0).toUpperCase();
}

const BY_INITIAL: Grouping<Pick<SpeakerRow, 'id' | 'name'>> = {
  by: 'initial',
  cut: true,
  valueOf: ({ name }) => initialOf(name),
  order: (a, b) => a.name.localeCompare(b.name, 'en') || inOrder(a.id, b.id),
};

/** With the number of quotations that is shown. */
const rowOf = ({ speaker, quotations }: SpeakerHead): SpeakerRow =>
  speaker.row.quotations === quotations ? speaker.row : { ...speaker.row, quotations };

/** Statements as the views list them: by month where they are many. */
export function statementListing(rows: readonly StatementRow[], group: string | null): Listing<StatementRow> {
  const groups = grouped(rows, BY_MONTH);
  if (groups && group === null) return { rows: null, groups };
  return { rows: groups && group !== null ? itemsOf(rows, BY_MONTH, group) : rows, groups: null };
}

/** Speakers and quotations as the views list them, long lists in groups. */
export class Lists {
  private readonly byYear: Grouping<QuotationPlace> = {
    by: 'year',
    cut: false,
    valueOf: place => {
      const { quotations, shelf } = this.of;
      const { year } = calendarPlace(
        quotations.dayOf(place).edtf ?? shelf.get(place.source)?.head.published?.edtf ?? '',
      );
      return year === undefined ? '' : String(year);
    },
  };
  private readonly bySource: Grouping<QuotationPlace> = {
    by: 'source',
    cut: true,
    valueOf: ({ source }) => source,
    titleOf: ({ source }) => this.of.shelf.get(source)?.head.headline ?? null,
  };

  constructor(private readonly of: Listed) {}

  /** What the views list of each speaker, where only quotations of one status are shown. */
  everyone(): readonly SpeakerHead[] {
    const { register, quotations, shelf } = this.of;
    const everyone = register.everyone();
    if (quotations.filter === null) return everyone;
    const counts = new Map<string, number>();
    for (const source of shelf.sources)
      for (const [index, key] of (shelf.get(source)?.keys ?? []).entries()) {
        const id = key === null || !quotations.passes(source, index) ? undefined : register.of(source, key)?.id;
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    return everyone.flatMap(head => {
      const count = counts.get(head.id);
      return count === undefined ? [] : [{ ...head, quotations: count }];
    });
  }

  /** Speakers who are named, or only described: most quoted first, or by the letters of their names where they are many. */
  speakers(described: boolean, group: string | null): Listing<SpeakerRow> {
    const heads = this.everyone().filter(head => head.described === described);
    const groups = grouped(heads, BY_INITIAL);
    if (!groups) return { rows: heads.toSorted(byProminence).map(rowOf), groups: null };
    if (group === null) return { rows: null, groups: groups.toSorted((a, b) => inOrder(a.value, b.value)) };
    return { rows: itemsOf(heads, BY_INITIAL, group).map(rowOf), groups: null };
  }

  /** The group of `speakers` that a speaker stands in; null where the list has none. */
  groupOf(speaker: SpeakerRow): string | null {
    const own = this.speakers(speaker.described, null).groups?.filter(
      ({ value }) => value === BY_INITIAL.valueOf(speaker),
    );
    const holds = (group: ListGroup): boolean =>
      this.speakers(speaker.described, group.id).rows?.some(({ id }) => id === speaker.id) === true;
    return own?.find(holds)?.id ?? null;
  }

  /** Quotations as they come, or by year or source where they are many. */
  quotations(places: readonly QuotationPlace[], group: string | null): Listing<QuotationRow> {
    const { quotations } = this.of;
    const years = grouped(places, this.byYear);
    if (!years) return { rows: quotations.rowsAt(places), groups: null };
    const grouping = years.length > 1 ? this.byYear : this.bySource;
    if (group === null) return { rows: null, groups: grouped(places, grouping) ?? [] };
    return { rows: quotations.rowsAt(itemsOf(places, grouping, group)), groups: null };
  }
}
