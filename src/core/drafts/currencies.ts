import type { Gap } from './draftGaps';
import type { Side } from './draftDifferences';
import type { Piece } from './words';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
]);

/** Words between a sign and the name that says the same: "€30 million", "30 million euros". */
const MOST_BETWEEN = 3;

const isPair = (sign: Piece | undefined, name: Piece | undefined): boolean =>
  sign !== undefined && name !== undefined && NAMES.get(sign.text) === name.form.replace(/s$/, '');

/** The gaps with those made one where one side has a currency's sign before a number and the other its name behind it. */
export function withCurrencies(draft: Side, source: Side, gaps: readonly Gap[]): readonly Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps) {
    // Words between them may be written in another way: "$5", "five dollars".
    const at = kept.findLastIndex(({ isNear }) => !isNear);
    const first = kept[at];
    if (!first || !isSignAndName(draft, source, first, gap)) {
      kept.push(gap);
      continue;
    }
    kept.splice(at);
    kept.push({ draft: [first.draft[0], gap.draft[1]], source: [first.source[0], gap.source[1]], isNear: true });
  }
  return kept;
}

function isSignAndName(draft: Side, source: Side, before: Gap, behind: Gap): boolean {
  const only = ({ pieces }: Side, [from, to]: Gap['draft']): Piece | undefined =>
    to - from === 1 ? pieces[from] : undefined;
  const isNone = ([from, to]: Gap['draft']): boolean => from === to;
  if (behind.draft[0] - before.draft[1] > MOST_BETWEEN) return false;
  return (
    (isNone(before.source) && isNone(behind.draft) && isPair(only(draft, before.draft), only(source, behind.source))) ||
    (isNone(before.draft) && isNone(behind.source) && isPair(only(source, before.source), only(draft, behind.draft)))
  );
}
