import { collectives, documentNouns, groupNouns, personNouns } from '../english/people';
import type { Outline } from './outline';

/** What a noun for a speaker stands for. */
export type Noun = 'person' | 'body' | 'document';

const singular = (lower: string): readonly string[] =>
  lower.endsWith('ies')
    ? [`${lower.slice(0, -3)}y`]
    : lower.endsWith('men')
      ? [`${lower.slice(0, -3)}man`]
      : lower.endsWith('es')
        ? [lower.slice(0, -1), lower.slice(0, -2)]
        : lower.endsWith('s')
          ? [lower.slice(0, -1)]
          : [];

function nounClass(lower: string): Noun | undefined {
  if (personNouns.has(lower) || /(?:[^hu]man|woman|person|ologist|ographer|crat)$/.test(lower)) return 'person';
  if (groupNouns.has(lower)) return 'body';
  return documentNouns.has(lower) ? 'document' : undefined;
}

/** Whether a word can be the head of a description of a speaker, and whether it is a plural. */
export function speakerNoun(lower: string): { readonly noun: Noun; readonly plural: boolean } | undefined {
  const noun = nounClass(lower);
  if (noun) return { noun, plural: false };
  if (collectives.has(lower)) return { noun: 'person', plural: true };
  // "vice-chairman", "co-author": the last part decides.
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  for (const one of [...singular(lower), ...(last === lower ? [] : [last])]) {
    const found = nounClass(one);
    if (found) return { noun: found, plural: one !== last };
  }
  return undefined;
}

export interface FoundNoun {
  readonly index: number;
  readonly noun: Noun;
  readonly plural: boolean;
}

/** The last noun for a speaker among the pieces from `from` up to `to`, which is not counted. */
export function lastSpeakerNoun(outline: Outline, from: number, to: number): FoundNoun | undefined {
  for (let i = to - 1; i >= from; i--) {
    const found = speakerNoun(outline.pieces[i]?.lower ?? '');
    if (found) return { index: i, ...found };
  }
  return undefined;
}
