import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Gender } from './names';
import { fold, genderOf, nameParts, sameGiven, withoutArticle } from './names';

/** A person or body named in an article, with every mention of the name. */
export interface Member {
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly kind: 'person' | 'body' | 'unknown';
  readonly gender: Gender;
  readonly mentions: readonly Mention[];
}

interface Draft {
  readonly mentions: Mention[];
  readonly names: Map<string, number>;
}

const isFull = (mention: Mention): boolean => mention.name.includes(' ');

/** ", a doctor from Leeds," right after a name is that person's role. */
function apposedRole(mention: Mention, page: ReadParagraph | undefined): string | null {
  const { pieces } = page?.outline ?? { pieces: [] };
  if (pieces[mention.to]?.text !== ',') return null;
  const role = page?.mentions.find(
    other =>
      other.from === mention.to + 1 && other.type === 'description' && other.entity === 'person' && !other.plural,
  );
  const after = role && pieces[role.to]?.text;
  return role && (after === ',' || after === '.' || after === undefined)
    ? role.name.replace(/^(?:the|an?)\s/i, '')
    : null;
}

function mostUsed(names: ReadonlyMap<string, number>): string {
  const [first = ''] = [...names]
    .sort((a, b) => b[0].split(' ').length - a[0].split(' ').length || b[1] - a[1])
    .map(([name]) => name);
  return first;
}

function samePerson(draft: Draft, mention: Mention): boolean {
  const { given, surname, suffix } = nameParts(mention.name);
  return [...draft.names.keys()].some(name => {
    const other = nameParts(name);
    return (
      fold(other.surname) === fold(surname) && sameGiven(other.given, given) && fold(other.suffix) === fold(suffix)
    );
  });
}

/** Joins bare surnames to the one full name that has them; between several, to the one named in full most often, first by place. */
function placeSurname(drafts: readonly Draft[], mention: Mention): Draft | undefined {
  const surname = fold(mention.name);
  const gender = genderOf('', mention.role);
  const fitting = drafts.filter(draft =>
    [...draft.names.keys()].some(name => {
      const parts = nameParts(name);
      const own = genderOf(name, draft.mentions[0]?.role ?? null);
      return (
        parts.given !== '' &&
        fold(parts.surname) === surname &&
        (gender === 'unknown' || own === 'unknown' || own === gender)
      );
    }),
  );
  return fitting.reduce<Draft | undefined>(
    (best, draft) => (best === undefined || draft.mentions.length > best.mentions.length ? draft : best),
    undefined,
  );
}

/** Everybody and every body that an article names outside quotation marks. */
export function castOf(pages: readonly ReadParagraph[]): readonly Member[] {
  const named = pages.flatMap(page => page.mentions.filter(mention => mention.type === 'name'));
  const drafts: Draft[] = [];
  const add = (draft: Draft | undefined, mention: Mention): void => {
    const target = draft ?? { mentions: [], names: new Map<string, number>() };
    if (!draft) drafts.push(target);
    target.mentions.push(mention);
    const name = withoutArticle(mention.name);
    target.names.set(name, (target.names.get(name) ?? 0) + 1);
  };
  const equal = (mention: Mention): Draft | undefined =>
    drafts.find(draft => [...draft.names.keys()].some(name => fold(name) === fold(withoutArticle(mention.name))));
  for (const mention of named.filter(isFull))
    add(
      equal(mention) ??
        (mention.entity === 'body'
          ? undefined
          : drafts.find(draft => draft.mentions[0]?.entity !== 'body' && samePerson(draft, mention))),
      mention,
    );
  const fullNames = [...drafts];
  for (const mention of named.filter(one => !isFull(one)))
    add(placeSurname(fullNames, mention) ?? equal(mention), mention);
  return drafts.map(({ mentions, names }) => {
    const name = mostUsed(names);
    const roles = [
      ...new Set(
        mentions
          .flatMap(mention => [mention.role, apposedRole(mention, pages[mention.paragraph])])
          .filter(role => role !== null),
      ),
    ];
    const entities = new Set(mentions.map(mention => mention.entity));
    const kind = entities.has('person')
      ? 'person'
      : entities.has('body')
        ? 'body'
        : roles.length > 0
          ? 'person'
          : 'unknown';
    const genders = new Set(
      mentions.map(mention => genderOf(name, mention.role)).filter(gender => gender !== 'unknown'),
    );
    const [gender = 'unknown'] = genders.size === 1 ? genders : [];
    return {
      name,
      names: [...names.keys()],
      roles,
      kind,
      gender,
      mentions: [...mentions].sort((a, b) => a.start - b.start),
    };
  });
}
