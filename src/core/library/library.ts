import { analyse } from '../analysis';
import type { QuoteAnchor } from '../decisions/anchor';
import { placesOfAnchor } from '../decisions/anchor';
import type {
  LibraryDecision,
  LinkDecision,
  NoteDecision,
  PlacedDecision,
  QuoteRef,
  Status,
  StatusDecision,
} from '../decisions/decision';
import { readableDraft } from '../drafts/readableDraft';
import type { Analysis, Hints } from '../model';
import { packAnalysis } from '../record/packing';
import type { Conflict } from '../speakers/decided';
import { SpeakerRegister } from '../speakers/register';
import type { SpeakerRow, SpeakerVariant } from '../speakers/speaker';
import type { Suggestion } from '../speakers/suggestions';
import type { Unlinkable } from './catchingUp';
import { CatchingUp } from './catchingUp';
import type { DraftCheck } from './draftRows';
import type { ExportOrder, ExportPortion, ExportQuestion } from './exports';
import { Exports } from './exports';
import { Finding } from './finding';
import type { SourceText } from './intake';
import { Intake } from './intake';
import { KnownQuotations } from './knownQuotations';
import type { Place } from './lines';
import { Lines } from './lines';
import type { Extent } from './linkDecisions';
import { LinkDecisions, quoteRefOf } from './linkDecisions';
import type { Listing } from './listing';
import { Lists, statementListing } from './lists';
import type { Reviewed, StatusFilter } from './review';
import { Review } from './review';
import type { QuotationRow, SourceView } from './rows';
import type { SearchAnswer } from './search';
import { SearchIndex } from './searchIndex';
import { Shelf } from './shelf';
import { speakerKnowledge } from './speakerKnowledge';
import type { ReportsOf, StatementRow, StatementView } from './statementRows';
import { Statements } from './statements';
import type { StoredSource } from './stored';
import type { StoredRows } from './storedRows';
import type { DateGroup } from './timeline';
import { placesIn } from './timeline';
import type { TimelineQuestion } from './timelines';
import { Timelines } from './timelines';

export interface Totals {
  readonly sources: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Quotations that nobody is known to have said. */
  readonly unattributed: number;
  /** Speakers who are only described. */
  readonly described: number;
}

/** A note with its place. */
export interface NotePlace {
  readonly note: NoteDecision;
  readonly place: Place;
}

/** How the reader's decisions about speakers stand to what was read. */
export interface DecisionsHeld {
  readonly conflicts: readonly Conflict[];
  /** Those whose speakers no source names now. */
  readonly unplaced: readonly (LibraryDecision | LinkDecision)[];
}

const WHEN_SAID: TimelineQuestion = { by: 'said' };

