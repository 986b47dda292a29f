import { anchorFrom, DAY_MS, time } from '../dates/reckoning';
import { daySpan } from '../dates/edtf';
import { weekdays } from '../english/calendar';
import { groupBy } from '../groupBy';
import type { Analysis, Quotation } from '../model';
import { keyOfSpeaker } from '../speakers/nameInSource';
import type { DayKnown } from '../statements/corroborated';
import { daysContradict, dayTogether } from '../statements/corroborated';
import { compareWordings, differInSubstance, wordsInCommon } from '../statements/differences';
import type { Link } from '../statements/link';
import type { Passage, PassageFacts } from '../statements/passage';
import { passagesOf } from '../statements/passage';
import type { Bundle, PairDecision, SpeakerKnowledge } from '../statements/register';
import { StatementRegister } from '../statements/register';
import { isReprint, printOf } from '../statements/reprints';
import { longDigest } from '../text/digest';
import type { QuotationRow } from './rows';
import type { LinkReason, OtherReport, ReportRow, ReportsOf, StatementRow, StatementView } from './statementRows';
import { loosest } from './statementRows';

/** A quotation by its source and its place there. */
export type RowOf = (source: string, quotation: number) => QuotationRow | null;

/** How many other times of a line are told. */
const MOST_REPEATS = 5;

const dayNumber = (edtf: string | undefined): number | null => {
  const day = anchorFrom(edtf);
  return day && time(day) / DAY_MS;
};

/** What comparing is told of a quotation beside its words. */
export function factsOf(
  source: string,
  quotation: number,
  { speaker, said }: Quotation,
  analysis: Analysis,
): PassageFacts {
  const published = analysis.article.published?.edtf;
  const key = keyOfSpeaker(source, speaker);
  const span = daySpan(said?.edtf ?? published ?? '');
  const [first, last] = [dayNumber(span?.[0]), dayNumber(span?.[1])];
  return {
    source,
    quotation,
    published: dayNumber(published),
    said: first !== null && last !== null ? [first, last] : null,
    isDated: said !== null && said.edtf !== null && said.basis !== 'published',
    weekday: said?.edtf === null && said.weekday ? (weekdays.get(said.weekday.toLowerCase()) ?? null) : null,
    speaker:
      key === null || speaker?.name == null
        ? null
        : {
            key,
            name: speaker.name,
            roles: [
              ...(speaker.role === null ? [] : [speaker.role]),
              ...(analysis.speakers.find(({ name }) => name === speaker.name)?.roles ?? []),
            ],
            described: key.startsWith(`${source}#`),
          },
  };
}

/** The years that an article names, outside what the site put around it. */
const yearsIn = (text: string, { article }: Analysis): readonly number[] => [
  ...new Set(
    article.paragraphs
      .filter(({ role }) => role !== 'furniture')
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)),
      ),
  ),
];

/** A statement as last made, and the rows it was made from. */
interface Made {
  readonly rows: readonly QuotationRow[];
  /** Without the reports, which are asked for one statement at a time. */
  readonly row: StatementRow;
  readonly view: StatementView;
}

const longestOf = (reports: readonly { readonly wording: string }[]): string =>
  reports.reduce((longest, { wording }) => (wording.length > longest.length ? wording : longest), '');

/** The statements of all sources, as the views show them. */
export class Statements {
  private readonly register: StatementRegister;
  private readonly years = new Map<string, readonly number[]>();
  private readonly made = new WeakMap<Bundle, Made>();

  private settledDays: ReadonlyMap<string, string> = new Map();
  private byId: { readonly bundles: readonly Bundle[]; readonly views: ReadonlyMap<string, Bundle> } | undefined;

  /**
   * @param known quotations as they were read
   * @param shown quotations as the views show them
   */
  constructor(
    private readonly known: RowOf,
    private readonly shown: RowOf,
    speakers: SpeakerKnowledge,
  ) {
    this.register = new StatementRegister(speakers);
  }

  put(source: string, text: string, analysis: Analysis): void {
    const passages = analysis.quotations.flatMap((quotation, index) =>
      passagesOf(text, quotation, factsOf(source, index, quotation, analysis), this.register.vocabulary),
    );
    this.years.set(source, yearsIn(text, analysis));
    this.register.put(source, passages, printOf(text, analysis));
  }

