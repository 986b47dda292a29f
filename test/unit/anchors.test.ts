import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import type { Place, QuoteAnchor } from '../../src/core';
import { anchorOf, Library, surePlace } from '../../src/core';
import type { NoteDecision, StatusDecision } from '../../src/core/decisions/decision';
import type { Span } from '../../src/core/span';
import { overlap } from '../../src/core/span';
import { seeded } from '../seeded';

const TEXT =
  'The mayor spoke first. “We will rebuild the harbor before the first snow,” she said. “No,” said Lund. ' +
  'The crowd cheered for a while.\n\n“No,” said the priest. He left the hall by the back door.';

const anchorFor = (words: string): QuoteAnchor => {
  const start = TEXT.indexOf(words);
  return anchorOf(TEXT, { start, end: start + words.length });
};

/** The words at the place found. */
function placed(words: string, text: string): string | null {
  const span = surePlace(text, anchorFor(words));
  return span && text.slice(span.start, span.end);
}

describe('places of notes', () => {
  const HARBOR = 'We will rebuild the harbor before the first snow';
  const cases: readonly (readonly [what: string, words: string, text: string, expected: string | null])[] = [
    ['nothing changed', HARBOR, TEXT, HARBOR],
    ['text before', HARBOR, `A new headline\n\n${TEXT}`, HARBOR],
    ['moved to the end', HARBOR, 'Other words. “We will rebuild the harbor before the first snow,” she said.', HARBOR],
    [
      'broken over lines',
      HARBOR,
      TEXT.replace('rebuild the', 'rebuild\nthe'),
      HARBOR.replace('rebuild the', 'rebuild\nthe'),
    ],
    ['a word changed', HARBOR, TEXT.replace('snow', 'rain'), 'We will rebuild the harbor before the first'],
    ['a word changed inside', HARBOR, TEXT.replace('harbor', 'harbour'), HARBOR.replace('harbor', 'harbour')],
    [
      'words put in',
      HARBOR,
      TEXT.replace('the harbor', 'the old stone harbor'),
      HARBOR.replace('the harbor', 'the old stone harbor'),
    ],
    ['more than a third changed', HARBOR, TEXT.replace(HARBOR, 'We may restore the bridge before the next snow'), null],
    ['taken out', HARBOR, TEXT.replace(`“${HARBOR},” she said. `, ''), null],
    ['a short word, beside another', 'No', TEXT, 'No'],
    ['a short word taken out, of two', 'No', TEXT.replace('“No,” said Lund. ', ''), null],
    [
      'another sentence much like it',
      HARBOR,
      'He asked why. “We will rebuild the bridge before the first snow,” Lund told a paper.',
      null,
    ],
    ['no text', HARBOR, '', null],
    [
      'the same words of somebody else, once its own are gone',
      HARBOR,
      `${TEXT.replace(`“${HARBOR},” she said. `, '')}\n\nLund agreed: “${HARBOR},” said Lund, and sat down.`,
      null,
    ],
    [
      'the same words of somebody else in much the same surroundings',
      HARBOR,
      `The mayor spoke first. “${HARBOR},” he said. “No,” said Lund.`,
      null,
    ],
    [
      'edited, beside the same words of somebody else',
      HARBOR,
      `${TEXT.replace('harbor', 'harbour')}\n\nLund agreed: “${HARBOR},” said Lund, and sat down.`,
      HARBOR.replace('harbor', 'harbour'),
    ],
    [
      'beside the same words of somebody else',
      HARBOR,
      `Lund agreed: “${HARBOR},” said Lund, and sat down.\n\n${TEXT}`,
      HARBOR,
    ],
  ];
  for (const [what, words, text, expected] of cases) it(what, () => assert.equal(placed(words, text), expected));
});

it('holds on to the words of a selection, not to the space beside them', () => {
  const start = TEXT.indexOf(' The crowd cheered');
  const anchor = anchorOf(TEXT, { start, end: start + ' The crowd cheered '.length });
  assert.deepEqual([anchor.exact, anchor.start], ['The crowd cheered', start + 1]);
  assert.deepEqual(surePlace(`News. ${TEXT}`, anchor), {
    start: start + 7,
    end: start + 7 + 'The crowd cheered'.length,
  });
});

it('gives words to nobody else who is named before them', () => {
  const text = 'Minister Jane Roe told the paper: “We will rebuild the harbor before the first snow.”';
  const start = text.indexOf('We will');
  const anchor = anchorOf(text, { start, end: text.indexOf('.”') });
  assert.equal(surePlace(text.replace('Jane Roe', 'Max Lund'), anchor), null);
  assert.equal(surePlace(`News. ${text}`, anchor)?.start, start + 6);
});

it('places nothing on one of two equal passages unless it has not moved', () => {
  const twice = `${TEXT}\n\n${TEXT}`;
  const start = twice.lastIndexOf('The crowd cheered');
  const anchor = anchorOf(twice, { start, end: start + 'The crowd cheered'.length });
  assert.equal(surePlace(twice, anchor)?.start, start);
  assert.equal(surePlace(`News\n\n${twice}`, anchor), null);
});

const WORDS = ['orchard', 'velvet', 'lantern', 'marble', 'copper', 'thistle', 'ribbon', 'pepper'];

/** A text with a sign before and behind what is noted, so that its place is known whatever is done to the text. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * An edit as people make them: words changed, put in, taken out; paragraphs moved, taken out; texts put together; the words that are
 * noted quoted once more.
 */
