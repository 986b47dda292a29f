import type { Analysis } from '../model';
import type { Bundle, PairDecision } from '../statements/bundles';
import { compareWordings, wordsInCommon } from '../statements/differences';
import type { Link } from '../statements/link';
import type { SpeakerKnowledge } from '../statements/register';
import { StatementRegister } from '../statements/register';
import { printOf } from '../statements/reprints';
import type { Vocabulary } from '../statements/vocabulary';
import { passagesIn } from './passagesIn';
import type { QuotationRow } from './rows';
import type { SettledDays } from './settledDays';
import type { Shelf } from './shelf';
import type { SpeakerByKey } from './shownStatements';
import { ShownStatements } from './shownStatements';
import { StatementDays } from './statementDays';
import type { LinkReason, OtherReport, ReportRow, ReportsOf, StatementRow, StatementView } from './statementRows';
import type { StoredLinks } from './storedLinks';
import { storedLinks } from './storedLinks';
import type { QuotationPlace } from './timeline';

/** A quotation by its source and its place there. */
export type RowOf = (source: string, quotation: number) => QuotationRow | null;

/** How many other times of a line are told. */
const MOST_REPEATS = 5;

/** The statements of all sources, as the views show them. */
export class Statements {
  private readonly register: StatementRegister;
  private readonly days: StatementDays;
  private readonly asShown: ShownStatements;
  private byId: { readonly bundles: readonly Bundle[]; readonly views: ReadonlyMap<string, Bundle> } | undefined;

  /**
   * @param shelf the sources
   * @param shown quotations as the views show them
   * @param speakerOf whom the library knows by a key of a source
   */
  constructor(
    shelf: Shelf,
    private readonly shown: RowOf,
    speakerOf: SpeakerByKey,
    speakers: SpeakerKnowledge,
  ) {
    this.register = new StatementRegister(speakers);
    this.days = new StatementDays(shelf, () => this.register.all());
    this.asShown = new ShownStatements(shelf, this.register, this.days, speakerOf);
  }

  get vocabulary(): Vocabulary {
    return this.register.vocabulary;
  }

  /** @param earlier links of an earlier session, where the source is as it was then */
  put(source: string, text: string, analysis: Analysis, earlier: StoredLinks | null): void {
    this.days.put(source, text, analysis);
    const passages = passagesIn(source, text, analysis, this.register.vocabulary);
    this.register.put(source, passages, printOf(text, analysis), earlier !== null);
    if (earlier) this.register.addLinks(earlier.linksOf(source, this.register));
  }

  /** The links between sources, to be restored in another session. */
  storedLinks(sources: readonly string[]): string {
    return storedLinks(this.register, sources);
  }

  remove(source: string): void {
    this.days.remove(source);
    this.register.remove(source);
  }

  /** Compares anew what sources hold whose speakers have become others. */
  relink(sources: readonly string[]): void {
    this.register.relink(sources);
  }

  /** Follows what the reader said about pairs of quotations: of those with parts the two that are most alike are one. */
  decide(pairs: readonly { readonly same: boolean; readonly rows: readonly [QuotationRow, QuotationRow] }[]): void {
    this.register.decide(
      pairs.flatMap(({ same, rows: [a, b] }): readonly PairDecision[] => {
        const numbers = ({ source, index }: QuotationRow): readonly number[] =>
          this.register.passagesOf(source, index).map(([number]) => number);
        const parts = numbers(a).flatMap(one =>
          numbers(b).map((other): PairDecision => ({ same, passages: [one, other] })),
        );
        if (!same || parts.length <= 1) return parts;
        const [likest] = [...parts].sort(
          (x, y) => this.register.likeness(...y.passages) - this.register.likeness(...x.passages),
        );
        return likest ? [likest] : [];
      }),
    );
  }

  /**
   * Newest first; those of one day by the number of reports.
   * @param isShown whether a quotation is shown; a statement is with any of its reports
   */
  rows(isShown: (source: string, quotation: number) => boolean = () => true): readonly StatementRow[] {
    return this.asShown.rows(
      this.register
        .all()
        .filter(({ passages }) => passages.some(([, { source, quotation }]) => isShown(source, quotation))),
    );
  }

  /** A statement by its row's id; null when nothing reports it any more. */
  view(id: string): StatementView | null {
    const bundles = this.register.all();
    if (this.byId?.bundles !== bundles)
      this.byId = { bundles, views: new Map(bundles.map(bundle => [this.asShown.id(bundle), bundle])) };
    const bundle = this.byId.views.get(id);
    return bundle ? this.viewOf(bundle) : null;
  }

