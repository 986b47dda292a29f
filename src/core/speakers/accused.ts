import { determiners, prepositions } from '../english/functionWords';
import { offences, prosecuted } from '../english/offences';
import { verbBehindName } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isOneOfTwo } from './calledAnew';
import type { Member } from './cast';

const CALLED = /^the (?:defendant|suspect)$/i;
/** Pieces of what may stand between commas behind a name: ", 39, of Mill Lane, Leeds," */
const LONGEST_ASIDE = 12;

/** Whether a clause says of somebody that a court or the police have to do with him: "was charged", "denies theft", "pleaded". */
function isProsecuted({ from, to, sentence }: Mention, { outline }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  // "of Mill Lane, was charged"
  if (prepositions.has(pieces[from - 1]?.lower ?? '')) return false;
  const end = Math.min(to + LONGEST_ASIDE, sentences[sentence]?.to ?? 0);
  const comma = pieces[to]?.text === ',' ? pieces.slice(to, end).findLastIndex(({ text }) => text === ',') : -1;
  const { at, isPassive } = verbBehindName(outline, to + comma + 1);
  const verb = pieces[at]?.lower ?? '';
  if (isPassive && (prosecuted.has(verb) || (verb === 'on' && pieces[at + 1]?.lower === 'trial'))) return true;
  if (/^plead(?:s|ed)$/.test(verb) || (/^(?:went|goes|stood)$/.test(verb) && pieces[at + 2]?.lower === 'trial'))
    return true;
  if (!/^(?:denie[sd]|admit(?:s|ted))$/.test(verb)) return false;
  const object = determiners.has(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return offences.has(pieces[object]?.lower ?? '');
}

/** The only one of whom the article says that a court has to do with him; else undefined. */
function accusedOf(cast: readonly Member[], pages: readonly ReadParagraph[]): Member | undefined {
  const found = cast.flatMap(member =>
    member.kind === 'person' || (member.kind === 'unknown' && member.name.includes(' '))
      ? member.mentions.flatMap(mention => {
          const page = pages[mention.paragraph];
          return page && isProsecuted(mention, page) ? [{ member, isOfTwo: isOneOfTwo(mention, page) }] : [];
        })
      : [],
  );
  const [only, ...others] = found.some(({ isOfTwo }) => isOfTwo) ? [] : new Set(found.map(({ member }) => member));
  return others.length === 0 ? only : undefined;
}

/** Whom "the defendant" and "the suspect" call, looked for when one is first met: few articles have any. */
export function accusedAs(
  cast: readonly Member[],
  pages: readonly ReadParagraph[],
): (mention: Mention) => Member | undefined {
  let known: { readonly accused: Member | undefined } | undefined;
  return mention => {
    if (!CALLED.test(mention.name)) return undefined;
    known ??= { accused: accusedOf(cast, pages) };
    return (known.accused?.mentions[0]?.start ?? Infinity) < mention.start ? known.accused : undefined;
  };
}