function edited(text: string, noted: string, other: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const paragraphs = text.split('\n');
  const from = Math.floor(random() * paragraphs.length);
  switch (Math.floor(random() * 7)) {
    case 0: {
      const words = [...text.matchAll(/\p{Ll}{4,}/gu)];
      const word = pick(words);
      return word ? text.slice(0, word.index) + (pick(WORDS) ?? '') + text.slice(word.index + word[0].length) : text;
    }
    case 1: {
      const gap = pick([...text.matchAll(/ (?=\p{Ll})/gu)]);
      return gap
        ? `${text.slice(0, gap.index)} ${pick(WORDS) ?? ''} ${pick(WORDS) ?? ''}${text.slice(gap.index)}`
        : text;
    }
    case 2: {
      const word = pick([...text.matchAll(/ \p{Ll}{3,}/gu)]);
      return word ? text.slice(0, word.index) + text.slice(word.index + word[0].length) : text;
    }
    case 3: {
      const [moved = ''] = paragraphs.splice(from, 1);
      paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, moved);
      return paragraphs.join('\n');
    }
    case 4:
      return paragraphs.filter((_, at) => at !== from).join('\n');
    case 5:
      paragraphs.splice(from, 0, `Max Lund agreed. “${noted}”, as he put it, was what he heard too.`);
      return paragraphs.join('\n');
    default:
      return random() < 0.5 ? `${text}\n\n${other}` : `${other}\n\n${text}`;
  }
}

/** Turns lines and characters of a text with LF for line ends into offsets. */
function spansIn(text: string): (place: Place) => Span {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, character, endLine, endCharacter }) => ({
    start: (starts[line] ?? NaN) + character,
    end: (starts[endLine] ?? NaN) + endCharacter,
  });
}

/** What became of a note or a status: where it is told to stand, or that it is lost. */
type Result = 'right' | 'wrong' | 'listed though there' | 'listed and gone' | 'neither shown nor listed';

/** At least half of what either has in common. */
const isMostly = (a: Span, b: Span): boolean =>
  2 * overlap(a, b) >= Math.max(a.end, b.end) - Math.min(a.start, b.start);

function resultOf(found: Span | undefined, isListed: boolean, real: Span | null): Result {
  if (found && isListed) return 'wrong';
  if (found) return real && isMostly(found, real) ? 'right' : 'wrong';
  if (!isListed) return 'neither shown nor listed';
  return real ? 'listed though there' : 'listed and gone';
}

describe('notes and statuses: a thousand edits, moves and merges of the seeds', () => {
  const texts = readdirSync('seeds').map(name => readFileSync(`seeds/${name}`, 'utf8'));
  const random = seeded(11);
  const OLD = 'file:///old/a.txt';
  const originals = texts.map(text => {
    const library = new Library();
    library.put({ source: OLD, text, version: 1, hints: {} });
    return { text, quotations: library.analysis(OLD)?.quotations ?? [] };
  });
  const library = new Library();
  const results = Array.from({ length: 1000 }, (_, at) => {
    const { text, quotations } = originals[at % originals.length] ?? { text: '', quotations: [] };
    const quotation = quotations[Math.floor(random() * quotations.length)];
    const span = quotation?.content[Math.floor(random() * quotation.content.length)];
    if (!span) throw new Error('A seed has no quotation.');
    const noted = text.slice(span.start, span.end);
    let signed = text.slice(0, span.start) + OPEN + noted + CLOSE + text.slice(span.end);
    for (let edit = 0; edit <= random() * 5; edit++)
      signed = edited(signed, noted, texts[(at + 1) % texts.length] ?? '', random);
    const [start, end] = [signed.indexOf(OPEN), signed.indexOf(CLOSE) - 1];
    const real = start >= 0 && end > start ? { start, end } : null;
    const now = signed.replace(OPEN, '').replace(CLOSE, '');

    const placed = { source: OLD, quote: anchorOf(text, span) };
    const note: NoteDecision = { kind: 'note', id: 'a', text: '', ...placed };
    const status: StatusDecision = { kind: 'status', status: 'checked', ...placed };
    const tell = (source: string): void =>
      library.setReview([note, status].map(decision => ({ decision: { ...decision, source }, changedSince: false })));
    const isMoved = random() < 0.2;
    const source = isMoved ? 'file:///new/b.txt' : OLD;
    library.put({ source, text: now, version: 1, hints: {} });
    if (isMoved) {
      tell(OLD);
      // Both are listed until they are given the file's new name.
      assert.equal(library.lostReview().length, 2);
    }
    tell(source);
    const lost = library.lostReview();
    const isListed = (kind: 'note' | 'status'): boolean => lost.some(one => one.kind === kind);
    const spanOf = spansIn(now);
    const [noteAt] = library.notes(source).map(({ place }) => spanOf(place));
    const checked = library.source(source)?.quotations.filter(row => row.status === 'checked') ?? [];
    const parts = checked.flatMap(({ parts: own }) => own.map(spanOf));
    // A status stands on a whole quotation, which may have more parts than the one whose words are followed.
    const hasMost = (part: Span): boolean => real !== null && 2 * overlap(part, real) >= real.end - real.start;
    const statusAt = real && parts.some(hasMost) ? real : parts[0];
    library.remove([source]);
    return {
      note: resultOf(noteAt, isListed('note'), real),
      status: checked.length > 1 ? 'wrong' : resultOf(statusAt, isListed('status'), real),
    };
  });

  for (const kind of ['note', 'status'] as const) {
    const count = (result: Result): number => results.filter(one => one[kind] === result).length;
    const there = 1000 - count('listed and gone');
    it(`loses no ${kind}`, () => assert.equal(count('neither shown nor listed'), 0));
    it(`places no ${kind} wrong`, () => assert.equal(count('wrong'), 0));
    it(`places 98 of 100 that are still there: ${kind}`, () =>
      assert.ok(count('right') >= 0.98 * there, `${String(count('right'))} of ${String(there)}`));
  }
});
