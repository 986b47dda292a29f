import { anchorFrom, DAY_MS, time } from '../dates/reckoning';
import { daySpan } from '../dates/edtf';
import { weekdays } from '../english/calendar';
import { groupBy } from '../groupBy';
import type { Analysis, QuotedSpeaker, Quotation } from '../model';
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
import type { Vocabulary } from '../statements/vocabulary';
import { longDigest } from '../text/digest';
import { remembered } from '../remembered';
import type { SpeakerOf } from '../speakers/register';
import type { QuotationRow } from './rows';
import type { SettledDays } from './settledDays';
import { keepingSame, movedBetween } from './settledDays';
import type { Shelf } from './shelf';
import type { DayFact } from './sourceFacts';
import type { StoredLinks } from './storedLinks';
import { storedLinks } from './storedLinks';
import type { LinkReason, OtherReport, ReportRow, ReportsOf, StatementRow, StatementView } from './statementRows';
import { loosest } from './statementRows';
import type { QuotationPlace } from './timeline';

/** A quotation by its source and its place there. */
export type RowOf = (source: string, quotation: number) => QuotationRow | null;

/** How many other times of a line are told. */
const MOST_REPEATS = 5;

const dayNumber = (edtf: string | undefined): number | null => {
  const day = anchorFrom(edtf);
  return day && time(day) / DAY_MS;
};

/** What comparing is told of the quotations of a source beside their words; what several have in common is one object. */
export function factsOf(source: string, analysis: Analysis): (quotation: number, said: Quotation) => PassageFacts {
  const published = analysis.article.published?.edtf;
  const publishedOn = dayNumber(published);
  const roles = new Map(analysis.speakers.map(speaker => [speaker.name, speaker.roles]));
  const speakers = new Map<string, PassageFacts['speaker']>();
  const days = new Map<string, PassageFacts['said']>();
  const daysOf = (edtf: string): PassageFacts['said'] => {
    const known = days.get(edtf);
    if (known !== undefined) return known;
    const span = daySpan(edtf);
    const [first, last] = [dayNumber(span?.[0]), dayNumber(span?.[1])];
    const made = first !== null && last !== null ? ([first, last] as const) : null;
    days.set(edtf, made);
    return made;
  };
  const speakerOf = (speaker: QuotedSpeaker | null): PassageFacts['speaker'] => {
    const key = keyOfSpeaker(source, speaker);
    if (key === null || speaker?.name == null) return null;
    const { name, role } = speaker;
    const asked = `${name}\n${role ?? ''}`;
    const known = speakers.get(asked);
    if (known) return known;
    const made = {
      key,
      name,
      roles: [...(role === null ? [] : [role]), ...(roles.get(name) ?? [])],
      described: key.startsWith(`${source}#`),
    };
    speakers.set(asked, made);
    return made;
  };
  return (quotation, { speaker, said }) => ({
    source,
    quotation,
    published: publishedOn,
    said: daysOf(said?.edtf ?? published ?? ''),
    isDated: said !== null && said.edtf !== null && said.basis !== 'published',
    weekday: said?.edtf === null && said.weekday ? (weekdays.get(said.weekday.toLowerCase()) ?? null) : null,
    speaker: speakerOf(speaker),
  });
}

