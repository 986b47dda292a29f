export { analyse } from './analysis';
export { Library } from './library/library';
export type { SourceText } from './library/intake';
export type { Totals } from './library/library';
export type { ListGroup, Listing } from './library/listing';
export type { Place } from './library/lines';
export { isEmpty, parseQuery } from './library/query';
export type { FieldTest, Query, QueryNode, QueryProblem } from './library/query';
export { asksForQuotations } from './library/query';
export { queryFields } from './library/queryParts';
export type { DayRange } from './library/dayRange';
export type { QuotationRow, SaidOfRow, SourceRow, SourceView, SpeakerOfRow } from './library/rows';
export type {
  LinkReason,
  OtherReport,
  ReportRow,
  ReportsOf,
  StatementRow,
  StatementView,
} from './library/statementRows';
export type { LinkClass } from './statements/judge';
export type { WordingComparison, WordingDifference } from './statements/differences';
export type {
  DayNamed,
  DraftCheck,
  DraftDifferenceRow,
  DraftMatch,
  DraftQuotationRow,
  DraftVerdict,
} from './library/draftRows';
export type { DraftDifferenceKind } from './drafts/draftDifferences';
export { isAsInSource } from './library/draftRows';
export { isMaterial } from './drafts/draftDifferences';
export type { Reviewed, StatusFilter } from './library/review';
export type { SearchAnswer, SearchHit } from './library/search';
export type { DecisionsHeld, NotePlace } from './library/library';
export type { TimelineQuestion } from './library/timelines';
export type { DateGroup, TimelineOrder } from './library/timeline';
export { annotationsWriter } from './export/annotations';
export { bibtexWriter } from './export/bibtex';
export { oneLine } from './export/cleanText';
export { statusOf } from './export/sourceQuotations';
export { cslJsonWriter } from './export/cslJson';
export { csvWriter } from './export/csv';
export { linkQuery, readLink } from './export/deepLink';
export type { LinkProblem, LinkTarget } from './export/deepLink';
export { exportedOf } from './export/exported';
export type { Exported, ExportedDay, ExportedSource, Known, SourcePlace } from './export/exported';
export { jsonLinesWriter } from './export/jsonLines';
export { relativeLink } from './export/relativeLink';
export { teiWriter } from './export/tei';
export { written } from './export/writer';
export type { ExportHead, Writer } from './export/writer';
export type { ExportOrder, ExportPortion, ExportQuestion } from './library/exports';
export { anchorOf, placeAnchor, placesOfAnchor } from './decisions/anchor';
export type { StoredSource } from './library/stored';
export type { StoredRows } from './library/storedRows';
export { surePlace, sureWholePlace } from './decisions/surePlace';
export { quotationFor } from './quotationWith';
export type { Span } from './span';
export { trimmed } from './span';
export { standsForName } from './reading/pronouns';
export type { QuoteAnchor } from './decisions/anchor';
export type { Correction } from './decisions/corrections';
export * from './decisions/decision';
export * from './decisions/decisionFile';
export { sourceDecisions } from './decisions/sourceDecisions';
export { fnv1a, longDigest } from './text/digest';
export { typedDay } from './dates/typedDay';
export { clausesOf } from './text/clauses';
export { groupBy } from './groupBy';
export type { Conflict } from './speakers/decided';
export type { RoleSeen, SpeakerRow, SpeakerVariant } from './speakers/speaker';
export type { Suggestion } from './speakers/suggestions';
export type { Difference } from './speakers/verdict';
export * from './model';
export { calendarPlace, choicesOfEdtf, fromEdtf, partOfYear, rangeOfEdtf } from './dates/edtf';
