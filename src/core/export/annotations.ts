import { longDigest } from '../text/digest';
import type { Exported } from './exported';
import type { PlacedPart } from './parts';
import type { ExportHead, Writer } from './writer';

/** A UUID of version 8 (RFC 9562, 5.8) made of a text: the same for the same text. */
export function uuidOf(text: string): string {
  const hex = longDigest(text) + longDigest(`on-the-record ${text}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const text = (purpose: string, value: string): object => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});

const target = (source: string, { exact, prefix, suffix, startCodePoint, endCodePoint }: PlacedPart): object => ({
  type: 'SpecificResource',
  source,
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: startCodePoint, end: endCodePoint },
  ],
});

/** One annotation: who said it and all else that is known in the body, the words in the target, one for each part. */
export function annotationOf(quotation: Exported, { linkTo }: Pick<ExportHead, 'linkTo'>): object {
  const { id, speaker, kind, status, changedSince, parts, source, ...facts } = quotation;
  const targets = parts.map(part => target(linkTo(source), part));
  return {
    id: uuidOf(`${source.folder}/${id}`),
    type: 'Annotation',
    motivation: 'describing',
    body: [
      ...(speaker?.name == null ? [] : [text('identifying', speaker.name)]),
      text('tagging', kind),
      text('tagging', status),
      ...(changedSince ? [text('tagging', 'changed since')] : []),
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: JSON.stringify({ id, status, changedSince, kind, speaker, source, ...facts }),
        format: 'application/json',
      },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/**
 * W3C Web Annotations (JSON-LD): a collection with all its annotations in one page. Positions count Unicode code points of the text as the
 * editor has it, without a byte order mark.
 */
export function annotationsWriter(head: ExportHead): Writer {
  let count = 0;
  const collection = uuidOf(`annotations ${head.title}`);
  return {
    begin: () =>
      [
        '{',
        '"@context": "http://www.w3.org/ns/anno.jsonld",',
        `"id": "${collection}",`,
        '"type": "AnnotationCollection",',
        `"label": ${JSON.stringify(head.title)},`,
        '"first": {',
        `"id": "${uuidOf(`page ${head.title}`)}",`,
        '"type": "AnnotationPage",',
        `"partOf": "${collection}",`,
        '"startIndex": 0,',
        '"items": [',
      ].join('\n'),
    add: quotation => `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotationOf(quotation, head))}`,
    end: () => `\n]\n},\n"total": ${count}\n}\n`,
  };
}
