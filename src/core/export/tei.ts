import { daySpan, fromEdtf } from '../dates/edtf';
import type { Confidence } from '../model';
import { longDigest } from '../text/digest';
import { oneLine, printable } from './cleanText';
import { sourceKey, titleOf } from './cslJson';
import type { Exported, ExportedDay, ExportedSource } from './exported';
import { authorsOf } from './sourceQuotations';
import { attributes, element, escaped } from './xml';
import type { ExportHead, Writer } from './writer';

const CERT: Readonly<Record<Confidence, string>> = { sure: 'high', likely: 'medium', unsure: 'low' };

/** A day as the attributes of att.datable.w3c: "--12-21" without a year; a longer or uncertain time by its ends. */
export function teiWhen(edtf: string): Readonly<Record<string, string>> {
  const doubt = /[?~%]$/.test(edtf) ? { cert: 'low' } : {};
  const parts = fromEdtf(edtf);
  if (!parts) {
    const ends = daySpan(edtf);
    return ends ? { notBefore: ends[0], notAfter: ends[1] } : {};
  }
  const [year, month, day] = edtf.replace(/[?~%]$/, '').split('-');
  if (year !== 'XXXX')
    return month === 'XX' ? { when: year ?? '', ...doubt } : { when: edtf.replace(/[?~%]$/, ''), ...doubt };
  if (month === undefined || (month === 'XX' && day === undefined)) return {};
  return { when: `--${month === 'XX' ? '' : month}${day === undefined ? '' : `-${day}`}`, ...doubt };
}

const note = (type: string, content: string, subtype?: string): string =>
  element('note', { type, ...(subtype !== undefined && { subtype }) }, content);

const mentioned = (words: string | null): string =>
  words === null ? '' : ` ${element('mentioned', {}, escaped(oneLine(words)))}`;

function dayNote(said: ExportedDay): string {
  const shown = said.edtf ?? said.weekday ?? '';
  const date = shown === '' ? '' : element('date', said.edtf === null ? {} : teiWhen(said.edtf), escaped(shown));
  return note('said', `${date}${mentioned(said.words)}`.trim(), said.known);
}

const speakerId = (id: string): string => `s-${longDigest(id)}`;
const sourceId = (source: ExportedSource): string => `b-${sourceKey(source)}`;

function saidElements({ parts, kind, polarity, confidence, speaker }: Exported, id: string): string {
  const name = (at: number): string => `${id}-${at + 1}`;
  return parts
    .map(({ exact }, at) =>
      element(
        'said',
        {
          'xml:id': name(at),
          ...(speaker?.id != null && { who: `#${speakerId(speaker.id)}` }),
          'direct': String(kind === 'direct'),
          'aloud': polarity === 'negated' ? 'false' : 'unknown',
          'cert': CERT[confidence],
          ...(at > 0 && { prev: `#${name(at - 1)}` }),
          ...(at < parts.length - 1 && { next: `#${name(at + 1)}` }),
        },
        escaped(printable(exact)),
      ),
    )
    .join('\n');
}

/** A quotation as a `<cit>`: what was said, where it stands, and how both are known. */
function citation(quotation: Exported, head: ExportHead): string {
  const {
    id,
    source,
    place,
    speaker,
    said,
    kind,
    status,
    changedSince,
    reason,
    cue,
    polarity,
    nested,
    via,
    statements,
  } = quotation;
  const own = `q-${longDigest(`${source.folder}/${id}`)}`;
  const lines = { unit: 'line', from: String(place.line), to: String(place.endLine) };
  const where = element('ref', { target: head.linkTo(source) }, escaped(source.file));
  const name = speaker?.name == null ? '' : element('persName', {}, escaped(oneLine(speaker.name)));
  const role = speaker?.role == null ? '' : ` ${element('roleName', {}, escaped(oneLine(speaker.role)))}`;
  const rows = [
    saidElements(quotation, own),
    element(
      'bibl',
      { corresp: `#${sourceId(source)}` },
      `${where} ${element('citedRange', lines, String(place.line))}`,
    ),
    ...(speaker ? [note('speaker', `${name}${role}${mentioned(speaker.words)}`.trim(), speaker.known)] : []),
    note('reason', cue === null ? reason : `${reason}${mentioned(cue)}`),
    ...(said ? [dayNote(said)] : []),
    ...(polarity === null ? [] : [note('polarity', polarity)]),
    ...nested.map(words => note('nested', escaped(oneLine(words)))),
    ...via.map(outlet => note('via', escaped(oneLine(outlet)))),
    ...statements.map(statement => note('statement', escaped(statement))),
    note('status', status, changedSince ? 'changed-since' : undefined),
  ];
  return `${element('cit', { 'xml:id': own, 'type': kind }, `\n${rows.join('\n')}\n`)}\n`;
}

/** What is known of an article, for the list at the end. */
function bibliography(source: ExportedSource): string {
  const { published, outlet } = source;
  const parts = [
    ...authorsOf(source).map(author => element('author', {}, escaped(author))),
    element('title', { level: 'a' }, escaped(titleOf(source))),
    ...(outlet === null ? [] : [element('title', { level: 'j' }, escaped(oneLine(outlet)))]),
    ...(published ? [element('date', teiWhen(published.edtf), escaped(published.edtf))] : []),
    ...(published ? [note('published', mentioned(published.words).trim(), published.known)] : []),
    element('idno', { type: 'file' }, escaped(printable(source.file))),
  ];
  return element('bibl', { 'xml:id': sourceId(source) }, parts.join(' '));
}

const headerOf = ({ title }: ExportHead): string =>
  `<teiHeader><fileDesc><titleStmt>${element('title', {}, escaped(oneLine(title)))}</titleStmt>
<publicationStmt><p>Exported from On the Record.</p></publicationStmt>
<sourceDesc><p>The articles are listed behind the text.</p></sourceDesc></fileDesc></teiHeader>`;

/**
 * TEI P5: a `<cit>` with `<said>` for each quotation, a `<div>` for each article (chapters 3.3.3 and 3.12), and behind the text the
 * lists of persons and articles (16.10). Quotations must come by source.
 */
export function teiWriter(head: ExportHead): Writer {
  const people = new Map<string, string>();
  const articles = new Map<string, string>();
  let open: string | undefined;
  const close = (): string => (open === undefined ? '' : '</div>\n');
  return {
    begin: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<TEI ${attributes({ xmlns: 'http://www.tei-c.org/ns/1.0' })}>\n${headerOf(head)}\n<text><body>\n`,
    add: quotation => {
      const { speaker, source } = quotation;
      const article = sourceId(source);
      if (!articles.has(article)) articles.set(article, bibliography(source));
      if (speaker?.id != null && !people.has(speaker.id))
        people.set(
          speaker.id,
          element(
            'person',
            { 'xml:id': speakerId(speaker.id) },
            element('persName', {}, escaped(oneLine(speaker.name ?? speaker.words))),
          ),
        );
      const text = citation(quotation, head);
      if (open === article) return text;
      const before = close();
      open = article;
      const title = element('head', {}, escaped(titleOf(source)));
      return `${before}<div ${attributes({ type: 'article', corresp: `#${article}` })}>\n${title}\n${text}`;
    },
    end: () =>
      [
        open === undefined ? '<p/>\n' : close(),
        '</body></text>\n<standOff>\n',
        people.size === 0 ? '' : element('listPerson', {}, [...people.values()].join('\n')),
        articles.size === 0 ? '' : element('listBibl', {}, [...articles.values()].join('\n')),
        '\n</standOff>\n</TEI>\n',
      ].join(''),
  };
}
