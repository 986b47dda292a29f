import type { QuotationRow } from '../core';
import { fileNameOf, speakerName } from './citation';
import { dayInWords, saidInWords } from './dates';
import { inWords } from './lists';
import { nameBasisInWords } from './reasons';
import { shortStatus } from './review';

/** What a template is filled with beside the quotation itself. */
export interface CitationExtras {
  /** Path of the article in its workspace folder. */
  readonly path: string;
  /** A link that opens the quotation. */
  readonly link: string;
}

/** What is wrong with a template, and the words it is about. */
export interface TemplateProblem {
  readonly code: 'unknown-field' | 'open-field' | 'open-group' | 'stray-bracket';
  readonly value: string;
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'group'; readonly pieces: readonly Piece[] };

export interface Template {
  readonly pieces: readonly Piece[];
  readonly problems: readonly TemplateProblem[];
}

/** What the setting holds unless the reader changes it. */
export const defaultCitation =
  '{quotation} — {speaker}[, {role}][, {said}]. [{outlet}, ][“{headline}”, ][published {published}, ]{file}, line {line}.';

const isInferred = ({ said }: QuotationRow): boolean =>
  said !== null && (said.reckoned || said.basis === 'carried' || said.basis === 'corroborated');

function dayBasis({ said }: QuotationRow): string {
  if (said === null) return 'day not known';
  if (said.basis === 'given') return 'set by hand';
  if (said.basis === 'published') return 'the day of publication';
  const words = said.words === null ? '' : ` from “${said.words}”`;
  return said.basis === 'stated' && !said.reckoned
    ? `stated${words === '' ? '' : `: “${said.words ?? ''}”`}`
    : `inferred${words}`;
}

function speakerBasis({ speaker }: QuotationRow): string {
  if (speaker === null) return 'nobody named';
  if (speaker.basis === 'given') return 'set by hand';
  return nameBasisInWords(speaker.basis, speaker.words) || 'stated';
}

/** The fields, each empty where nothing is known. */
const FIELDS: Readonly<Record<string, (row: QuotationRow, extras: CitationExtras) => string>> = {
  'quotation': row => (row.kind === 'direct' ? `“${row.text.replace(/,$/, '')}”` : row.text),
  'speaker': row => speakerName(row),
  'speaker:basis': row => speakerBasis(row),
  'role': row => row.speaker?.role ?? '',
  'said': row => {
    const said = saidInWords(row.said);
    return said === '' ? '' : `${said}${isInferred(row) ? ' (inferred)' : ''}`;
  },
  'said:edtf': row => row.said?.edtf ?? '',
  'basis': row => dayBasis(row),
  'outlet': row => row.outlet ?? '',
  'headline': row => row.headline ?? '',
  // Where it stands for the day said it has been told.
  'published': row => (row.published && row.said?.basis !== 'published' ? dayInWords(row.published.edtf) : ''),
  'published:edtf': row => row.published?.edtf ?? '',
  'file': row => fileNameOf(row.source),
  'path': (_, { path }) => path,
  'line': row => String(row.place.line + 1),
  'kind': row => row.kind,
  'status': row => shortStatus(row) || 'unchecked',
  'link': (_, { link }) => link,
};
export const citationFields: readonly string[] = Object.keys(FIELDS);

/**
 * Reads a template: `{field}`, `[parts that stand only where all fields in them have a value]`, and a backslash before a sign that means
 * itself.
 */
export function parseTemplate(source: string): Template {
  const problems: TemplateProblem[] = [];
  const open: { readonly from: number; readonly pieces: Piece[] }[] = [{ from: 0, pieces: [] }];
  const add = (piece: Piece): void => void open.at(-1)?.pieces.push(piece);
  for (const { 0: token, index } of source.matchAll(/\\[\s\S]|\{[^{}]*\}|[{}[\]]|[^\\{}[\]]+|\\$/g)) {
    if (/^\{.*\}$/s.test(token)) {
      const name = token.slice(1, -1).trim();
      if (!Object.hasOwn(FIELDS, name)) problems.push({ code: 'unknown-field', value: name });
      add({ kind: 'field', name });
    } else if (token === '[') open.push({ from: index, pieces: [] });
    else if (token === ']' && open.length > 1) {
      const group = open.pop();
      add({ kind: 'group', pieces: group?.pieces ?? [] });
    } else if (token === '{') problems.push({ code: 'open-field', value: source.slice(index, index + 20) });
    else if (token === ']' || token === '}') problems.push({ code: 'stray-bracket', value: token });
    else add({ kind: 'text', text: token.length === 2 && token.startsWith('\\') ? token.slice(1) : token });
  }
  for (const { from } of open.slice(1)) problems.push({ code: 'open-group', value: source.slice(from, from + 20) });
  return { pieces: open[0]?.pieces ?? [], problems };
}

/** Whether all fields of a group have a value; groups in it decide for themselves. */
const isFull = (pieces: readonly Piece[], value: (name: string) => string): boolean =>
  pieces.every(piece => piece.kind !== 'field' || value(piece.name) !== '');

function filled(pieces: readonly Piece[], value: (name: string) => string): string {
  return pieces
    .map(piece => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'field':
          return value(piece.name);
        case 'group':
          return isFull(piece.pieces, value) ? filled(piece.pieces, value) : '';
      }
    })
    .join('');
}

/** A quotation in the reader's style. Values are put in as they are: what looks like a field in an article is none. */
export const citationBy = ({ pieces }: Template, row: QuotationRow, extras: CitationExtras): string =>
  filled(pieces, name => FIELDS[name]?.(row, extras) ?? '');

/** A mistake in a template as a sentence. */
export function templateProblemInWords({ code, value }: TemplateProblem): string {
  switch (code) {
    case 'unknown-field':
      return `“{${value}}” is no field: use ${inWords(
        citationFields.map(name => `{${name}}`),
        'or',
      )}.`;
    case 'open-field':
      return `“${value}” opens a field that is not closed.`;
    case 'open-group':
      return `“${value}” opens a bracket that is not closed.`;
    case 'stray-bracket':
      return `“${value}” closes something that was not opened; write “\\${value}” for the sign itself.`;
  }
}
