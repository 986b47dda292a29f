import { groupBy } from '../groupBy';
import { remembered } from '../remembered';
import type { SpeakerOf } from '../speakers/register';
import type { Bundle } from '../statements/bundles';
import { compareWordings, differInSubstance } from '../statements/differences';
import type { Passage } from '../statements/passage';
import type { StatementRegister } from '../statements/register';
import { longDigest } from '../text/digest';
import { independentAmong } from './independent';
import type { Shelf } from './shelf';
import type { StatementDays } from './statementDays';
import type { StatementRow } from './statementRows';
import { loosest } from './statementRows';

/** Whom the library knows by a key of a source. */
export type SpeakerByKey = (source: string, key: string) => SpeakerOf | null;

/** What of a statement hangs on its reports alone. */
type Fixed = Omit<StatementRow, 'speaker' | 'said'>;

/** The row of a statement as last made, its latest day, and what it was made from: of each report its speaker and the days of its source. */
interface ShownStatement {
  readonly row: StatementRow;
  readonly day: string;
  readonly speakers: readonly (SpeakerOf | null)[];
  readonly days: readonly (ReadonlyMap<number, string> | undefined)[];
}

const areOne = (a: SpeakerOf | null | undefined, b: SpeakerOf | null): boolean =>
  a === b || (a != null && b !== null && a.id === b.id && a.name === b.name);

/** The rows of statements, each made once until something in it changes. */
export class ShownStatements {
  private readonly shown = new WeakMap<Bundle, ShownStatement>();

  constructor(
    private readonly shelf: Shelf,
    private readonly register: StatementRegister,
    private readonly days: StatementDays,
    private readonly speakerOf: SpeakerByKey,
  ) {}

  row(bundle: Bundle): StatementRow {
    return this.of(bundle).row;
  }

  /** Newest first; those of one day by the number of reports. */
  rows(bundles: readonly Bundle[]): readonly StatementRow[] {
    return bundles
      .map(bundle => this.of(bundle))
      .sort((a, b) =>
        b.day === a.day ? b.row.count - a.row.count || (a.row.id < b.row.id ? -1 : 1) : b.day < a.day ? -1 : 1,
      )
      .map(({ row }) => row);
  }

  id(bundle: Bundle): string {
    return this.fixed(bundle).id;
  }

  /** The words of a report as printed. */
  readonly wording = remembered(({ source, quotation, part }: Passage): string => {
    const row = this.shelf.row(source, quotation);
    return row ? (row.partTexts[part] ?? row.text) : '';
  });

  /** The longest wording of a statement, which the others are held against. */
  longest({ passages }: Bundle): string {
    return passages
      .map(([, passage]) => this.wording(passage))
      .reduce((longest, wording) => (wording.length > longest.length ? wording : longest), '');
  }

  /** The reports that rest on no earlier one, by their places in the bundle. */
  independent({ passages }: Bundle): ReadonlySet<number> {
    return independentAmong(
      passages.map(([, passage]) => passage),
      this.shelf,
      source => this.register.printOf(source),
    );
  }

  private of(bundle: Bundle): ShownStatement {
    const known = this.shown.get(bundle);
    if (known && this.stays(known, bundle)) return known;
    const { id, ...fixed } = this.fixed(bundle);
    const made: ShownStatement = {
      row: { id, speaker: this.speakerIn(bundle), said: this.days.saidIn(bundle), ...fixed },
      day: this.days.latestIn(bundle),
      speakers: bundle.passages.map(([, { source, quotation }]) => {
        const of = this.speakerAt(source, quotation);
        return of && { id: of.id, name: of.name };
      }),
      days: bundle.passages.map(([, { source }]) => this.days.all.get(source)),
    };
    this.shown.set(bundle, made);
    return made;
  }

  private stays({ speakers, days }: ShownStatement, { passages }: Bundle): boolean {
    for (const [at, [, { source, quotation }]] of passages.entries())
      if (days[at] !== this.days.all.get(source) || !areOne(speakers[at], this.speakerAt(source, quotation)))
        return false;
    return true;
  }

  private speakerAt(source: string, quotation: number): SpeakerOf | null {
    const key = this.shelf.get(source)?.keys[quotation];
    return key == null ? null : this.speakerOf(source, key);
  }

  /** Whom most of the reports name; those that only describe somebody count where no other does. */
  private speakerIn({ passages }: Bundle): StatementRow['speaker'] {
    const named = passages.flatMap(([, { source, quotation }]) => {
      const of = this.speakerAt(source, quotation);
      const isDescribed = this.shelf.get(source)?.keys[quotation]?.startsWith(`${source}#`) === true;
      return of ? [{ id: of.id, name: of.name, described: isDescribed }] : [];
    });
    const groups = [...groupBy(named, ({ name }) => name).values()];
    const [best] = groups.sort((a, b) => Number(a[0]?.described) - Number(b[0]?.described) || b.length - a.length);
    return best?.[0] ? { id: best[0].id, name: best[0].name } : null;
  }

  private readonly fixed = remembered((bundle: Bundle): Fixed => {
    const { passages, links } = bundle;
    const longest = this.longest(bundle);
    const wordings = new Set(passages.map(([, passage]) => this.wording(passage)));
    const sources = passages.map(([, { source }]) => source);
    return {
      id: this.idOf(bundle),
      wording: longest,
      count: new Set(passages.map(([, { source, quotation }]) => `${source} ${String(quotation)}`)).size,
      outlets: new Set(sources.map(source => this.shelf.get(source)?.head.outlet ?? source)).size,
      independent: this.independent(bundle).size,
      class: loosest(links),
      differs: [...wordings].some(
        wording =>
          wording !== longest && differInSubstance(compareWordings(wording, longest, this.register.vocabulary)),
      ),
      daysDiffer: this.days.contradict(bundle),
    };
  });

  /** Stays the same while its first report stands, whatever else changes. */
  private idOf({ passages: [first] }: Bundle): string {
    const row = first && this.shelf.row(first[1].source, first[1].quotation);
    const part = first && first[1].parts > 1 ? first[1].part : 0;
    return `statement:${longDigest(row ? `${row.id} ${String(part)}` : '')}`;
  }
}
