import type { Exported, ExportedDay, ExportedSource, ExportHead, Known, Writer } from '../core';
import { oneLine, statusOf } from '../core';
import { dayInWords } from './dates';
import { kindInWords, polarityInWords, reasonInWords } from './reasons';

/** Everything that CommonMark or GitHub's extensions read as more than a sign: marks, HTML, entities, formulas and bare addresses. */
const MARKUP = /[\\`*_[\]<>#|~&$^={}@]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\d+)[.)]|^[-+]/gi;

/** Words of an article as text, whatever stands in them. */
export const markdownText = (text: string): string => oneLine(text).replace(MARKUP, '\\$&');

const quoted = (words: string): string => `“${markdownText(words)}”`;

const knownInWords: Readonly<Record<Known, string>> = {
  stated: 'stated',
  inferred: 'inferred',
  given: 'set by hand',
};
const rests = (known: Known, words: string | null): string =>
  words === null
    ? knownInWords[known]
    : `${knownInWords[known]}${known === 'inferred' ? ' from' : ':'} ${quoted(words)}`;

const dayOf = (said: ExportedDay | null): string =>
  said?.edtf == null ? (said?.weekday == null ? '' : `on a ${said.weekday}`) : dayInWords(said.edtf);

function saidLine(said: ExportedDay | null): string {
  const day = dayOf(said);
  if (said === null) return 'day not known';
  if (said.basis === 'published') return `day not named; published ${day} (inferred)`;
  return `${day === '' ? 'day not known' : day}, ${rests(said.known, said.words)}`;
}

function publishedLine({ published }: ExportedSource): string {
  return published
    ? `published ${dayInWords(published.edtf)}, ${rests(published.known, published.words)}`
    : 'publication day not known';
}

function speakerLine({ speaker, reason, cue, confidence }: Exported): string {
  const why = `${confidence}: ${markdownText(reasonInWords({ code: reason, ...(cue !== null && { cue }) }))}`;
  if (speaker?.name == null)
    return speaker ? `not named, ${rests(speaker.known, speaker.words)} (${why})` : `not known (${why})`;
  const role = speaker.role === null ? '' : `, ${markdownText(speaker.role)}`;
  return `${markdownText(speaker.name)}${role}, ${rests(speaker.known, speaker.words)} (${why})`;
}

/** A quotation as an item of a list, with a line each for speaker, day, source and status. */
function itemOf(quotation: Exported, { linkTo }: ExportHead): string {
  const { words, kind, polarity, source, place, via } = quotation;
  const what = [kindInWords[kind], ...(polarity === null ? [] : [polarityInWords[polarity]])].join(', ');
  const where = [source.outlet, source.headline].flatMap(part => (part === null ? [] : [markdownText(part)]));
  const link = `[${markdownText(source.file)}, line ${place.line}](${linkTo(source)}#L${place.line})`;
  const rows = [
    what,
    `Speaker: ${speakerLine(quotation)}`,
    `Said: ${saidLine(quotation.said)}`,
    `Source: ${[...where, publishedLine(source)].join(', ')}: ${link}`,
    ...(via.length === 0 ? [] : [`Through: ${via.map(markdownText).join(', then ')}`]),
    `Status: ${statusOf(quotation)}`,
  ];
  const text = kind === 'direct' ? quoted(words.replace(/,$/, '')) : markdownText(words);
  return `- ${text}\n${rows.map(row => `  - ${row}\n`).join('')}\n`;
}

/** A report to read: Markdown, by speaker and by day (`media/schemas/report.schema.json`). Quotations must come in this order. */
export function reportWriter(head: ExportHead): Writer {
  let speaker: string | undefined;
  let day: string | undefined;
  return {
    begin: () => `# ${markdownText(head.title)}\n\n`,
    add: quotation => {
      const { name, id } = quotation.speaker ?? { name: null, id: null };
      const own = name === null ? '' : (id ?? name);
      const date = dayOf(quotation.said) || 'Day not known';
      const heading = own === speaker ? '' : `## ${name === null ? 'Speaker not known' : markdownText(name)}\n\n`;
      const subheading = own === speaker && date === day ? '' : `### ${date}\n\n`;
      [speaker, day] = [own, date];
      return heading + subheading + itemOf(quotation, head);
    },
    end: () => '',
  };
}