/** Everything known of the sources: each is analysed once per version, and every question is answered from that. */
export class Library {
  private readonly shelf = new Shelf();
  private readonly register = new SpeakerRegister(entries =>
    entries.flatMap(({ source, key }) => this.shelf.wordsBy(source, key)),
  );
  private readonly review = new Review(source => {
    const held = this.shelf.get(source);
    return held ? { text: held.content.text, quotations: this.shelf.quotationsIn(source) } : null;
  });
  private readonly quotations = new KnownQuotations({
    shelf: this.shelf,
    register: this.register,
    review: this.review,
    statements: () => this.statementsNow,
  });
  private readonly statementsFound = new Statements(
    this.shelf,
    (source, index) => this.quotations.at({ source, index }),
    (source, key) => this.register.of(source, key),
    speakerKnowledge(this.register),
  );
  private readonly links = new LinkDecisions(this.shelf);
  private readonly index = new SearchIndex();
  private readonly behind: CatchingUp;
  private readonly lists = new Lists({ shelf: this.shelf, register: this.register, quotations: this.quotations });
  private readonly finding = new Finding({
    shelf: this.shelf,
    register: this.register,
    index: this.index,
    quotations: this.quotations,
    statements: () => this.statementsNow,
    waiting: () => this.behind.unsearchable,
  });
  private readonly timelines = new Timelines({
    shelf: this.shelf,
    settled: () => this.statementsNow.settledDays,
    passes: (source, index) => this.quotations.passes(source, index),
    placesOf: speaker => this.quotations.placesOf(speaker),
  });
  private readonly intake: Intake;
  private readonly exports = new Exports({
    all: () =>
      this.shelf.sources.flatMap(source =>
        [...(this.shelf.get(source)?.keys ?? [])].map((_, index) => ({ source, index })),
      ),
    bySpeaker: id => this.quotations.placesOf(id, null),
    byStatement: id => this.statementsNow.view(id)?.reports.map(({ quotation }) => quotation) ?? [],
    found: (input, limit) => {
      this.behind.withFew();
      return this.finding.quotationsFound(input, limit);
    },
    placeOf: id => this.quotations.asRead(id),
    row: place => this.quotations.at(place),
    orderOf: place => {
      const key = this.shelf.get(place.source)?.keys[place.index] ?? null;
      const of = key === null ? null : this.register.of(place.source, key);
      return { speaker: of && `${of.name}\n${of.id}`, day: this.quotations.dayOf(place).edtf };
    },
    source: source => {
      const analysis = this.shelf.analysis(source);
      return analysis && { text: this.shelf.get(source)?.content.text ?? '', analysis };
    },
    statements: place => this.statementsNow.idsOf(place),
  });

  /** @param now a clock, in milliseconds */
  constructor(private readonly now: () => number = Date.now) {
    const { shelf, register, index, statementsFound: statements } = this;
    this.behind = new CatchingUp({ shelf, register, index, statements }, now, () => this.finding.forgetDrafts());
    const { review, links, timelines, behind } = this;
    this.intake = new Intake({ shelf, register, review, index, statements, links, timelines, behind }, () =>
      this.forgetAnswers(),
    );
  }

  /** Reads a text without taking it in. The answer can be given to `put`, of this library or another. */
  read(text: string, hints: Hints): string {
    return packAnalysis(analyse(text, hints));
  }

  /** Reads a draft as its quotations are looked for; the answer can be given to `checkDraft`. */
  readDraft(text: string): string {
    return packAnalysis(analyse(readableDraft(text)));
  }

  /** Reads a source, in place of an earlier text of it. */
  put(given: SourceText): void {
    this.intake.put(given);
  }

  /** Says that a newer version of a source has the same text; false when that was known, or the source is not. */
  renew(source: string, version: number): boolean {
    return this.shelf.renew(source, version);
  }

  /** Forgets sources; those that are not known do not matter. */
  remove(sources: readonly string[]): void {
    this.intake.remove(sources);
  }

  private forgetAnswers(): void {
    this.finding.forget();
    this.exports.forget();
  }

  /**
   * Does some of what was put off when sources were put: they become searchable, and what they report is linked. Speakers, dates and
   * quotations do not wait for it.
   * @param milliseconds about how long to work
   * @param areMoreComing whether more sources are being read: names that each of them adds to are compared once, at the end
   * @returns how many sources are left to do
   */
  catchUp(milliseconds = Infinity, areMoreComing = false): number {
    const until = this.now() + milliseconds;
    this.behind.work(until);
    const { left } = this.behind;
    if (areMoreComing) return left;
    // A name takes a hundredth of the time of an article or less.
    if (left > 0) return left;
    const isOver = (): boolean => this.now() > until;
    return Math.ceil((this.register.prepareSuggestions(isOver) + this.finding.prepareSpeakers(isOver)) / 100);
  }

  /** Sources that could not be linked since this was last asked, each with what was in the way. */
  takeUnlinkable(): readonly Unlinkable[] {
    return this.behind.takeUnlinkable();
  }

  /**
   * To be called after sources have changed: what only many sources together settle is settled.
   * @returns the sources of which answers are others than before
   */
  tidy(): readonly string[] {
    const settled = this.intake.settleDays();
    this.behind.withFew();
    this.index.tidy();
    return [...new Set([...settled, ...this.statementsNow.takeMovedDays()])];
  }