/** The passages of a source. */
export function passagesIn(
  source: string,
  text: string,
  analysis: Analysis,
  vocabulary: Vocabulary,
): readonly Passage[] {
  const facts = factsOf(source, analysis);
  return analysis.quotations.flatMap((quotation, index) =>
    passagesOf(text, quotation, facts(index, quotation), vocabulary),
  );
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

/** What of a statement hangs on its reports alone. */
type Fixed = Omit<StatementRow, 'speaker' | 'said'>;

/** The row of a statement as last made, its latest day, and what it was made from: of each report its speaker and the days of its source. */
interface ShownRow {
  readonly row: StatementRow;
  readonly day: string;
  readonly speakers: readonly (SpeakerOf | null)[];
  readonly days: readonly (ReadonlyMap<number, string> | undefined)[];
}

/** Whether a quotation's day may be settled by other reports. */
const isOpen = ({ edtf, basis }: DayFact): boolean =>
  edtf === null || edtf.startsWith('XXXX-') || basis === 'published';

/** Where a report is from, to tell whether it rests on another. */
interface Origin {
  readonly source: string;
  readonly via: readonly string[];
}

const longestOf = (wordings: readonly string[]): string =>
  wordings.reduce((longest, wording) => (wording.length > longest.length ? wording : longest), '');

const areOne = (a: SpeakerOf | null | undefined, b: SpeakerOf | null): boolean =>
  a === b || (a != null && b !== null && a.id === b.id && a.name === b.name);

/** The statements of all sources, as the views show them. */
export class Statements {
  private readonly register: StatementRegister;
  private readonly years = new Map<string, readonly number[]>();
  private settled: { readonly bundles: readonly Bundle[]; readonly days: SettledDays } = {
    bundles: [],
    days: new Map(),
  };

  private readonly shownRows = new WeakMap<Bundle, ShownRow>();
  private daysTold: SettledDays = new Map();
  private byId: { readonly bundles: readonly Bundle[]; readonly views: ReadonlyMap<string, Bundle> } | undefined;

  /**
   * @param shelf the sources
   * @param shown quotations as the views show them
   * @param speakerOf whom the library knows by a key of a source
   */
  constructor(
    private readonly shelf: Shelf,
    private readonly shown: RowOf,
    private readonly speakerOf: (source: string, key: string) => SpeakerOf | null,
    speakers: SpeakerKnowledge,
  ) {
    this.register = new StatementRegister(speakers);
  }

  get vocabulary(): Vocabulary {
    return this.register.vocabulary;
  }

  /** @param earlier links of an earlier session, where the source is as it was then */
  put(source: string, text: string, analysis: Analysis, earlier: StoredLinks | null): void {
    this.years.set(source, yearsIn(text, analysis));
    const passages = passagesIn(source, text, analysis, this.register.vocabulary);
    this.register.put(source, passages, printOf(text, analysis), earlier !== null);
    if (earlier) this.register.addLinks(earlier.linksOf(source, this.register));
  }

  /** The links between sources, to be restored in another session. */
  storedLinks(sources: readonly string[]): string {
    return storedLinks(this.register, sources);
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

  /**
   * Newest first; those of one day by the number of reports.
   * @param isShown whether a quotation is shown; a statement is with any of its reports
   */
  rows(isShown: (source: string, quotation: number) => boolean = () => true): readonly StatementRow[] {
    return this.register
      .all()
      .filter(({ passages }) => passages.some(([, { source, quotation }]) => isShown(source, quotation)))
      .map(bundle => this.shownRow(bundle))
      .sort((a, b) =>
        b.day === a.day ? b.row.count - a.row.count || (a.row.id < b.row.id ? -1 : 1) : b.day < a.day ? -1 : 1,
      )
      .map(({ row }) => row);
  }

  /** A statement by its row's id; null when nothing reports it any more. */
  view(id: string): StatementView | null {
    const bundles = this.register.all();
    if (this.byId?.bundles !== bundles)
      this.byId = { bundles, views: new Map(bundles.map(bundle => [this.fixedOf(bundle).id, bundle])) };
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
    return this.days.get(source);
  }

  /** The same of all sources; the days of a source are one map as long as they stay. */
  get days(): SettledDays {
    const bundles = this.register.all();
    if (this.settled.bundles !== bundles)
      this.settled = { bundles, days: keepingSame(this.settled.days, this.settle(bundles)) };
    return this.settled.days;
  }

  private settle(bundles: readonly Bundle[]): SettledDays {
    const days = new Map<string, Map<number, string>>();
    // Of a quotation in parts, each of which others report, the first part that has a day gives it.
    const parts = new Map<string, number>();
    for (const bundle of bundles) {
      const day = this.dayIn(bundle);
      if (day === null) continue;
      for (const [, { source, quotation, part }] of bundle.passages) {
        const said = this.shelf.get(source)?.days[quotation];
        if (!said || !isOpen(said) || (said.basis === 'published' && said.edtf === day.replace('?', ''))) continue;
        const name = `${source} ${String(quotation)}`;
        if ((parts.get(name) ?? Infinity) <= part) continue;
        parts.set(name, part);
        days.set(source, (days.get(source) ?? new Map<number, string>()).set(quotation, day));
      }
    }
    return days;
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
    return [...new Set(bundles.map(bundle => this.fixedOf(bundle).id))];
  }

  /** Sources of which quotations have another day, settled with other sources, than when this was last asked. */
  withOtherDays(): readonly string[] {
    const moved = movedBetween(this.daysTold, this.days);
    this.daysTold = this.days;
    return moved;
  }

  /** The day that the reports settle together. */
  private readonly dayIn = remembered((bundle: Bundle) => dayTogether(this.daysOf(bundle)));

  private daysOf({ passages }: Bundle): readonly DayKnown[] {
    return passages.flatMap(([, { source, quotation }]) => {
      const held = this.shelf.get(source);
      const said = held?.days[quotation];
      if (!said) return [];
      return [
        {
          edtf: said.edtf,
          weekday: said.weekday,
          isStated: (said.basis ?? 'published') !== 'published',
          published: held.head.published?.edtf ?? null,
          years: this.years.get(source) ?? [],
        },
      ];
    });
  }

  private viewOf(bundle: Bundle): StatementView {
    const rows = bundle.passages.flatMap(([, { source, quotation }]) => this.shown(source, quotation) ?? []);
    const reports = this.reportsIn(bundle, rows);
    const numbered = new Map(bundle.passages.map(([number], at) => [number, reports[at]]));
    const reasons = bundle.links.flatMap(link => {
      const [a, b] = [numbered.get(link.a), numbered.get(link.b)];
      return a && b ? [this.reasonOf(link, a, b)] : [];
    });
    return { ...this.rowOf(bundle), reports, reasons };
  }

  private rowOf(bundle: Bundle): StatementRow {
    return this.shownRow(bundle).row;
  }

  /** A row is made once, until one of its reports has another speaker or a source has other days. */
  private shownRow(bundle: Bundle): ShownRow {
    const known = this.shownRows.get(bundle);
    if (known && this.stays(known, bundle)) return known;
    const { id, ...fixed } = this.fixedOf(bundle);
    const made: ShownRow = {
      row: { id, speaker: this.speakerIn(bundle), said: this.saidIn(bundle), ...fixed },
      day: this.latestDay(bundle),
      speakers: bundle.passages.map(([, { source, quotation }]) => {
        const of = this.speakerAt(source, quotation);
        return of && { id: of.id, name: of.name };
      }),
      days: bundle.passages.map(([, { source }]) => this.daysIn(source)),
    };
    this.shownRows.set(bundle, made);
    return made;
  }

  private stays({ speakers, days }: ShownRow, { passages }: Bundle): boolean {
    for (const [at, [, { source, quotation }]] of passages.entries())
      if (days[at] !== this.days.get(source) || !areOne(speakers[at], this.speakerAt(source, quotation))) return false;
    return true;
  }

  private speakerAt(source: string, quotation: number): SpeakerOf | null {
    const key = this.shelf.get(source)?.keys[quotation];
    return key == null ? null : this.speakerOf(source, key);
  }

  private readonly fixedOf = remembered((bundle: Bundle): Fixed => {
    const { passages } = bundle;
    const wordings = passages.map(([, passage]) => this.wordingOf(passage));
    const longest = longestOf(wordings);
    const days = this.daysOf(bundle);
    const sources = passages.map(([, { source }]) => source);
    return {
      id: this.idOf(bundle),
      wording: longest,
      count: new Set(passages.map(([, { source, quotation }]) => `${source} ${String(quotation)}`)).size,
      outlets: new Set(sources.map(source => this.shelf.get(source)?.head.outlet ?? source)).size,
      independent: this.independentIn(bundle).size,
      class: loosest(bundle.links),
      differs: [...new Set(wordings)].some(
        wording =>
          wording !== longest && differInSubstance(compareWordings(wording, longest, this.register.vocabulary)),
      ),
      daysDiffer: daysContradict(days),
    };
  });

  /** Stays the same while its first report stands, whatever else changes. */
  private idOf({ passages: [first] }: Bundle): string {
    const row = first && this.shelf.row(first[1].source, first[1].quotation);
    const part = first && first[1].parts > 1 ? first[1].part : 0;
    return `statement:${longDigest(row ? `${row.id} ${String(part)}` : '')}`;
  }

  private readonly wordingOf = remembered(({ source, quotation, part }: Passage): string => {
    const row = this.shelf.row(source, quotation);
    return row ? (row.partTexts[part] ?? row.text) : '';
  });

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

  /** The day most of them state, else the day they settle together, else the earliest day of publication. */
  private saidIn(bundle: Bundle): string | null {
    const stated = bundle.passages.flatMap(([, { source, quotation }]) => {
      const said = this.shelf.get(source)?.days[quotation];
      const together = this.dayOf(source, quotation);
      if (together !== null) return [together];
      return said && said.edtf !== null && said.basis !== 'published' ? [said.edtf] : [];
    });
    const [most] = [...groupBy(stated, edtf => edtf)].sort(([, a], [, b]) => b.length - a.length);
    return most?.[0] ?? this.dayIn(bundle) ?? this.publishedIn(bundle)[0] ?? null;
  }

  /** Days of publication, in order. */
  private publishedIn({ passages }: Bundle): readonly string[] {
    return passages.flatMap(([, { source }]) => this.shelf.get(source)?.head.published?.edtf ?? []).sort();
  }

  private latestDay(bundle: Bundle): string {
    const said = this.saidIn(bundle)?.replace('?', '') ?? '';
    return daySpan(said)?.[1] ?? this.publishedIn(bundle).at(-1) ?? '';
  }

  /** The places in the bundle of reports that rest on no earlier one. */
  private independentIn({ passages }: Bundle): ReadonlySet<number> {
    const origins = passages.map(([, { source, quotation }], at) => ({
      at,
      source,
      published: this.shelf.get(source)?.head.published?.edtf ?? '~',
      via: this.viaOf(source, quotation),
    }));
    const earlier: typeof origins = [];
    const independent = new Set<number>();
    for (const report of origins.sort((a, b) => a.published.localeCompare(b.published) || a.at - b.at)) {
      if (!earlier.some(origin => this.comesFrom(report, origin))) independent.add(report.at);
      earlier.push(report);
    }
    return independent;
  }

  private viaOf(source: string, quotation: number): readonly string[] {
    return this.shelf.row(source, quotation)?.via ?? [];
  }

  private reportsIn(bundle: Bundle, rows: readonly QuotationRow[]): readonly ReportRow[] {
    const { passages } = bundle;
    const independent = this.independentIn(bundle);
    const longest = longestOf(passages.map(([, passage]) => this.wordingOf(passage)));
    return passages.flatMap(([, passage], at): readonly ReportRow[] => {
      const quotation = rows[at];
      if (!quotation) return [];
      const place = quotation.parts[passage.part] ?? quotation.place;
      const wording = this.wordingOf(passage);
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
  private comesFrom(report: Origin, origin: Origin): boolean {
    return (
      report.source === origin.source ||
      report.via.some(outlet => origin.via.includes(outlet)) ||
      isReprint(this.register.printOf(report.source), this.register.printOf(origin.source))
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
