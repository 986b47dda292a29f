import { readFileSync } from 'node:fs';
import { Library } from '../../src/core';
import { seeded } from '../seeded';
import type { Altered, Judged } from '../drafts/writeDraft';
import { allAlterations, altered, judged, quotedIn } from '../drafts/writeDraft';

/** How often the check of a draft is right about one kind of change. */
export interface DraftShare {
  readonly alteration: string;
  /** What the share is of. */
  readonly outcome: 'caught' | 'let pass' | 'rightly named';
  readonly count: number;
  readonly right: number;
}

/** So many quotations with a change of substance, and as many honest ones. */
const WANTED = 1000;
const A_DRAFT = 25;
const MOST_TRIES = 100_000;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
}

/**
 * Alters quotations of annotated articles by a seeded program, and has the drafts checked that are made of them.
 * @param file the articles, one JSON object a line
 */
export function draftResults(file: string): readonly Judged[] {
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Article);
  const library = new Library();
  for (const { id, text, date, outlet } of articles) {
    const hints = { ...(date !== undefined && { published: date }), ...(outlet !== undefined && { outlet }) };
    library.put({ source: id, text, version: 1, hints });
  }
  library.catchUp();
  const quoted = articles.flatMap(({ id, text }) => quotedIn(library.source(id), text));
  const random = seeded(1);
  const made = allAlterations.flatMap(alteration => {
    const kinds = allAlterations.filter(({ isMaterial }) => isMaterial === alteration.isMaterial).length;
    const own: Altered[] = [];
    for (let tries = 0; own.length < WANTED / kinds && tries < MOST_TRIES; tries++) {
      const words = quoted[Math.floor(random() * quoted.length)];
      const one = words && altered(words, alteration, random);
      if (one) own.push(one);
    }
    return own;
  });
  const drafts = Array.from({ length: Math.ceil(made.length / A_DRAFT) }, (_, at) =>
    made.slice(at * A_DRAFT, (at + 1) * A_DRAFT),
  );
  return drafts.flatMap(draft => judged(library, draft));
}

const shareOf = (name: string, isMaterial: boolean, own: readonly Judged[]): DraftShare => ({
  alteration: name,
  outcome: isMaterial ? 'caught' : 'let pass',
  count: own.length,
  right: (100 * own.filter(({ isRight }) => isRight).length) / own.length,
});

/** How many hints name what was done to a quotation, of those that any of them got. */
function hintShare(results: readonly Judged[]): DraftShare {
  const count = results.reduce((sum, { hints }) => sum + hints, 0);
  const wrong = results.reduce((sum, { wrongHints }) => sum + wrongHints.length, 0);
  return { alteration: 'every hint', outcome: 'rightly named', count, right: (100 * (count - wrong)) / count };
}

/** The share that is right of each kind of change, after those of all changes of substance, of all honest ones and of all hints. */
export function draftShares(results: readonly Judged[]): readonly DraftShare[] {
  const of = (isMaterial: boolean): readonly Judged[] =>
    results.filter(one => one.alteration.isMaterial === isMaterial);
  return [
    shareOf('every change of substance', true, of(true)),
    shareOf('every honest quotation', false, of(false)),
    hintShare(results),
    ...allAlterations.map(({ name, isMaterial }) =>
      shareOf(
        name,
        isMaterial,
        results.filter(({ alteration }) => alteration.name === name),
      ),
    ),
  ];
}
