import { queryFields } from '../core';
import { counted } from '../wording/numbers';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SearchItem } from './searchItems';

const MOST_SPEAKERS = 5;

const MEANINGS: Readonly<Record<(typeof queryFields)[number], string>> = {
  speaker: 'said by somebody with this name',
  outlet: 'in this outlet',
  kind: 'direct, mixed or indirect',
  said: 'on a day, in a month or year, or from..to',
  published: 'on a day, in a month or year, or from..to',
  source: 'in a file whose path has these words',
  has: 'a known speaker or day',
  after: 'on this day or later',
  before: 'on this day or earlier',
};

/** The last word of a query, being typed: a field's name, or the value of `speaker:`. */
const LAST = /(?:^|(?<=[\s(-]))(?:speaker:(?<speaker>"?[^"():]{2,})|(?<field>\p{Ll}{2,}))$/iu;

/** What the last word of a query may go on to: names of fields, and speakers. */
export async function completions(value: string, library: AsyncLibrary): Promise<readonly SearchItem[]> {
  const match = LAST.exec(value);
  if (!match) return [];
  const before = value.slice(0, match.index);
  const { speaker, field } = match.groups ?? {};
  if (speaker !== undefined) {
    const found = await library.speakersNamed(speaker, MOST_SPEAKERS);
    return found.map(({ speaker: row }) => ({
      label: `$(account) speaker:"${row.name}"`,
      description: counted(row.quotations, 'quotation'),
      alwaysShow: true,
      value: `${before}speaker:"${row.name.replace(/["“”„«»]/g, '')}" `,
    }));
  }
  return queryFields
    .filter(name => name.startsWith(field?.toLowerCase() ?? ''))
    .map(name => ({
      label: `$(symbol-field) ${name}:`,
      description: MEANINGS[name],
      alwaysShow: true,
      value: `${before}${name}:`,
    }));
}
