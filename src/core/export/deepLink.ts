import type { QuoteAnchor } from '../decisions/anchor';

/** A place that another machine with the same folder can open. */
export interface LinkTarget {
  /** Name of the workspace folder. */
  readonly folder: string;
  /** Path in it, with forward slashes. */
  readonly file: string;
  readonly quote: QuoteAnchor;
}

/** Why a link is not followed. `outside` leads, or may lead, out of the folder. */
export type LinkProblem = 'incomplete' | 'outside' | 'too-long';

export type ReadLink =
  | { readonly kind: 'target'; readonly target: LinkTarget }
  | { readonly kind: 'problem'; readonly problem: LinkProblem };

/** Words of the quotation in a link, in UTF-16 code units, and what stands around them. */
const MOST_WORDS = 120;
const CONTEXT = 32;
/** No value that we write is longer. */
const LONGEST = 4000;

/** The first words of a place, with what follows them. */
function shortened({ exact, prefix, suffix, start }: QuoteAnchor): QuoteAnchor {
  if (exact.length <= MOST_WORDS) return { exact, prefix, suffix, start };
  const space = exact.lastIndexOf(' ', MOST_WORDS);
  const end = space > MOST_WORDS / 2 ? space : MOST_WORDS;
  const cut = /[\uD800-\uDBFF]$/.test(exact.slice(0, end)) ? end - 1 : end;
  return { exact: exact.slice(0, cut), prefix, suffix: exact.slice(cut, cut + CONTEXT), start };
}

/**
 * A value that survives being decoded any number of times on its way: percent signs are written "~". What is left are letters,
 * digits and "-_.~/".
 */
const encoded = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%/g, '~')
    .replaceAll('~2F', '/');

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value.replace(/%(?![0-9A-F]{2})/gi, '%25').replaceAll('~', '%'));
  } catch {
    // Not one of ours.
    return null;
  }
}

/** The query of a link, without "?". */
export function linkQuery({ folder, file, quote }: LinkTarget): string {
  const { exact, prefix, suffix, start } = shortened(quote);
  return Object.entries({ folder, file, quote: exact, before: prefix, after: suffix, at: String(start) })
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
}

/** A path that stays in its folder on every system: relative, with forward slashes, without "..", drives, schemes and control characters. */
const staysInside = (file: string): boolean =>
  file !== '' &&
  !/[\\:\p{Cc}]/u.test(file) &&
  file.split('/').every(part => part !== '' && !/^\.{1,2}\s*$/.test(part.trim()));

/** What a link leads to. Whoever made it is not trusted. */
export function readLink(query: string): ReadLink {
  const values = new Map(
    query.split('&').map((part): readonly [string, string | null] => {
      const at = part.indexOf('=');
      return [part.slice(0, at < 0 ? part.length : at), at < 0 ? null : decoded(part.slice(at + 1))];
    }),
  );
  const value = (name: string): string => values.get(name) ?? '';
  const problem = (what: LinkProblem): ReadLink => ({ kind: 'problem', problem: what });
  if (query.length > 6 * LONGEST || [...values.values()].some(one => (one ?? '').length > LONGEST))
    return problem('too-long');
  const [file, exact] = [value('file'), value('quote')];
  if (file === '' || exact.trim() === '') return problem('incomplete');
  if (!staysInside(file)) return problem('outside');
  const at = /^\d{1,10}$/.test(value('at')) ? Number(value('at')) : 0;
  const quote = { exact, prefix: value('before'), suffix: value('after'), start: at };
  return { kind: 'target', target: { folder: value('folder'), file, quote } };
}
