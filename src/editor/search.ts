import * as vscode from 'vscode';
import { isEmpty, parseQuery } from '../core';
import { Debounced } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { HumanError, registerCommand } from './humanError';
import { LatestSearch } from './latestSearch';
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

/** The active row; none where what VS Code calls active is still a row of the list before, as for a moment it may be. */
export const activeOf = <Item extends vscode.QuickPickItem>(pick: vscode.QuickPick<Item>): Item | undefined =>
  pick.items.find(item => item === pick.activeItems[0]);

async function openAllResults({ memory }: SearchContext, query: string): Promise<void> {
  if (isEmpty(parseQuery(query))) throw new HumanError('Type what to search for first.');
  await memory.note(query);
  const document = await vscode.workspace.openTextDocument(resultsUri(query));
  await vscode.window.showTextDocument(document, { preview: false });
}

type Listed = Pick<vscode.QuickPick<SearchItem>, 'title' | 'items'>;

/** The rows for what is typed, and the line above them. */
async function rowsFor({ library, sources, memory }: SearchContext, typed: string): Promise<Listed> {
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

/** The best hit; what stands above it is chosen on purpose. */
const bestOf = (items: readonly SearchItem[]): SearchItem | undefined => items.find(({ hit }) => hit !== undefined);

function showSearch(context: SearchContext, value: string): void {
  const { sources, memory, log } = context;
  const pick = vscode.window.createQuickPick<SearchItem>();
  keepOrder(pick);
  pick.placeholder = PLACEHOLDER;
  pick.value = value;
  pick.buttons = [SAVE, OPEN_ALL];
  let shown: string | undefined;
  let isDone = false;
  const guard = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => {
      pick.busy = false;
      if (error instanceof HumanError) void vscode.window.showInformationMessage(error.message);
      else {
        pick.title = 'The search failed; its log says why';
        log.error('Search failed', error);
      }
    });
  const latest = new LatestSearch<Listed & { readonly words: string }>(
    async words => ({ words, ...(await rowsFor(context, words)) }),
    ({ words, title, items }) => {
      pick.title = title;
      pick.items = items;
      const best = bestOf(items);
      if (best) pick.activeItems = [best];
      pick.busy = false;
      shown = words;
    },
  );
  const search = (): Promise<unknown> => {
    if (shown !== pick.value) pick.busy = true;
    return latest.answerTo(pick.value);
  };
  const debounced = new Debounced(TYPING_MS, () => guard(search()));
  /** Whoever types and presses Enter at once means the best hit for all that is typed, not a row for half of it. */
  const chosen = async (words: string): Promise<SearchItem | undefined> => {
    if (shown !== words) return bestOf((await latest.answerTo(words))?.items ?? []);
    return activeOf(pick) ?? bestOf(pick.items);
  };
  const accept = async (): Promise<void> => {
    const words = pick.value;
    const item = await chosen(words);
    if (isDone) return;
    if (item?.value !== undefined) {
      latest.forget();
      pick.value = item.value;
      await search();
    } else if (item?.hit) {
      const { hit } = item;
      isDone = true;
      pick.hide();
      await memory.note(words);
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
  pick.onDidChangeValue(() => {
    latest.forget();
    debounced.schedule();
  });
  pick.onDidAccept(() => guard(accept()));
  pick.onDidTriggerButton(button => guard(press(button)));
  pick.onDidHide(() => {
    latest.forget();
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