  /** All reports of what a quotation says; one answer for each of its parts that others report too. */
  reportsOf({ source, index }: QuotationRow): readonly ReportsOf[] {
    return this.register.passagesOf(source, index).flatMap(([number]): readonly ReportsOf[] => {
      const bundle = this.register.bundleOf(number);
      if (!bundle) return [];
      const statement = this.viewOf(bundle);
      const reports = new Map(bundle.passages.map(([member], at) => [member, statement.reports[at]]));
      const own = reports.get(number);
      if (!own) return [];
      const others = [...reports].flatMap(([member, report]) => {
        if (!report || member === number) return [];
        const link = bundle.links.find(({ a, b }) => (a === number && b === member) || (b === number && a === member));
        const comparison = compareWordings(own.wording, report.wording, this.register.vocabulary);
        return [{ report, comparison, reason: link ? this.reasonOf(link, own, report) : null }];
      });
      const isElsewhere = ({ report }: OtherReport): boolean => report.quotation.source !== source;
      const ordered = [...others.filter(isElsewhere), ...others.filter(other => !isElsewhere(other))];
      return [{ statement, own, others: ordered }];
    });
  }

  /** Where the speaker of a quotation is quoted with the same line at other times, oldest first. */
  repeatsOf({ source, index }: QuotationRow): readonly QuotationRow[] {
    const rows = this.register
      .passagesOf(source, index)
      .flatMap(([number]) => this.register.repeatsOf(number))
      .flatMap(passage => this.shown(passage.source, passage.quotation) ?? []);
    const day = ({ said, published }: QuotationRow): string => said?.edtf ?? published?.edtf ?? '~';
    return [...new Set(rows)].sort((a, b) => (day(a) < day(b) ? -1 : 1)).slice(0, MOST_REPEATS);
  }

  /** The day that reports together give a quotation; null where it has a day of its own, or they give none. */
  dayOf(source: string, index: number): string | null {
    return this.daysIn(source)?.get(index) ?? null;
  }

  /** The days that reports together give the quotations of a source, by their places; undefined where they give none. */
  daysIn(source: string): ReadonlyMap<number, string> | undefined {
    return this.days.all.get(source);
  }

  /** The same of all sources; the days of a source are one map as long as they stay. */
  get settledDays(): SettledDays {
    return this.days.all;
  }

  /** What all reports of a quotation's statement have in common; null where no other source reports it. */
  bundleOf(source: string, index: number): object | null {
    for (const [number] of this.register.passagesOf(source, index)) {
      const bundle = this.register.bundleOf(number);
      if (bundle) return bundle;
    }
    return null;
  }

  /** The ids of the statements that a quotation reports, each once. */
  idsOf({ source, index }: QuotationPlace): readonly string[] {
    const bundles = this.register.passagesOf(source, index).flatMap(([number]) => this.register.bundleOf(number) ?? []);
    return [...new Set(bundles.map(bundle => this.asShown.id(bundle)))];
  }

  /** Sources of which quotations have another day, settled with other sources, than when this was last asked. */
  takeMovedDays(): readonly string[] {
    return this.days.takeMoved();
  }

  private viewOf(bundle: Bundle): StatementView {
    const rows = bundle.passages.flatMap(([, { source, quotation }]) => this.shown(source, quotation) ?? []);
    const reports = this.reportsIn(bundle, rows);
    const numbered = new Map(bundle.passages.map(([number], at) => [number, reports[at]]));
    const reasons = bundle.links.flatMap(link => {
      const [a, b] = [numbered.get(link.a), numbered.get(link.b)];
      return a && b ? [this.reasonOf(link, a, b)] : [];
    });
    return { ...this.asShown.row(bundle), reports, reasons };
  }

  private reportsIn(bundle: Bundle, rows: readonly QuotationRow[]): readonly ReportRow[] {
    const { passages } = bundle;
    const independent = this.asShown.independent(bundle);
    const longest = this.asShown.longest(bundle);
    return passages.flatMap(([, passage], at): readonly ReportRow[] => {
      const quotation = rows[at];
      if (!quotation) return [];
      const place = quotation.parts[passage.part] ?? quotation.place;
      const wording = this.asShown.wording(passage);
      const { here, differences } = compareWordings(wording, longest, this.register.vocabulary);
      return [
        {
          quotation,
          part: passage.parts > 1 ? passage.part : null,
          wording,
          place,
          differing: here,
          differences,
          independent: independent.has(at),
        },
      ];
    });
  }

  private reasonOf(link: Link, a: ReportRow, b: ReportRow): LinkReason {
    const isSame = link.class === 'identical';
    return {
      class: link.class,
      tie: link.tie,
      days: link.days,
      words: isSame ? [] : wordsInCommon(a.wording, b.wording, this.register.vocabulary),
      confirmed: this.register.decisionOn(link.a, link.b)?.same === true,
    };
  }
}
