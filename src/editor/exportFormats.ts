import type { ExportHead, ExportOrder, Writer } from '../core';
import { annotationsWriter, bibtexWriter, cslJsonWriter, csvWriter, jsonLinesWriter, teiWriter } from '../core';
import { reportWriter } from '../wording/report';

/** A kind of file that quotations are exported to. */
export interface ExportFormat {
  readonly label: string;
  readonly detail: string;
  /** Without the dot. */
  readonly extension: string;
  readonly order: ExportOrder;
  readonly writer: (head: ExportHead) => Writer;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    label: 'CSV',
    detail: 'A table for spreadsheets, a quotation a row',
    extension: 'csv',
    order: 'source',
    writer: csvWriter,
  },
  {
    label: 'Markdown Report',
    detail: 'To read: by speaker and day, each with its source',
    extension: 'md',
    order: 'speaker',
    writer: reportWriter,
  },
  {
    label: 'JSON Lines',
    detail: 'For programs, a quotation a line',
    extension: 'jsonl',
    order: 'source',
    writer: jsonLinesWriter,
  },
  {
    label: 'Web Annotations',
    detail: 'JSON-LD of the W3C: the words in their places',
    extension: 'jsonld',
    order: 'source',
    writer: annotationsWriter,
  },
  {
    label: 'TEI',
    detail: 'XML of the Text Encoding Initiative, with <said>',
    extension: 'xml',
    order: 'source',
    writer: teiWriter,
  },
  {
    label: 'CSL-JSON',
    detail: 'The articles, for Zotero, Pandoc and citation processors',
    extension: 'json',
    order: 'source',
    writer: cslJsonWriter,
  },
  {
    label: 'BibTeX',
    detail: 'The articles, for LaTeX and reference managers',
    extension: 'bib',
    order: 'source',
    writer: bibtexWriter,
  },
];