  /** What is to be kept of sources, to be given to `restore`; see `StoredSource`. */
  stored(sources: readonly string[]): readonly StoredSource[] {
    return this.intake.stored(sources);
  }

  /**
   * Takes in sources as they were stored, without reading them again.
   * @param stored what `stored` gave
   * @param wanted the sources to take, and what each is read with
   * @returns those that were taken: one whose facts are damaged is passed over
   */
  restore(
    stored: Iterable<StoredSource>,
    wanted: readonly (readonly [source: string, hints: Hints])[],
  ): readonly string[] {
    return this.intake.restore(stored, wanted);
  }

  /** The links between sources that have been compared, to be given to `restoreLinks`. */
  storedLinks(): string {
    return this.statementsFound.storedLinks(this.shelf.sources.filter(source => this.behind.isLinked(source)));
  }

  /**
   * Has links of an earlier session stand for comparing sources.
   * @param text what `storedLinks` gave
   * @param valid the sources that were restored and are as they were when it gave it
   */
  restoreLinks(text: string, valid: readonly string[]): void {
    this.behind.restoreLinks(text, valid);
  }

  /** What the search is to keep of sources, to be given to `restoreSearch`. */
  storedSearch(sources: readonly string[]): StoredRows {
    return this.intake.storedSearch(sources);
  }

  /**
   * Has what the search knew in an earlier session stand for going over texts.
   * @param stored what `storedSearch` gave
   * @param valid the sources that were restored and are as they were when it gave it
   */
  restoreSearch(stored: StoredRows, valid: readonly string[]): void {
    this.behind.restoreSearch(stored, valid);
  }

  /** Follows these decisions about speakers and about what reports one statement, in place of earlier ones. */
  decide(decisions: readonly LibraryDecision[], links: readonly LinkDecision[] = []): void {
    this.forgetAnswers();
    this.timelines.forget();
    const speakersOf = (source: string): string =>
      this.register
        .entriesOf(source)
        .map(({ key }) => this.register.of(source, key)?.id ?? '')
        .join('\n');
    const before = this.shelf.sources.map(source => [source, speakersOf(source)] as const);
    this.register.decide(decisions);
    this.statementsFound.relink(
      before.filter(([source, speakers]) => speakers !== speakersOf(source)).map(([source]) => source),
    );
    this.links.set(links);
  }

  decisionsHeld(): DecisionsHeld {
    return {
      conflicts: [...this.register.conflicts, ...this.links.contradicting.map(decisions => ({ decisions }))],
      unplaced: [...this.register.unplaced, ...this.links.unplaced],
    };
  }

  /** The groups that each decision is about now, by id; see `SpeakerRow.groups`. */
  meant(decisions: readonly LibraryDecision[]): readonly (readonly string[])[] {
    return this.register.meant(decisions);
  }

  /** What was decided on two quotations before, wherever their words stood then. */
  linksBetween(one: string, other: string): readonly LinkDecision[] {
    return this.links.between(one, other);
  }

  /** Follows what the reader found on checking, and notes, in place of earlier ones. */
  setReview(reviewed: readonly Reviewed[]): void {
    this.forgetAnswers();
    this.timelines.forget();
    this.review.set(reviewed);
  }

  /** Has lists and timelines hold quotations of one status only, or those that have none; null for all. */
  showOnly(filter: StatusFilter | null): void {
    if (filter === this.quotations.filter) return;
    this.forgetAnswers();
    this.timelines.forget();
    this.quotations.filter = filter;
  }

  /** Statuses and notes whose words no source holds any more. */
  lostReview(): readonly PlacedDecision[] {
    return this.review.lost;
  }

  /** The sources that hold the words of an anchor as they are. */
  sourcesWith(quote: QuoteAnchor): readonly string[] {
    return [...this.shelf.entries()].flatMap(([source, { content }]) =>
      placesOfAnchor(content.text, quote).length > 0 ? [source] : [],
    );
  }

