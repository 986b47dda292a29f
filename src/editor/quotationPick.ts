import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { Debounced } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { LatestSearch } from './latestSearch';
import { activeOf, keepOrder } from './search';
import { hitItem } from './searchItems';

const TYPING_MS = 80;
const MOST = 100;

interface RowItem extends vscode.QuickPickItem {
  readonly row?: QuotationRow;
}

/** Lets the reader choose a quotation of another source by its words; undefined when the choice is left. */
export function pickQuotation(
  library: AsyncLibrary,
  log: vscode.LogOutputChannel,
  from: QuotationRow,
  title: string,
): Promise<QuotationRow | undefined> {
  const pick = vscode.window.createQuickPick<RowItem>();
  keepOrder(pick);
  pick.title = title;
  pick.placeholder = 'Words of the other quotation, or speaker: outlet: after: before:';
  let shown: string | undefined;
  const latest = new LatestSearch<{ readonly words: string; readonly others: readonly RowItem[] }>(
    async words => {
      const typed = words.trim() === '' ? `speaker:"${from.speaker?.name ?? ''}"` : words;
      const { hits } = await library.search(typed, MOST);
      const others = hits.flatMap(hit =>
        hit.quotation && hit.source !== from.source ? [{ ...hitItem(hit), row: hit.quotation }] : [],
      );
      return { words, others };
    },
    ({ words, others }) => {
      pick.items = others.length > 0 ? others : [{ label: 'No quotation of another article found', alwaysShow: true }];
      pick.busy = false;
      shown = words;
    },
  );
  /** While a search is under way the rows answer older words: then the best for all that is typed is meant. */
  const chosen = async (words: string): Promise<QuotationRow | undefined> => {
    if (shown !== words) return (await latest.answerTo(words))?.others[0]?.row;
    return (activeOf(pick) ?? pick.items[0])?.row;
  };
  const guard = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => {
      pick.busy = false;
      pick.items = [{ label: 'The search failed; its log says why', alwaysShow: true }];
      log.error('Search failed', error);
    });
  const search = (): Promise<unknown> => {
    if (shown !== pick.value) pick.busy = true;
    return latest.answerTo(pick.value);
  };
  const debounced = new Debounced(TYPING_MS, () => guard(search()));
  pick.onDidChangeValue(() => {
    latest.forget();
    debounced.schedule();
  });
  return new Promise(resolve => {
    const accept = async (): Promise<void> => {
      const row = await chosen(pick.value);
      if (!row) return;
      resolve(row);
      pick.hide();
    };
    pick.onDidAccept(() => guard(accept()));
    pick.onDidHide(() => {
      latest.forget();
      debounced.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
    guard(search());
  });
}
