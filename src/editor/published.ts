import * as vscode from 'vscode';
import type { Decision } from '../core';
import { typedDay } from '../core';
import { fileNameOf } from '../wording/citation';
import { dayInWords } from '../wording/dates';
import { counted } from '../wording/numbers';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { decide } from './deciding';
import { HumanError } from './humanError';
import { sourcesFor } from './subjects';

const NO_DAY =
  'Write a day such as 2016-12-21 or 21 Dec 2016, a month such as 2016-12, or a year. 03/04/2016 could be two days.';

/** Sets the publication day of articles by hand; an empty answer goes back to what the page says. */
export async function setPublished(
  {
    library,
    decisions,
    sources,
  }: { readonly library: AsyncLibrary; readonly decisions: Decisions; readonly sources: Sources },
  subject: unknown,
  subjects: unknown,
): Promise<void> {
  const uris = sourcesFor(subject, subjects).filter(uri => sources.isSource(uri));
  const [first] = uris;
  if (!first) throw new HumanError('Open an article or choose one in a view first.');
  const known = (await library.source(first.toString()))?.published ?? null;
  const what = uris.length === 1 ? fileNameOf(first.path) : counted(uris.length, 'article');
  const typed = await vscode.window.showInputBox({
    title: `Publication Date of ${what}`,
    value: known?.edtf ?? '',
    prompt: 'A day, month or year. Leave it empty to go back to what the page says.',
    validateInput: value => {
      if (value.trim() === '') return undefined;
      const day = typedDay(value);
      return day === null ? NO_DAY : { message: dayInWords(day), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (typed === undefined) return;
  const day = typed.trim() === '' ? null : typedDay(typed);
  const ids = new Set(uris.map(uri => uri.toString()));
  const takenBack = decisions.all.filter(
    decision => decision.kind === 'published' && ids.has(decision.source) && decision.published !== day,
  );
  const made = day === null ? [] : [...ids].map((source): Decision => ({ kind: 'published', source, published: day }));
  const label = day === null ? `${what}: the day on the page counts again` : `${what}: published ${dayInWords(day)}`;
  await decide(decisions, { label, made, takenBack }, first.toString());
}