  /** Notes that stand in a source. */
  notes(source: string): readonly NotePlace[] {
    const held = this.shelf.get(source);
    const notes = this.review.notesIn(source);
    if (!held || notes.length === 0) return [];
    const lines = new Lines(held.content.text);
    return notes.map(({ note, span }) => ({ note, place: lines.place(span) }));
  }

  /** The statuses that were given to a quotation: several where they contradict each other. */
  statusDecisions(id: string): readonly StatusDecision[] {
    const row = this.quotations.asRead(id);
    return row ? this.review.decisionsOn(row.source, row.index) : [];
  }

  /** How many quotations of a source have each status, and how many there are. */
  reviewedIn(source: string): Readonly<Record<Status | 'total', number>> {
    const found = [...this.review.statusesIn(source).values()];
    const count = (status: Status): number => found.filter(one => one.status === status).length;
    const total = this.shelf.get(source)?.keys.length ?? 0;
    return { total, checked: count('checked'), disputed: count('disputed'), misquoted: count('misquoted') };
  }

  source(source: string): SourceView | null {
    const view = this.shelf.view(source);
    return view ? { ...view, quotations: view.quotations.map(row => this.quotations.shown(row)) } : null;
  }

  analysis(source: string): Analysis | null {
    return this.shelf.analysis(source);
  }

  totals(): Totals {
    return {
      sources: this.shelf.size,
      quotations: this.shelf.quotations,
      speakers: this.register.size,
      unattributed: this.quotations.filter === null ? this.shelf.unattributed : this.quotations.placesOf(null).length,
      described: this.lists.everyone().filter(row => row.described).length,
    };
  }

  speakers(): readonly SpeakerRow[] {
    return this.register.rows();
  }

  speaker(id: string): SpeakerRow | null {
    return this.register.row(id);
  }

  /** The names that are joined in a speaker, as far as they can be taken apart. */
  variants(id: string): readonly SpeakerVariant[] {
    return this.register.variants(id);
  }

  /** Pairs of speakers that may be one, of one speaker or all. */
  suggestions(id?: string): readonly Suggestion[] {
    return id === undefined ? this.register.suggestions() : this.register.suggestionsFor(id);
  }

  suggestionCount(): number {
    return this.register.suggestionCount;
  }

  /** Speakers whose names have words that begin so, most quoted first, each with a quotation to go to. */
  speakersNamed(
    words: string,
    limit: number,
  ): readonly { readonly speaker: SpeakerRow; readonly first: QuotationRow }[] {
    return this.finding.speakersNamed(words, limit);
  }

  /** Speakers who are named, or only described: most quoted first, or by the letters of their names where they are many. */
  speakerList(described: boolean, group: string | null): Listing<SpeakerRow> {
    return this.lists.speakers(described, group);
  }

  /** The group of `speakerList` that a speaker stands in; null where the list has none. */
  speakerGroup(id: string): string | null {
    const row = this.speaker(id);
    return row && this.lists.groupOf(row);
  }

  /** A speaker's quotations by day, or by year or source where they are many; those of nobody for null. */
  quotationList(speaker: string | null, group: string | null): Listing<QuotationRow> {
    return this.lists.quotations(this.quotations.byDay(this.quotations.placesOf(speaker)), group);
  }

  /** The quotations of a group of the timeline, by source where they are many. */
  dayList(day: string, question: TimelineQuestion, group: string | null): Listing<QuotationRow> {
    return this.lists.quotations(placesIn(this.timelines.of(question), day), group);
  }

  /** A speaker's quotations by day, then by source; those of nobody for null. */
  quotationsBy(speaker: string | null): readonly QuotationRow[] {
    return this.quotations.rowsAt(this.quotations.byDay(this.quotations.placesOf(speaker)));
  }

  /** A quotation by its row's id; null when the text no longer holds it. */
  quotation(id: string): QuotationRow | null {
    const row = this.quotations.asRead(id);
    return row && this.quotations.shown(row);
  }

