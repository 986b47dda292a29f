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
  const search = async (): Promise<void> => {
    const turn = ++asked;
    const typed = pick.value.trim() === '' ? `speaker:"${from.speaker?.name ?? ''}"` : pick.value;
    const { hits } = await library.search(typed, MOST);
    if (turn !== asked) return;
    answered = turn;
    const others = hits.flatMap(hit =>
      hit.quotation && hit.source !== from.source ? [{ ...hitItem(hit), row: hit.quotation }] : [],
    );
    pick.items = others.length > 0 ? others : [{ label: 'No quotation of another article found', alwaysShow: true }];
  };
  const run = (): void => void search().catch((error: unknown) => log.error('Search failed', error));
  const debounced = new Debounced(TYPING_MS, run);
  pick.onDidChangeValue(() => {
    asked++;
    debounced.schedule();
  });
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      // What stands there while a search is under way answers older words.
      const row = answered === asked ? pick.activeItems[0]?.row : undefined;
      if (!row) return;
      resolve(row);
      pick.hide();
    });
    pick.onDidHide(() => {
      asked++;
      debounced.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
    run();
  });
}
