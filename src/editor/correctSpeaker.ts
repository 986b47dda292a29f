import * as vscode from 'vscode';
import type { Decision, QuotationRow, SpeakerDecision } from '../core';
import { placeAnchor } from '../core';
import { speakerName } from '../wording/citation';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { decide } from './deciding';
import { HumanError } from './humanError';
import { uriOf } from './places';
import { cropped } from './quotationItem';
import { quotationFor } from './subjects';

interface AnswerItem extends vscode.QuickPickItem {
  /** Null for nobody known; absent where the correction is taken back. */
  readonly name?: string | null;
  readonly takesBack?: true;
}

/** What correcting a speaker works on. */
interface CorrectionContext {
  readonly library: AsyncLibrary;
  readonly decisions: Decisions;
  readonly sources: Sources;
  readonly views: SourceViews;
}

async function textOf({ sources }: CorrectionContext, row: QuotationRow): Promise<vscode.TextDocument> {
  const uri = uriOf(row);
  const encoding = sources.encodingOf(uri);
  return vscode.workspace.openTextDocument(uri, encoding === undefined ? undefined : { encoding });
}

/** Asks who said it: somebody of the library, a name typed, nobody, or whom the program found. */
async function askWho(library: AsyncLibrary, row: QuotationRow, isCorrected: boolean): Promise<AnswerItem | undefined> {
  const speakers = (await library.speakers()).filter(({ described }) => !described);
  const fixed: AnswerItem[] = [
    ...(isCorrected
      ? [{ label: '$(discard) Whom the program found', takesBack: true as const, alwaysShow: true }]
      : []),
    { label: '$(question) Nobody known', name: null, alwaysShow: true },
  ];
  const people = speakers.map((speaker): AnswerItem => ({
    label: speaker.name,
    description: speaker.roles[0]?.role ?? '',
    name: speaker.ref.name,
  }));
  const pick = vscode.window.createQuickPick<AnswerItem>();
  pick.title = `Who said “${cropped(row.text, 60)}”?`;
  pick.placeholder = `Now: ${speakerName(row)}. Type a name, or choose one.`;
  pick.items = [...people, ...fixed];
  return new Promise(resolve => {
    pick.onDidChangeValue(value => {
      const typed = value.trim();
      const isNew = typed !== '' && !people.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
      const own: AnswerItem[] = isNew ? [{ label: `$(add) ${typed}`, name: typed, alwaysShow: true }] : [];
      pick.items = [...people, ...own, ...fixed];
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Has one quotation said by whom the reader names. */
export async function correctSpeaker(context: CorrectionContext, subject: unknown): Promise<void> {
  const { library, decisions } = context;
  const row = await quotationFor(context, subject);
  // Of the text that was read: an open document may be another by now.
  const ref = await library.quoteRef(row.id);
  if (!ref) throw new HumanError('This quotation is no longer in the text.');
  const text = (await textOf(context, row)).getText();
  const span = placeAnchor(text, ref.quote);
  const isHere = (decision: Decision): decision is SpeakerDecision => {
    if (decision.kind !== 'speaker' || decision.source !== row.source) return false;
    if (decision.quote.exact === ref.quote.exact && decision.quote.start === ref.quote.start) return true;
    const place = placeAnchor(text, decision.quote);
    return place !== null && span !== null && place.start < span.end && span.start < place.end;
  };
  const earlier = decisions.all.filter(isHere);
  const answer = await askWho(library, row, earlier.length > 0);
  if (!answer) return;
  const name = answer.name ?? null;
  const made: Decision[] = answer.takesBack ? [] : [{ kind: 'speaker', ...ref, name }];
  const label = answer.takesBack ? 'The speaker found counts again' : `Said by ${name ?? 'nobody known'}`;
  const takenBack = earlier.filter(decision => answer.takesBack === true || decision.name !== name);
  await decide(decisions, { label, made, takenBack }, row.source);
}
