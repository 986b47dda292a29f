import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { Debounced } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { keepOrder } from './search';
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
  let asked = 0;
  let answered = 0;
  /** Lists what answers the words typed, and returns the best; nothing where more is typed meanwhile. */
  const search = async (): Promise<QuotationRow | undefined> => {
    const turn = ++asked;
    const typed = pick.value.trim() === '' ? `speaker:"${from.speaker?.name ?? ''}"` : pick.value;
    const { hits } = await library.search(typed, MOST);
    if (turn !== asked) return undefined;
    answered = turn;
    const others = hits.flatMap(hit =>
      hit.quotation && hit.source !== from.source ? [{ ...hitItem(hit), row: hit.quotation }] : [],
    );
    pick.items = others.length > 0 ? others : [{ label: 'No quotation of another article found', alwaysShow: true }];
    return others[0]?.row;
  };
  /** While a search is under way the rows answer older words: then the best for all that is typed is meant. */
  const chosen = async (): Promise<QuotationRow | undefined> => {
    if (answered !== asked) return search();
    return pick.items.find(item => item === pick.activeItems[0])?.row;
  };
  const guard = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log.error('Search failed', error));
  const debounced = new Debounced(TYPING_MS, () => guard(search()));
  pick.onDidChangeValue(() => {
    asked++;
    debounced.schedule();
  });
  return new Promise(resolve => {
    const accept = async (): Promise<void> => {
      const row = await chosen();
      if (!row) return;
      resolve(row);
      pick.hide();
    };
    pick.onDidAccept(() => guard(accept()));
    pick.onDidHide(() => {
      asked++;
      debounced.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
    guard(search());
  });
}
