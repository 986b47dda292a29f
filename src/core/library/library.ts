import { analyse } from '../analysis';
import type { DayOrder } from '../article/dayOnPage';
import { groupBy } from '../groupBy';
import type { Analysis, Hints, Span } from '../model';
import { calendarPlace, choicesOfEdtf } from '../dates/edtf';
import { DayOrders } from './dayOrders';
import { pathOf, wordsIn } from './beginnings';
import { checkDraft, LookedUp } from './draftCheck';
import type { DraftCheck } from './draftRows';
import type { Place } from './lines';
import { Lines } from './lines';
import type { Query } from './query';
import { isEmpty, parseQuery } from './query';
import type { Grouping, ListGroup, Listing } from './listing';
import { grouped, itemsOf } from './listing';
import type { QuotationStatus, Reviewed, StatusFilter } from './review';
import { Review } from './review';
import type { ExportOrder, ExportPortion, ExportQuestion } from './exports';
import { Exports } from './exports';
import type { QuotationRow, SaidOfRow, SourceView } from './rows';
import { rememberedByText } from '../remembered';
import { packAnalysis, unpackAnalysis } from '../record/packing';
import type { QuoteAnchor } from '../decisions/anchor';
import { anchorOf, placeAnchor, placesOfAnchor } from '../decisions/anchor';
import type {
  LibraryDecision,
  LinkDecision,
  NoteDecision,
  PlacedDecision,
  QuoteRef,
  StatusDecision,
} from '../decisions/decision';
import type { Conflict } from '../speakers/decided';
import { inOrder } from '../sorted';
import type { SpeakerOf } from '../speakers/register';
import { SpeakerRegister } from '../speakers/register';
import type { SpeakerRow, SpeakerVariant } from '../speakers/speaker';
import type { Suggestion } from '../speakers/suggestions';
import type { FoundUnit, SearchAnswer, SearchFacts, SearchHit } from './search';
import { excerptOf, findUnits } from './search';
import { SearchIndex } from './searchIndex';
import { searchTerms } from './searchTokens';
import { SpeakersByWords } from './speakersByWords';
import type { ReportsOf, StatementRow, StatementView } from './statementRows';
import { Statements } from './statements';
import { Shelf } from './shelf';
import type { SourceFacts } from './sourceFacts';
import { factsOf, restoredFacts, storedFacts } from './sourceFacts';
import { storedLines, storedSources } from './stored';
import { StoredLinks } from './storedLinks';
import type { DateGroup, DayKnown, QuotationPlace } from './timeline';
import { placesIn } from './timeline';
import type { TimelineQuestion } from './timelines';
import { Timelines } from './timelines';

/** A text to be read. `version` comes back with every answer about it. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
  readonly version: number;
  readonly hints: Hints;
  /** Its analysis, where another thread has made it; see `packAnalysis`. */
  readonly packed?: string;
}

export interface Totals {
  readonly sources: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Quotations that nobody is known to have said. */
  readonly unattributed: number;
  /** Speakers who are only described. */
  readonly described: number;
}

