import * as vscode from 'vscode';
import { isEmpty, parseQuery } from '../core';
import { Debounced } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { HumanError, registerCommand } from './humanError';
import { openPlace } from './open';
import { uriOf } from './places';
import { completions } from './searchCompletion';
import type { SearchItem } from './searchItems';
import { answerInWords, earlierItems, hitItem, problemItems } from './searchItems';
import type { SearchMemory } from './searchMemory';
import { registerSearchResults, resultsUri } from './searchResults';
import { savedQueryOf } from './searchesView';

const TYPING_MS = 60;
const MOST = 60;
const PLACEHOLDER =
  'Words, "a phrase", OR, (…), NEAR/5, -without, prefix*, fuzzy~, speaker: outlet: kind: said: published:';

const SAVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('bookmark'), tooltip: 'Save This Search' };
const OPEN_ALL: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: 'Open All Results as a Document',
};

interface SearchContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly memory: SearchMemory;
  readonly log: vscode.LogOutputChannel;
}

/** VS Code sorts a quick pick's items again unless told not to by a switch that is not public yet (vscode#73904). */
export const keepOrder = (pick: vscode.QuickPick<vscode.QuickPickItem>): void =>
  void ((pick as unknown as { sortByLabel: boolean }).sortByLabel = false);

async function openAllResults({ memory }: SearchContext, query: string): Promise<void> {
  if (isEmpty(parseQuery(query))) throw new HumanError('Type what to search for first.');
  await memory.note(query);
  const document = await vscode.workspace.openTextDocument(resultsUri(query));
  await vscode.window.showTextDocument(document, { preview: false });
}

/** The rows for what is typed, and the line above them. */
async function rowsFor(
  { library, sources, memory }: SearchContext,
  typed: string,
): Promise<Pick<vscode.QuickPick<SearchItem>, 'title' | 'items'>> {
  if (typed.trim() === '') return { title: undefined, items: earlierItems(memory.saved, memory.recent) };
  const [answer, more] = await Promise.all([library.search(typed, MOST), completions(typed, library)]);
  const { state } = sources;
  const isUnread = state === 'reading' || state === 'stopped' || answer.waiting > 0;
  const unread = isUnread ? '; not all articles can be searched yet' : '';
  const nothing: SearchItem = {
    label: 'Nothing found',
    detail: 'All parts of a search must fit; fewer find more.',
    alwaysShow: true,
  };
  const hits = answer.hits.length > 0 ? answer.hits.map(hitItem) : [nothing];
  return { title: `${answerInWords(typed, answer)}${unread}`, items: [...problemItems(typed), ...more, ...hits] };
}

function showSearch(context: SearchContext, value: string): void {
  const { sources, memory, log } = context;
  const pick = vscode.window.createQuickPick<SearchItem>();
  keepOrder(pick);
  pick.placeholder = PLACEHOLDER;
  pick.value = value;
  pick.buttons = [SAVE, OPEN_ALL];
  let asked = 0;
  /** What was typed when the rows were made. */
  let answered: string | undefined;
  const guard = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => {
      pick.busy = false;
      if (error instanceof HumanError) void vscode.window.showInformationMessage(error.message);
      else log.error('Search failed', error);
    });
  /** Lists what answers the words typed, and returns the best hit; nothing where more is typed meanwhile. */
  const search = async (): Promise<SearchItem | undefined> => {
    const turn = ++asked;
    const typed = pick.value;
    pick.busy = true;
    const { title, items } = await rowsFor(context, typed);
    if (turn !== asked) return undefined;
    pick.title = title;
    pick.items = items;
    // Enter opens the best hit; what stands above it is chosen on purpose.
    const first = items.find(({ hit }) => hit !== undefined);
    if (first) pick.activeItems = [first];
    pick.busy = false;
    answered = typed;
    return first;
  };
  /** Whoever types and presses Enter at once means the best hit for all that is typed, not a row for half of it. */
  const chosen = async (): Promise<SearchItem | undefined> => {
    if (answered !== pick.value) return search();
    const [active] = pick.activeItems;
    // What VS Code calls active may be a row of the list before, for a moment.
    return pick.items.find(item => item === active) ?? pick.items.find(({ hit }) => hit !== undefined);
  };
  const debounced = new Debounced(TYPING_MS, () => guard(search()));
  const accept = async (): Promise<void> => {
    const item = await chosen();
    if (item?.value !== undefined) {
      pick.value = item.value;
      await search();
    } else if (item?.hit) {
      const { hit } = item;
      await memory.note(pick.value);
      pick.hide();
      await openPlace(sources, uriOf(hit), hit.place);
    }
  };
  const press = async (button: vscode.QuickInputButton): Promise<void> => {
    if (button === OPEN_ALL) {
      await openAllResults(context, pick.value);
      pick.hide();
      return;
    }
    if (isEmpty(parseQuery(pick.value))) throw new HumanError('Type what to search for first.');
    await memory.save(pick.value);
    pick.title = 'Saved: it stands in the Searches view';
  };
  pick.onDidChangeValue(() => debounced.schedule());
  pick.onDidAccept(() => guard(accept()));
  pick.onDidTriggerButton(button => guard(press(button)));
  pick.onDidHide(() => {
    asked++;
    debounced.dispose();
    pick.dispose();
  });
  pick.show();
  guard(search());
}

/** The commands of searching. A string given with a command, or the row of a saved search, is what to search for. */
export function registerSearch(context: SearchContext): vscode.Disposable {
  const { library, memory, log } = context;
  const queryOf = (subject: unknown): string => (typeof subject === 'string' ? subject : (savedQueryOf(subject) ?? ''));
  return vscode.Disposable.from(
    registerSearchResults(library),
    registerCommand(log, 'onTheRecord.search', subject => showSearch(context, queryOf(subject))),
    registerCommand(log, 'onTheRecord.openResults', subject => {
      const query = queryOf(subject) || memory.recent[0];
      if (query === undefined)
        throw new HumanError('Search for something first: all results of the last search are opened.');
      return openAllResults(context, query);
    }),
    registerCommand(log, 'onTheRecord.forgetSearch', subject => memory.forget(queryOf(subject))),
  );
}
