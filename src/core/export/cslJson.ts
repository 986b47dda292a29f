import { calendarPlace, choicesOfEdtf, fromEdtf, partOfYear, rangeOfEdtf } from '../dates/edtf';
import type { DayParts } from '../dates/edtf';
import { longDigest } from '../text/digest';
import { oneLine } from './cleanText';
import type { Exported, ExportedSource } from './exported';
import { authorsOf, bySourceWriter, publishedLine } from './sourceQuotations';
import type { Writer } from './writer';

/** A day as CSL has it: year, month and day as far as they are known, twice for a range. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly 'season'?: number;
  /** Uncertain, or somewhere in it. */
  readonly 'circa'?: true;
}

/** The parts from the year down to the first that is not known; null without a year. */
function partsOf({ year, month, day }: DayParts): readonly number[] | null {
  if (year === undefined) return null;
  return month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
}

/** EDTF as CSL has days; null when the year is not known. */
export function cslDate(edtf: string): CslDate | null {
  const range = rangeOfEdtf(edtf)?.map(end => partsOf(fromEdtf(end) ?? {}));
  if (range?.[0] && range[1]) return { 'date-parts': [range[0], range[1]] };
  const part = partOfYear(edtf);
  if (part?.kind === 'season') return { 'date-parts': [[part.year]], 'season': part.number };
  const parts = partsOf(calendarPlace(edtf));
  if (!parts) return null;
  const isVague = range !== undefined || part !== null || choicesOfEdtf(edtf) !== null || /[?~%]$/.test(edtf);
  return { 'date-parts': [parts], ...(isVague && { circa: true }) };
}

/** Name of an article that stays the same while its path does. */
export const sourceKey = ({ folder, file }: ExportedSource): string => longDigest(`${folder}/${file}`);

const lastPart = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** What a list of references calls the article: its headline, else its file. */
export const titleOf = ({ headline, file }: ExportedSource): string => oneLine(headline ?? lastPart(file));

function item(source: ExportedSource, quotations: readonly Exported[]): object {
  const issued = source.published && cslDate(source.published.edtf);
  const authors = authorsOf(source).map(literal => ({ literal }));
  return {
    type: source.outlet === null ? 'document' : 'article-newspaper',
    id: `on-the-record-${sourceKey(source)}`,
    title: titleOf(source),
    ...(source.outlet !== null && { 'container-title': oneLine(source.outlet) }),
    ...(authors.length > 0 && { author: authors }),
    ...(issued && { issued }),
    note: publishedLine(source),
    custom: {
      folder: source.folder,
      file: source.file,
      published: source.published,
      quotations: quotations.map(({ id, status, changedSince, kind, words, speaker, said, place: { line } }) => ({
        ...{ id, status, changedSince, kind, words, line },
        speaker: speaker && { name: speaker.name, known: speaker.known, words: speaker.words },
        said: said && { edtf: said.edtf, weekday: said.weekday, known: said.known, words: said.words },
      })),
    },
  };
}

/** CSL-JSON (Citation Style Language 1.0.2): the articles, each with its quotations under `custom`. */
export const cslJsonWriter = (): Writer =>
  bySourceWriter(
    '[',
    (source, quotations, before) => `${before === 0 ? '\n' : ',\n'}${JSON.stringify(item(source, quotations))}`,
    '\n]\n',
  );