/** A source that could not be linked, and the error with its stack. */
export interface Unlinkable {
  readonly source: string;
  readonly error: string;
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

const BY_MONTH: Grouping<StatementRow> = {
  by: 'month',
  cut: true,
  valueOf: ({ said }) => /^\d{4}-\d\d/.exec(said ?? '')?.[0] ?? '',
};

/** So many sources are indexed and linked while one waits. */
const FEW = 12;
const WHEN_SAID: TimelineQuestion = { by: 'said' };

/** A decision on two quotations, with their rows. */
interface PlacedLink {
  readonly decision: LinkDecision;
  readonly rows: readonly [QuotationRow, QuotationRow];
}

/** Whether decisions say both yes and no: then neither is followed. */
const contradict = (pair: readonly PlacedLink[]): boolean =>
  new Set(pair.map(({ decision }) => decision.kind)).size > 1;

/** The letter that a name begins with, without its accent. */
function initialOf(name: string): string {
  const first = name.charAt(0);
  return first >= 'A' && first <= 'Z' ? first : name.normalize('NFD').charAt(0).toUpperCase();
}

/** A row as last shown, with what was shown in it. */
interface ShownRow {
  readonly of: SpeakerOf | null;
  readonly day: string | null;
  readonly status: QuotationStatus | null;
  readonly row: QuotationRow;
}

/** The day that several reports settle together; the words of the report itself stay with it. */
const corroborated = (said: SaidOfRow | null, edtf: string): SaidOfRow => ({
  edtf,
  weekday: said?.weekday ?? null,
  basis: 'corroborated',
  reckoned: false,
  words: said?.words ?? null,
});

/** Everything known of the sources: each is analysed once per version, and every question is answered from that. */
export class Library {
  private readonly shelf = new Shelf();
  private readonly register = new SpeakerRegister(entries =>
    entries.flatMap(({ source, key }) => this.shelf.wordsBy(source, key)),
  );
  private readonly shownRows = new WeakMap<QuotationRow, ShownRow>();
  private readonly statementsFound = new Statements(
    this.shelf,
    (source, index) => {
      const row = this.shelf.row(source, index);
      return row && this.shown(row);
    },
    (source, key) => this.register.of(source, key),
    {
      areOne: (a, b) =>
        a.speaker !== null &&
        b.speaker !== null &&
        (this.register.isDecided || (!a.speaker.described && !b.speaker.described)) &&
        this.register.areOne([a.source, a.speaker.key], [b.source, b.speaker.key]),
      areApart: (a, b) =>
        a.speaker !== null &&
        b.speaker !== null &&
        this.register.areApart([a.source, a.speaker.key], [b.source, b.speaker.key]),
    },
  );
  /** Sources that are not searchable yet, and those that are not linked yet. */
  private readonly unindexed = new Set<string>();
  private readonly unlinked = new Set<string>();
  /** Sources that were restored, and the links that were found among them. */
  private readonly asStored = new Set<string>();
  private readonly unlinkable: Unlinkable[] = [];
  private earlierLinks: StoredLinks | undefined;
  private readonly review = new Review(source => {
    const held = this.shelf.get(source);
    const analysis = this.shelf.analysis(source);
    return held && analysis ? { text: held.text, quotations: analysis.quotations } : null;
  });
  private filter: StatusFilter | null = null;
  private links: readonly LinkDecision[] = [];
  /** Whether sources that links name have changed since the links were last placed. */
  private linksMoved = false;
  private readonly searchIndex = new SearchIndex();
  private readonly speakersByWords = new SpeakersByWords();
  private readonly wordsOf = rememberedByText(wordsIn);
  private readonly wordsOfPath = rememberedByText((source: string) => wordsIn(pathOf(source)));
  private readonly byInitial: Grouping<SpeakerRow> = {
    by: 'initial',
    cut: true,
    valueOf: ({ name }) => initialOf(name),
    order: (a, b) => a.name.localeCompare(b.name, 'en'),
  };
  private readonly dayOrders = new DayOrders();
  private readonly lookedUp = new LookedUp();
  /** Where speakers with a name are quoted, asked for since a source last changed. */
  private readonly speakersFound = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  private readonly timelines = new Timelines({
    shelf: this.shelf,
    settled: () => this.statementsNow.days,
    passes: (source, index) => this.passes(source, index),
    placesOf: speaker => this.placesOf(speaker),
  });

  /** @param now a clock, in milliseconds */
  constructor(private readonly now: () => number = Date.now) {}

  /** Reads a text without taking it in. The answer can be given to `put`, of this library or another. */
  read(text: string, hints: Hints): string {
    return packAnalysis(analyse(text, hints));
  }

  /** Reads a source, in place of an earlier text of it. */
  put(given: SourceText): void {
    this.take(given, undefined);
  }

  private take(given: SourceText, order: DayOrder | undefined): void {
    const { source, text, hints } = given;
    const packed = given.packed ?? packAnalysis(analyse(text, { ...hints, ...(order && { dayOrder: order }) }));
    this.hold({ ...given, packed }, factsOf(source, unpackAnalysis(packed)), order);
  }

  private hold(
    { source, text, version, hints, packed }: SourceText & { readonly packed: string },
    facts: SourceFacts,
    order: DayOrder | undefined,
  ): void {
    this.remove([source]);
    this.dayOrders.note(source, facts);
    const isUnsettled = order !== undefined || choicesOfEdtf(facts.head.published?.edtf ?? '') !== null;
    this.shelf.put(facts, { text, version, packed }, isUnsettled ? { hints, order } : null);
    this.register.put(source, facts.names);
    this.unindexed.add(source);
    this.unlinked.add(source);
    if (this.links.some(({ quotes }) => quotes.some(quote => quote.source === source))) this.linksMoved = true;
  }