  /** The groups of the timeline with their counts; their quotations are asked for one group at a time. */
  dates(question = WHEN_SAID): readonly DateGroup[] {
    return this.timelines.of(question).groups;
  }

  /** The quotations that stand right in a group of the timeline. */
  quotationsOn(group: string, question = WHEN_SAID): readonly QuotationRow[] {
    return this.quotations.rowsAt(placesIn(this.timelines.of(question), group));
  }

  /** A quotation as a decision names it; null when the text no longer holds it. */
  quoteRef(id: string): QuoteRef | null {
    const found = this.extentOf(id);
    return found && quoteRefOf(found);
  }

  /** The words around a quotation: the paragraphs before, of and after it; null when the text no longer holds it. */
  around(id: string): string | null {
    const found = this.extentOf(id);
    if (!found) return null;
    const { text, extent, source } = found;
    const paragraphs = this.shelf.analysis(source)?.article.paragraphs ?? [];
    const body = paragraphs.filter(({ role }) => role === 'body' || role === 'headline');
    const from = body.findLastIndex(({ start }) => start <= extent.start);
    const to = body.findIndex(({ end }) => end >= extent.end);
    const [before, after] = [
      body[Math.max(0, from - 1)],
      body[to < 0 ? body.length - 1 : Math.min(body.length - 1, to + 1)],
    ];
    return text.slice(before?.start ?? extent.start, after?.end ?? extent.end);
  }

  /** A quotation's source and extent in it; null when the text no longer holds it. */
  private extentOf(id: string): Extent | null {
    const row = this.quotations.asRead(id);
    const held = row && this.shelf.get(row.source);
    const content = row && this.shelf.quotationsIn(row.source)[row.index]?.content;
    const [first, last] = [content?.[0], content?.at(-1)];
    if (!row || !held || !first || !last) return null;
    return { source: row.source, text: held.content.text, extent: { start: first.start, end: last.end } };
  }

  /** The statements, with what the reader said about them put in place. */
  private get statementsNow(): Statements {
    this.behind.withFew();
    const decided = this.links.takeMoved();
    if (decided) this.statementsFound.decide(decided);
    return this.statementsFound;
  }

  /** Statements that more than one source reports, newest first. */
  statements(): readonly StatementRow[] {
    return this.statementsNow.rows();
  }

  /** The same, or by month where they are many; of a speaker or all. */
  statementList(speaker: string | null, group: string | null): Listing<StatementRow> {
    const shown = this.statementsNow.rows((source, index) => this.quotations.passes(source, index));
    const rows = shown.filter(row => speaker === null || row.speaker?.id === speaker);
    return statementListing(rows, group);
  }

  /** A statement by its row's id; null when nothing reports it any more. */
  statement(id: string): StatementView | null {
    return this.statementsNow.view(id);
  }

  /** Where the speaker of a quotation said the same line at other times: other statements, oldest first. */
  repeatsOf(id: string): readonly QuotationRow[] {
    const row = this.quotations.asRead(id);
    return row ? this.statementsNow.repeatsOf(row) : [];
  }

  /** All reports of what a quotation says; empty where no other source has it. */
  reportsOf(id: string): readonly ReportsOf[] {
    const row = this.quotations.asRead(id);
    return row ? this.statementsNow.reportsOf(row) : [];
  }

  /** The best hits of a query, reports of one statement as one hit. */
  search(input: string, limit: number): SearchAnswer {
    this.behind.withFew();
    return this.finding.search(input, limit);
  }

  /**
   * Holds the quotations of a draft against all sources. Its version comes back with the answer.
   * @param packed what `readDraft` gave for it
   */
  checkDraft(text: string, version: number, packed: string): DraftCheck {
    this.behind.withFew();
    return this.finding.checkDraft(text, version, packed);
  }

  /** Quotations with all that an export carries, from a place in their order on; null when they have changed since the first. */
  exported(question: ExportQuestion, order: ExportOrder, from: number): ExportPortion | null {
    return this.exports.portion(question, order, from);
  }
}