  remove(source: string): void {
    this.years.delete(source);
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

  /** Newest first; those of one day by the number of reports. */
  rows(): readonly StatementRow[] {
    const ordered = this.register
      .all()
      .map(bundle => this.madeOf(bundle))
      .map(({ row, view }) => ({ row, view, day: latest(view) }))
      .sort((a, b) =>
        b.day === a.day ? b.view.count - a.view.count || (a.view.id < b.view.id ? -1 : 1) : b.day < a.day ? -1 : 1,
      );
    return ordered.map(({ row }) => row);
  }

  /** A statement by its row's id; null when nothing reports it any more. */
  view(id: string): StatementView | null {
    const bundles = this.register.all();
    if (this.byId?.bundles !== bundles)
      this.byId = { bundles, views: new Map(bundles.map(bundle => [this.viewOf(bundle).id, bundle])) };
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
  dayOf({ source, index, said }: QuotationRow): string | null {
    const edtf = said?.edtf ?? null;
    const isOpen = edtf === null || edtf.startsWith('XXXX-') || said?.basis === 'published';
    if (!isOpen) return null;
    for (const [number] of this.register.passagesOf(source, index)) {
      const bundle = this.register.bundleOf(number);
      const day = bundle && dayTogether(this.daysOf(bundle));
      if (day !== null && !(said?.basis === 'published' && said.edtf === day.replace('?', ''))) return day;
    }
    return null;
  }

  /** Sources of which quotations have another day, settled with other sources, than when this was last asked. */
  withOtherDays(): readonly string[] {
    const days = new Map<string, string>();
    for (const { passages } of this.register.all())
      for (const [, { source, quotation }] of passages) {
        const row = this.known(source, quotation);
        const day = row && this.dayOf(row);
        if (day != null) days.set(source, `${days.get(source) ?? ''} ${String(quotation)}:${day}`);
      }
    const before = this.settledDays;
    this.settledDays = days;
    return [...new Set([...before.keys(), ...days.keys()])].filter(source => before.get(source) !== days.get(source));
  }

  private daysOf({ passages }: Bundle): readonly DayKnown[] {
    return passages.flatMap(([, { source, quotation }]) => {
      const row = this.known(source, quotation);
      if (!row) return [];
      const { said, published } = row;
      return [
        {
          edtf: said?.edtf ?? null,
          weekday: said?.weekday ?? null,
          isStated: (said?.basis ?? 'published') !== 'published',
          published: published?.edtf ?? null,
          years: this.years.get(source) ?? [],
        },
      ];
    });
  }

  private viewOf(bundle: Bundle): StatementView {
    return this.madeOf(bundle).view;
  }

  private madeOf(bundle: Bundle): Made {
    const rows = bundle.passages.flatMap(([, { source, quotation }]) => this.shown(source, quotation) ?? []);
    const known = this.made.get(bundle);
    if (known?.rows.length === rows.length && known.rows.every((row, at) => row === rows[at])) return known;
    const made = this.make(bundle, rows);
    this.made.set(bundle, made);
    return made;
  }

  private make(bundle: Bundle, rows: readonly QuotationRow[]): Made {
    const reports = this.reportsIn(bundle, rows);
    const numbered = new Map(bundle.passages.map(([number], at) => [number, reports[at]]));
    const reasons = bundle.links.flatMap(link => {
      const [a, b] = [numbered.get(link.a), numbered.get(link.b)];
      return a && b ? [this.reasonOf(link, a, b)] : [];
    });
    const days = this.daysOf(bundle);
    const [first] = rows;
    const row: StatementRow = {
      id: `statement:${longDigest(first ? `${first.id} ${String(reports[0]?.part ?? 0)}` : '')}`,
      speaker: speakerOf(rows),
      said: saidOf(rows, dayTogether(days)),
      wording: longestOf(reports),
      count: new Set(rows.map(({ id }) => id)).size,
      outlets: new Set(rows.map(({ outlet, source }) => outlet ?? source)).size,
      independent: reports.filter(({ independent }) => independent).length,
      class: loosest(bundle.links),
      differs: reports.some(differInSubstance),
      daysDiffer: daysContradict(days),
    };
    return { rows, row, view: { ...row, reports, reasons } };
  }

  private reportsIn({ passages }: Bundle, rows: readonly QuotationRow[]): readonly ReportRow[] {
    const order = rows
      .map((row, at) => ({ row, at }))
      .sort((a, b) => (a.row.published?.edtf ?? '~').localeCompare(b.row.published?.edtf ?? '~') || a.at - b.at);
    const earlier: QuotationRow[] = [];
    const independent = new Set<number>();
    for (const { row, at } of order) {
      if (!earlier.some(origin => this.comesFrom(row, origin))) independent.add(at);
      earlier.push(row);
    }
    const wordings = passages.map(([, passage], at) => {
      const quotation = rows[at];
      return { wording: quotation ? partOf(quotation, passage) : '' };
    });
    const longest = longestOf(wordings);
    return passages.flatMap(([, passage], at): readonly ReportRow[] => {
      const quotation = rows[at];
      if (!quotation) return [];
      const place = quotation.parts[passage.part] ?? quotation.place;
      const wording = partOf(quotation, passage);
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

  /** Whether one report rests on another: one article, a reprint of it, or one agency that both name. */
  private comesFrom(row: QuotationRow, origin: QuotationRow): boolean {
    return (
      row.source === origin.source ||
      row.via.some(outlet => origin.via.includes(outlet)) ||
      isReprint(this.register.printOf(row.source), this.register.printOf(origin.source))
    );
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

/** The words of one part; rows join their parts with an ellipsis. */
function partOf({ text, partTexts }: QuotationRow, { part }: Passage): string {
  return partTexts[part] ?? text;
}

const latest = ({ said, reports }: StatementView): string =>
  daySpan(said?.replace('?', '') ?? '')?.[1] ??
  reports
    .map(({ quotation }) => quotation.published?.edtf ?? '')
    .sort()
    .at(-1) ??
  '';

/** Whom most of the reports name; those that only describe somebody count where no other does. */
function speakerOf(rows: readonly QuotationRow[]): StatementRow['speaker'] {
  const named = rows.flatMap(({ speaker, source }) =>
    speaker?.name == null
      ? []
      : [{ id: speaker.id, name: speaker.name, described: speaker.id?.startsWith(`${source}#`) === true }],
  );
  const groups = [...groupBy(named, ({ name }) => name).values()];
  const [best] = groups.sort((a, b) => Number(a[0]?.described) - Number(b[0]?.described) || b.length - a.length);
  return best?.[0] ? { id: best[0].id, name: best[0].name } : null;
}

/** The day they settle together, else the day that most of them state, else the earliest day of publication. */
function saidOf(rows: readonly QuotationRow[], together: string | null): string | null {
  const stated = rows.flatMap(({ said }) => (said?.edtf != null && said.basis !== 'published' ? [said.edtf] : []));
  const [most] = [...groupBy(stated, edtf => edtf)].sort(([, a], [, b]) => b.length - a.length);
  const published = rows.flatMap(row => row.published?.edtf ?? []).sort();
  return most?.[0] ?? together ?? published[0] ?? null;
}