  /**
   * Does some of what was put off when sources were put: first they become searchable, then what they report is linked. Speakers, dates
   * and quotations do not wait for it.
   * @param milliseconds about how long to work
   * @returns how many sources are left to do
   */
  catchUp(milliseconds = Infinity): number {
    const until = this.now() + milliseconds;
    this.indexAndLink(until);
    const left = Math.max(this.unindexed.size, this.unlinked.size);
    // A name takes a hundredth of the time of an article or less.
    return left > 0 ? left : Math.ceil(this.register.prepareSuggestions(() => this.now() > until) / 100);
  }

  private indexAndLink(until: number): void {
    for (const source of this.unindexed) {
      if (this.now() > until) break;
      this.unindexed.delete(source);
      this.index(source);
    }
    for (const source of this.unlinked) {
      if (this.now() > until) break;
      this.unlinked.delete(source);
      this.link(source);
    }
  }

  /** A source that cannot be linked costs no other: it stands by itself, and is told of. */
  private link(source: string): void {
    const held = this.shelf.get(source);
    const analysis = this.shelf.analysis(source);
    if (!held || !analysis) return;
    const earlier = this.asStored.has(source) && this.earlierLinks?.has(source) ? this.earlierLinks : null;
    try {
      this.statementsFound.put(source, held.text, analysis, earlier);
    } catch (error) {
      this.statementsFound.remove(source);
      this.unlinkable.push({ source, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  /** Sources that could not be linked since this was last asked, each with what was in the way. */
  takeUnlinkable(): readonly Unlinkable[] {
    return this.unlinkable.splice(0);
  }

  private index(source: string): void {
    const held = this.shelf.get(source);
    const analysis = this.shelf.analysis(source);
    if (!held || !analysis) return;
    const names = new Map(this.register.entriesOf(source).map(entry => [entry.key, entry.names]));
    this.lookedUp.clear();
    this.searchIndex.add(source, held.text, analysis, quotation => names.get(held.keys[quotation] ?? '') ?? []);
  }

  /** Before an answer that hangs on all sources: what is little is done at once, so that a saved file shows at once. */
  private catchUpWithFew(): void {
    if (this.unlinked.size <= FEW && this.unindexed.size <= FEW) this.indexAndLink(Infinity);
  }

  /** What is to be kept of sources, to be given to `restore`; see `StoredSource`. */
  stored(sources: readonly string[]): string {
    return storedLines(
      sources.flatMap(source => {
        const held = this.shelf.get(source);
        // What other pages of its outlet settled is settled anew.
        if (!held || held.unsettled?.order !== undefined) return [];
        const facts = storedFacts({ ...held, names: this.register.entriesOf(source) });
        return [{ source, text: held.text, packed: held.packed, facts }];
      }),
    );
  }

  /**
   * Takes in sources as they were stored, without reading them again.
   * @param lines what `stored` gave
   * @param wanted the sources to take, and what each is read with
   * @returns those that were taken: a damaged line is passed over
   */
  restore(lines: string, wanted: readonly (readonly [source: string, hints: Hints])[]): readonly string[] {
    const hints = new Map(wanted);
    const taken: string[] = [];
    for (const { source, text, packed, facts } of storedSources(lines)) {
      const own = hints.get(source);
      if (!own) continue;
      try {
        this.hold({ source, text, version: 0, hints: own, packed }, restoredFacts(source, facts), undefined);
        this.asStored.add(source);
        taken.push(source);
      } catch {
        // What does not fit was damaged on the disk; whoever asked reads the file instead.
        this.remove([source]);
      }
    }
    return taken;
  }

  /** The links between sources that have been compared, to be given to `restoreLinks`. */
  storedLinks(): string {
    return this.statementsFound.storedLinks(this.shelf.sources.filter(source => !this.unlinked.has(source)));
  }

  /**
   * Has links of an earlier session stand for comparing sources.
   * @param text what `storedLinks` gave
   * @param valid the sources that were restored and are as they were when it gave it
   */
  restoreLinks(text: string, valid: readonly string[]): void {
    this.earlierLinks = new StoredLinks(text, valid);
  }

  private forgetAnswers(): void {
    this.speakersFound.clear();
    this.lookedUp.clear();
    this.exports.forget();
  }

  /** Says that a newer version of a source has the same text; false when that was known, or the source is not. */
  renew(source: string, version: number): boolean {
    return this.shelf.renew(source, version);
  }

  /** Forgets sources; those that are not known do not matter. */
  remove(sources: readonly string[]): void {
    this.forgetAnswers();
    for (const source of sources) {
      this.timelines.touch(source);
      this.review.forget(source);
      if (!this.shelf.remove(source)) continue;
      this.dayOrders.forget(source);
      this.unindexed.delete(source);
      this.unlinked.delete(source);
      this.asStored.delete(source);
      this.register.remove(source);
      this.statementsFound.remove(source);
      this.searchIndex.remove(source);
    }
  }

  /**
   * To be called after sources have changed: what only many sources together settle is settled.
   * @returns the sources of which answers are others than before
   */
  tidy(): readonly string[] {
    const settled = this.settleDays();
    this.catchUpWithFew();
    this.searchIndex.tidy();
    return [...new Set([...settled, ...this.statementsNow.withOtherDays()])];
  }

  /** Reads 03/04/2020 as the outlet's other pages write their days. */
  private settleDays(): readonly string[] {
    const changed: string[] = [];
    for (const [source, { head, unsettled, text, version }] of [...this.shelf.entries()]) {
      const order = unsettled ? this.dayOrders.of(head.outlet) : undefined;
      if (!unsettled || order === unsettled.order) continue;
      this.take({ source, text, version, hints: unsettled.hints }, order);
      changed.push(source);
    }
    return changed;
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
    this.links = links;
    this.linksMoved = true;
  }

  /** Follows what the reader found on checking, and notes, in place of earlier ones. */
  setReview(reviewed: readonly Reviewed[]): void {
    this.forgetAnswers();
    this.timelines.forget();
    this.review.set(reviewed);
  }

  /** Has lists and timelines hold quotations of one status only, or those that have none; null for all. */
  showOnly(filter: StatusFilter | null): void {
    if (filter === this.filter) return;
    this.forgetAnswers();
    this.timelines.forget();
    this.filter = filter;
  }

  /** Statuses and notes whose words no source holds any more. */
  lostReview(): readonly PlacedDecision[] {
    return this.review.lost;
  }

  /** The sources that hold the words of an anchor as they are. */
  sourcesWith(quote: QuoteAnchor): readonly string[] {
    return [...this.shelf.entries()].flatMap(([source, { text }]) =>
      placesOfAnchor(text, quote).length > 0 ? [source] : [],
    );
  }

  /** Notes that stand in a source. */
  notes(source: string): readonly NotePlace[] {
    const held = this.shelf.get(source);
    const notes = this.review.notesIn(source);
    if (!held || notes.length === 0) return [];
    const lines = new Lines(held.text);
    return notes.map(({ note, span }) => ({ note, place: lines.place(span) }));
  }

  /** The statuses that were given to a quotation: several where they contradict each other. */
  statusDecisions(id: string): readonly StatusDecision[] {
    const row = this.known(id);
    return row ? this.review.decisionsOn(row.source, row.index) : [];
  }

  /** How many quotations of a source have a status. */
  reviewedIn(source: string): { readonly reviewed: number; readonly total: number } {
    return { reviewed: this.review.statusesIn(source).size, total: this.shelf.get(source)?.keys.length ?? 0 };
  }

  private passes(source: string, index: number, filter = this.filter): boolean {
    return filter === null || (this.review.statusesIn(source).get(index)?.status ?? 'unchecked') === filter;
  }

  /** What the views list of each speaker, where only quotations of one status are shown. */
  private everyoneShown(): readonly SpeakerRow[] {
    const everyone = this.register.everyone();
    if (this.filter === null) return everyone;
    const counts = new Map<string, number>();
    for (const source of this.shelf.sources)
      for (const [index, key] of (this.shelf.get(source)?.keys ?? []).entries()) {
        const id = key === null || !this.passes(source, index) ? undefined : this.register.of(source, key)?.id;
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    return everyone.flatMap(row => {
      const quotations = counts.get(row.id);
      return quotations === undefined ? [] : [{ ...row, quotations }];
    });
  }

  /** The statements, with what the reader said about them put in place. */
  private get statementsNow(): Statements {
    this.catchUpWithFew();
    if (this.linksMoved) {
      this.linksMoved = false;
      this.statementsFound.decide(
        this.linksByPair()
          .filter(pair => !contradict(pair))
          .flatMap(pair => pair.slice(0, 1))
          .map(({ decision, rows }) => ({ same: decision.kind === 'link', rows })),
      );
    }
    return this.statementsFound;
  }

  /** The decisions on two quotations that both stand in the texts, in two sources. */
  private placedLinks(): readonly PlacedLink[] {
    return this.links.flatMap(decision => {
      const [a, b] = [this.rowAt(decision.quotes[0]), this.rowAt(decision.quotes[1])];
      return a && b && a.source !== b.source ? [{ decision, rows: [a, b] as const }] : [];
    });
  }

  /** Those that are about the same two quotations, together. */
  private linksByPair(): readonly (readonly PlacedLink[])[] {
    const pairOf = ({ rows }: PlacedLink): string =>
      rows
        .map(({ id }) => id)
        .sort()
        .join('\n');
    return [...groupBy(this.placedLinks(), pairOf).values()];
  }

  /** What was decided on two quotations before, wherever their words stood then. */
  linksBetween(one: string, other: string): readonly LinkDecision[] {
    return this.placedLinks()
      .filter(({ rows }) => rows.every(({ id }) => id === one || id === other))
      .map(({ decision }) => decision);
  }

  /** The quotation at the words of an anchor. */
  private rowAt({ source, quote }: QuoteRef): QuotationRow | null {
    const held = this.shelf.get(source);
    const place = held && placeAnchor(held.text, quote);
    if (!place) return null;
    const shared = (this.shelf.analysis(source)?.quotations ?? []).map(
      ({ content }) => Math.min(content.at(-1)?.end ?? 0, place.end) - Math.max(content[0]?.start ?? 0, place.start),
    );
    const most = Math.max(0, ...shared);
    return most > 0 ? this.shelf.row(source, shared.indexOf(most)) : null;
  }

  /** A quotation's source and extent in it; null when the text no longer holds it. */
  private extentOf(id: string): { readonly source: string; readonly text: string; readonly extent: Span } | null {
    const row = this.known(id);
    const held = row && this.shelf.get(row.source);
    const content = row && this.shelf.analysis(row.source)?.quotations[row.index]?.content;
    const [first, last] = [content?.[0], content?.at(-1)];
    if (!row || !held || !first || !last) return null;
    return { source: row.source, text: held.text, extent: { start: first.start, end: last.end } };
  }

  /** A quotation as a decision names it; null when the text no longer holds it. */
  quoteRef(id: string): QuoteRef | null {
    const found = this.extentOf(id);
    return found && { source: found.source, quote: anchorOf(found.text, found.extent) };
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

  /** Statements that more than one source reports, newest first. */
  statements(): readonly StatementRow[] {
    return this.statementsNow.rows();
  }

  /** A statement by its row's id; null when nothing reports it any more. */
  statement(id: string): StatementView | null {
    return this.statementsNow.view(id);
  }

  /** Where the speaker of a quotation said the same line at other times: other statements, oldest first. */
  repeatsOf(id: string): readonly QuotationRow[] {
    const row = this.known(id);
    return row ? this.statementsNow.repeatsOf(row) : [];
  }

  /** All reports of what a quotation says; empty where no other source has it. */
  reportsOf(id: string): readonly ReportsOf[] {
    const row = this.known(id);
    return row ? this.statementsNow.reportsOf(row) : [];
  }

  /** The groups that each decision is about now, by id; see `SpeakerRow.groups`. */
  meant(decisions: readonly LibraryDecision[]): readonly (readonly string[])[] {
    return this.register.meant(decisions);
  }

  decisionsHeld(): DecisionsHeld {
    const pairs = this.linksByPair();
    const contradicting = pairs.filter(contradict).map(pair => pair.map(({ decision }) => decision));
    const followed = new Set(pairs.flat().map(({ decision }) => decision));
    return {
      conflicts: [...this.register.conflicts, ...contradicting.map(decisions => ({ decisions }))],
      unplaced: [...this.register.unplaced, ...this.links.filter(link => !followed.has(link))],
    };
  }

  source(source: string): SourceView | null {
    const view = this.shelf.view(source);
    return view ? { ...view, quotations: view.quotations.map(row => this.shown(row)) } : null;
  }

  analysis(source: string): Analysis | null {
    return this.shelf.analysis(source);
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
    const asked = searchTerms(words);
    return this.speakersByWords
      .among(this.register.everyone(), asked)
      .toSorted((a, b) => Number(a.described) - Number(b.described) || b.quotations - a.quotations)
      .slice(0, limit)
      .flatMap(speaker => {
        const [first] = this.rowsAt(this.byDay(this.placesOf(speaker.id)).slice(0, 1));
        return first ? [{ speaker, first }] : [];
      });
  }

  /** Speakers who are named, or only described: most quoted first, or by the letters of their names where they are many. */
  speakerList(described: boolean, group: string | null): Listing<SpeakerRow> {
    const rows = this.everyoneShown().filter(row => row.described === described);
    const groups = grouped(rows, this.byInitial);
    if (!groups) return { rows: this.inOrder(rows), groups: null };
    if (group === null) return { rows: null, groups: groups.toSorted((a, b) => inOrder(a.value, b.value)) };
    return { rows: itemsOf(rows, this.byInitial, group), groups: null };
  }

  private inOrder(rows: readonly SpeakerRow[]): readonly SpeakerRow[] {
    const shown = new Map(rows.map(row => [row.id, row]));
    return this.register.rows().flatMap(({ id }) => shown.get(id) ?? []);
  }

  /** The group of `speakerList` that a speaker stands in; null where the list has none. */
  speakerGroup(id: string): string | null {
    const row = this.speaker(id);
    if (!row) return null;
    const own = this.speakerList(row.described, null).groups?.filter(
      ({ value }) => value === this.byInitial.valueOf(row),
    );
    const holds = (group: ListGroup): boolean =>
      this.speakerList(row.described, group.id).rows?.some(one => one.id === id) === true;
    return own?.find(holds)?.id ?? null;
  }

  /** A speaker's quotations by day, or by year or source where they are many; those of nobody for null. */
  quotationList(speaker: string | null, group: string | null): Listing<QuotationRow> {
    return this.listed(this.byDay(this.placesOf(speaker)), group);
  }

  /** The quotations of a group of the timeline, by source where they are many. */
  dayList(day: string, question: TimelineQuestion, group: string | null): Listing<QuotationRow> {
    return this.listed(placesIn(this.timelines.of(question), day), group);
  }

  /** Statements that more than one source reports, newest first, or by month where they are many; of a speaker or all. */
  statementList(speaker: string | null, group: string | null): Listing<StatementRow> {
    const rows = this.statements().filter(row => speaker === null || row.speaker?.id === speaker);
    const groups = grouped(rows, BY_MONTH);
    if (groups && group === null) return { rows: null, groups };
    return { rows: groups && group !== null ? itemsOf(rows, BY_MONTH, group) : rows, groups: null };
  }

  private listed(places: readonly QuotationPlace[], group: string | null): Listing<QuotationRow> {
    const byYear: Grouping<QuotationPlace> = {
      by: 'year',
      cut: false,
      valueOf: place => {
        const { year } = calendarPlace(
          this.dayOf(place).edtf ?? this.shelf.get(place.source)?.head.published?.edtf ?? '',
        );
        return year === undefined ? '' : String(year);
      },
    };
    const bySource: Grouping<QuotationPlace> = {
      by: 'source',
      cut: true,
      valueOf: ({ source }) => source,
      titleOf: ({ source }) => this.shelf.get(source)?.head.headline ?? null,
    };
    const years = grouped(places, byYear);
    if (!years) return { rows: this.rowsAt(places), groups: null };
    const grouping = years.length > 1 ? byYear : bySource;
    if (group === null) return { rows: null, groups: grouped(places, grouping) ?? [] };
    return { rows: this.rowsAt(itemsOf(places, grouping, group)), groups: null };
  }

  private byDay(places: readonly QuotationPlace[]): readonly QuotationPlace[] {
    return places
      .map((place, at) => ({ place, at, edtf: this.dayOf(place).edtf ?? '~' }))
      .sort((a, b) => (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : a.at - b.at))
      .map(({ place }) => place);
  }

  /** A speaker's quotations by day, then by source; those of nobody for null. */
  quotationsBy(speaker: string | null): readonly QuotationRow[] {
    return this.rowsAt(this.byDay(this.placesOf(speaker)));
  }

  /** A quotation by its row's id; null when the text no longer holds it. */
  quotation(id: string): QuotationRow | null {
    const row = this.known(id);
    return row ? this.shown(row) : null;
  }

  private known(id: string): QuotationRow | null {
    const source = id.slice(0, id.lastIndexOf('#'));
    return this.shelf.rowWithId(source, id);
  }

  /** The groups of the timeline with their counts; their quotations are asked for one group at a time. */
  dates(question = WHEN_SAID): readonly DateGroup[] {
    return this.timelines.of(question).groups;
  }

  /** The quotations that stand right in a group of the timeline. */
  quotationsOn(group: string, question = WHEN_SAID): readonly QuotationRow[] {
    return this.rowsAt(placesIn(this.timelines.of(question), group));
  }

  /** The best hits of a query, reports of one statement as one hit. */
  search(input: string, limit: number): SearchAnswer {
    const query = parseQuery(input);
    if (isEmpty(query)) return { hits: [], total: 0, more: false, waiting: this.unindexed.size };
    this.catchUpWithFew();
    const { found, total, more } = findUnits(query, limit, this.searchIndex, this.searchFacts);
    const groups = groupBy(
      found,
      unit => (unit.quotation < 0 ? null : this.statementsNow.bundleOf(unit.source, unit.quotation)) ?? unit,
    );
    return {
      total,
      more,
      waiting: this.unindexed.size,
      hits: [...groups.values()].flatMap(units => {
        const [first, ...alike] = units.flatMap(unit => this.hitOf(unit, query));
        return first ? [{ ...first, alike }] : [];
      }),
    };
  }

  /**
   * Holds the quotations of a draft against all sources. Its version comes back with the answer.
   * @param packed what `read` gave for it, `unwrapped`
   */
  checkDraft(text: string, version: number, packed: string): DraftCheck {
    this.catchUpWithFew();
    const sources = {
      shelf: this.shelf,
      index: this.searchIndex,
      vocabulary: this.statementsFound.vocabulary,
      row: (source: string, index: number): QuotationRow | null => {
        const row = this.shelf.row(source, index);
        return row && this.shown(row);
      },
      namesOf: (speaker: string): readonly string[] => this.register.row(speaker)?.names ?? [],
    };
    const checked = checkDraft(text, version, unpackAnalysis(packed), sources, this.lookedUp);
    return { ...checked, waiting: this.unindexed.size };
  }

  private hitOf(unit: FoundUnit, query: Query): readonly SearchHit[] {
    const held = this.shelf.get(unit.source);
    if (!held) return [];
    const known = unit.quotation < 0 ? null : this.shelf.row(unit.source, unit.quotation);
    const quotation = known && this.shown(known);
    const place = quotation ? quotation.place : new Lines(held.text).place(unit);
    const excerpt = excerptOf(quotation ? quotation.text : held.text.slice(unit.start, unit.end), query);
    return [{ ...held.head, place, excerpt, quotation, alike: [] }];
  }

  private readonly searchFacts: SearchFacts = {
    daysIn: source => {
      const [settled, days] = [this.statementsNow.daysIn(source), this.shelf.get(source)?.days ?? []];
      return index => settled?.get(index) ?? days[index]?.edtf ?? null;
    },
    published: source => this.shelf.get(source)?.head.published?.edtf ?? null,
    wordsOfOutlet: source => this.wordsOf(this.shelf.get(source)?.head.outlet ?? ''),
    wordsOfPath: this.wordsOfPath,
    kinds: source => this.shelf.get(source)?.kinds ?? [],
    keys: source => this.shelf.get(source)?.keys ?? [],
    speakersWith: terms => {
      const asked = terms.join(' ');
      const known = this.speakersFound.get(asked);
      if (known) return known;
      const keys = new Map<string, Set<string>>();
      for (const { id } of this.speakersByWords.among(this.register.everyone(), terms))
        for (const { source, key } of this.register.entriesBy(id))
          keys.set(source, (keys.get(source) ?? new Set()).add(key));
      this.speakersFound.set(asked, keys);
      return keys;
    },
  };

  /** Quotations with all that an export carries, from a place in their order on; null when they have changed since the first. */
  exported(question: ExportQuestion, order: ExportOrder, from: number): ExportPortion | null {
    return this.exports.portion(question, order, from);
  }

  private readonly exports = new Exports({
    all: () =>
      this.shelf.sources.flatMap(source =>
        [...(this.shelf.get(source)?.keys ?? [])].map((_, index) => ({ source, index })),
      ),
    bySpeaker: id => this.placesOf(id, null),
    byStatement: id => this.statementsNow.view(id)?.reports.map(({ quotation }) => quotation) ?? [],
    found: (input, limit) => {
      const query = parseQuery(input);
      if (isEmpty(query)) return { places: [], cut: false };
      this.catchUpWithFew();
      const { found, total, more } = findUnits(query, limit, this.searchIndex, this.searchFacts);
      const quoted = found.filter(({ quotation }) => quotation >= 0);
      return {
        places: quoted.map(unit => ({ source: unit.source, index: unit.quotation })),
        cut: more || total > limit,
      };
    },
    placeOf: id => this.known(id),
    row: ({ source, index }) => {
      const row = this.shelf.row(source, index);
      return row && this.shown(row);
    },
    orderOf: place => {
      const key = this.shelf.get(place.source)?.keys[place.index] ?? null;
      const of = key === null ? null : this.register.of(place.source, key);
      return { speaker: of && `${of.name}\n${of.id}`, day: this.dayOf(place).edtf };
    },
    source: source => {
      const analysis = this.shelf.analysis(source);
      return analysis && { text: this.shelf.get(source)?.text ?? '', analysis };
    },
    statements: place => this.statementsNow.idsOf(place),
  });

  totals(): Totals {
    const described = this.everyoneShown().filter(row => row.described).length;
    const unattributed = this.filter === null ? this.shelf.unattributed : this.placesOf(null).length;
    return {
      sources: this.shelf.size,
      quotations: this.shelf.quotations,
      speakers: this.register.size,
      unattributed,
      described,
    };
  }

  /** When something was said, as the library knows it now. */
  private dayOf({ source, index }: QuotationPlace): DayKnown {
    const settled = this.statementsNow.dayOf(source, index);
    return settled === null
      ? (this.shelf.get(source)?.days[index] ?? { edtf: null, weekday: null })
      : { edtf: settled, weekday: null };
  }

  /** Where a speaker is quoted, by source; what nobody is known to have said for null. */
  private placesOf(speaker: string | null, filter = this.filter): readonly QuotationPlace[] {
    const wanted =
      speaker === null
        ? this.shelf.sources.map(source => ({ source, key: null }))
        : [...this.register.entriesBy(speaker)].sort((a, b) => inOrder(a.source, b.source));
    return wanted.flatMap(({ source, key }) =>
      (this.shelf.get(source)?.keys ?? []).flatMap((own, index) =>
        own === key && this.passes(source, index, filter) ? [{ source, index }] : [],
      ),
    );
  }

  private rowsAt(places: readonly QuotationPlace[]): QuotationRow[] {
    return places.flatMap(({ source, index }) => {
      const row = this.shelf.row(source, index);
      return row ? [this.shown(row)] : [];
    });
  }

  private speakerOf({ source, speaker }: QuotationRow): SpeakerOf | null {
    return speaker?.key == null ? null : this.register.of(source, speaker.key);
  }

  /** A row with the speaker, the day and the status as the library knows them now. */
  private shown(row: QuotationRow): QuotationRow {
    const of = this.speakerOf(row);
    const day = this.statementsNow.dayOf(row.source, row.index);
    const status = this.review.statusesIn(row.source).get(row.index) ?? null;
    if (!of && day === null && !status) return row;
    const known = this.shownRows.get(row);
    if (known?.of === of && known.day === day && known.status === status) return known.row;
    const shown: QuotationRow = {
      ...row,
      speaker: row.speaker && of ? { ...row.speaker, id: of.id, name: of.name } : row.speaker,
      said: day === null ? row.said : corroborated(row.said, day),
      ...status,
    };
    this.shownRows.set(row, { of, day, status, row: shown });
    return shown;
  }
}
