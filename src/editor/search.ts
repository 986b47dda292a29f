import * as vscode from 'vscode';
import type { SearchAnswer, SearchHit } from '../core';
import { parseQuery } from '../core';
import { Debounced } from '../lifetime';
import { fileNameOf, speakerName } from '../wording/citation';
import { saidInWords } from '../wording/dates';
import { problemInWords, queryInWords } from '../wording/search';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { registerCommand } from './humanError';
import { openPlace } from './open';
import { uriOf } from './places';

const TYPING_MS = 80;
const MOST = 200;
const PLACEHOLDER = 'Words, "a phrase", speaker: outlet: kind: after: before: -without prefix* fuzzy~';

interface HitItem extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
}

/** One result: the words around the match, who said it and when, and where it stands. */
export function hitItem(hit: SearchHit): HitItem {
  const { quotation } = hit;
  const who = quotation ? [speakerName(quotation), saidInWords(quotation.said)] : [];
  const where = [hit.outlet ?? hit.headline ?? '', `${fileNameOf(hit.source)}:${hit.place.line + 1}`];
  return {
    label: `$(${quotation ? 'quote' : 'list-flat'}) ${hit.excerpt}`,
    detail: [...who, ...where].filter(part => part !== '').join(' · '),
    alwaysShow: true,
    hit,
  };
}

/** The query in plain words, how many it finds, and what of it could not be read. */
export function answerInWords(value: string, answer: SearchAnswer): string {
  const query = parseQuery(value);
  const count =
    answer.total > answer.hits.length
      ? `${answer.total} found, the best ${answer.hits.length} shown`
      : `${answer.total} found`;
  return [`${queryInWords(query)}: ${count}`, ...query.problems.map(problemInWords)].join('; ');
}

/** VS Code sorts a quick pick's items again unless told not to by a switch that is not public yet (vscode#73904). */
export const keepOrder = (pick: vscode.QuickPick<vscode.QuickPickItem>): void =>
  void ((pick as unknown as { sortByLabel: boolean }).sortByLabel = false);

function showSearch(library: AsyncLibrary, sources: Sources, log: vscode.LogOutputChannel, value: string): void {
  const pick = vscode.window.createQuickPick<HitItem>();
  keepOrder(pick);
  pick.placeholder = PLACEHOLDER;
  pick.value = value;
  let asked = 0;
  const search = async (): Promise<void> => {
    const turn = ++asked;
    const typed = pick.value;
    if (typed.trim() === '') {
      pick.items = [];
      pick.title = undefined;
      pick.busy = false;
      return;
    }
    pick.busy = true;
    const answer = await library.search(typed, MOST);
    if (turn !== asked) return;
    pick.title = `${answerInWords(typed, answer)}${sources.state === 'reading' ? '; the articles are still being read' : ''}`;
    pick.items =
      answer.hits.length > 0
        ? answer.hits.map(hitItem)
        : [{ label: 'Nothing found', detail: 'All parts of a search must fit; fewer find more.', alwaysShow: true }];
    pick.busy = false;
  };
  const run = (): void =>
    void search().catch((error: unknown) => {
      pick.busy = false;
      log.error('Search failed', error);
    });
  const debounced = new Debounced(TYPING_MS, run);
  pick.onDidChangeValue(() => debounced.schedule());
  pick.onDidAccept(() => {
    const hit = pick.activeItems[0]?.hit;
    if (!hit) return;
    pick.hide();
    void openPlace(sources, uriOf(hit), hit.place).then(undefined, (error: unknown) =>
      vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error)),
    );
  });
  pick.onDidHide(() => {
    asked++;
    debounced.dispose();
    pick.dispose();
  });
  pick.show();
  run();
}

/** The command that searches as one types. A string given with it is typed already. */
export function registerSearch(
  library: AsyncLibrary,
  sources: Sources,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand(log, 'onTheRecord.search', value =>
    showSearch(library, sources, log, typeof value === 'string' ? value : ''),
  );
}
