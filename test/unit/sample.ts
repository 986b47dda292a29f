import { strict as assert } from 'node:assert';
import type { Analysis, Hints, Quotation, Span } from '../../src/core';
import { analyse } from '../../src/core';

/** Expectations written into a sample text: `⟦what was said⟧`, `⟪who⟫`, `⌜cue⌝`. */
export interface Sample {
  readonly text: string;
  readonly said: readonly Span[];
  readonly who: readonly Span[];
  readonly cue: readonly Span[];
}

const PAIRS: Readonly<Record<string, 'said' | 'who' | 'cue'>> = { '⟦': 'said', '⟪': 'who', '⌜': 'cue' };

/** Takes the expectations out of a sample. */
export function readSample(marked: string): Sample {
  const found: Record<'said' | 'who' | 'cue', Span[]> = { said: [], who: [], cue: [] };
  const open: { kind: 'said' | 'who' | 'cue'; start: number }[] = [];
  let text = '';
  for (const sign of marked) {
    const kind = PAIRS[sign];
    if (kind) open.push({ kind, start: text.length });
    else if (/[⟧⟫⌝]/.test(sign)) {
      const opened = open.pop();
      if (opened) found[opened.kind].push({ start: opened.start, end: text.length });
    } else text += sign;
  }
  return { text, ...found };
}

export const words = (text: string, spans: readonly Span[]): string[] =>
  spans.map(span => text.slice(span.start, span.end));

/** The one quotation of a sample that holds the first word said. */
function quotationOf(sample: Sample, { quotations }: Analysis): Quotation | undefined {
  const first = sample.said[0];
  return quotations.find(({ content }) =>
    content.some(part => first && part.start < first.end && first.start < part.end),
  );
}

/** A quotation is read as the sample marks it: its words, who said them and the cue. Without `⟪⟫`, by nobody. */
export function assertRead(marked: string, hints: Hints = {}): Quotation {
  const sample = readSample(marked);
  const quotation = quotationOf(sample, analyse(sample.text, hints));
  assert.ok(quotation, `no quotation in: ${sample.text}`);
  const { content, speaker, cue } = quotation;
  assert.deepEqual(words(sample.text, content), words(sample.text, sample.said), 'said');
  assert.deepEqual(words(sample.text, speaker ? [speaker] : []), words(sample.text, sample.who), 'who');
  if (sample.cue.length > 0)
    assert.deepEqual(words(sample.text, cue ? [cue] : []), words(sample.text, sample.cue), 'cue');
  return quotation;
}

/** No quotation between marks is found in the text. */
export function assertNoQuotation(text: string): void {
  const found = analyse(text).quotations.flatMap(({ marked }) => words(text, marked));
  assert.deepEqual(found, []);
}

/** A column of samples, each its own test. */
export function eachRead(samples: readonly string[]): void {
  for (const sample of samples) it(sample, () => void assertRead(sample));
}
