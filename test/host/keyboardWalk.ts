import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../vscode/expect';
import { pictures } from './drive';
import { root, seeds } from './paths';
import { draft, holds, openFile, runFromPalette, sees, typeAbove } from './person';
import { Results } from './results';
import type { Tally } from './results';
import { selectors } from './selectors';
import type { Session } from './session';
import { openWindow } from './window';

/** So long a menu may take to open. */
const A_MOMENT_MS = 5000;
/** More than any menu has. */
const MOST_ROWS = 20;

/** Fails when a file does not come to hold `words`. */
async function written(file: string, words: string): Promise<void> {
  await eventually(
    async () => (await readFile(file, 'utf8').catch(() => '')).includes(words) || undefined,
    `“${words}” is not in ${file}.`,
  );
}

/** Goes through a whole review without a mouse: finds, reads, compares, checks, notes, searches, corrects a draft, exports. */
export async function walkByKeyboard(session: Session): Promise<Tally> {
  const results = new Results();
  const workspace = await session.copyOf(seeds);
  await writeFile(join(workspace, 'draft.md'), draft);
  const { page, close } = await openWindow(session, {
    workspace,
    extension: root,
    settings: { 'editor.minimap.enabled': false, 'onTheRecord.drafts': ['draft.md'] },
  });
  await mkdir(pictures, { recursive: true });
  let number = 0;
  const step = (title: string, run: () => Promise<void>): Promise<void> =>
    results.check(`By keyboard: ${title}`, async () => {
      try {
        await run();
      } finally {
        await page.screenshot({ path: join(pictures, `keyboard-${String(++number).padStart(2, '0')}.png`) });
      }
    });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key, { delay: 50 });
  };
  /** Puts the cursor on a line and column, both from one. */
  const goTo = async (line: number, column: number): Promise<void> => {
    await press('Control+G');
    await typeAbove(page, `${String(line)},${String(column)}`);
    await press('Enter');
  };
  /** Runs a command that shows a list, types into it and takes the row that holds `row`. */
  const choose = async (command: string, words: string, row: string): Promise<void> => {
    await runFromPalette(page, command);
    await typeAbove(page, words);
    // It may be listed while another row is still the one that Enter takes.
    await sees(page.locator(`${selectors.quickInputRow}.focused`), row);
    await press('Enter');
  };
  const writeNote = async (text: string): Promise<void> => {
    await runFromPalette(page, 'On the Record: Add Note');
    await page.locator(selectors.commentInput).waitFor();
    await page.keyboard.type(text);
    await press('Control+Enter');
    await sees(page.locator(selectors.comment), text);
    await press('Escape');
  };
  const speakers = page.locator(selectors.treeRow('Speakers'));
  const lines = page.locator(selectors.editorLine);
  const statusBar = page.locator(selectors.statusBar);
  const rows = page.locator(selectors.quickInputRow);

  await step('a speaker is found by typing, opened, and the quotation gone to', async () => {
    // The palette does not look again for commands that come while it is open.
    await page.locator(selectors.activityBarItem('On the Record')).waitFor();
    await runFromPalette(page, 'View: Show On the Record');
    await sees(speakers, 'Dmitry Peskov');
    await runFromPalette(page, 'Focus on Speakers View');
    // Typing in a tree goes to the row that begins so.
    await page.keyboard.type('Dmitry');
    await sees(page.locator(`${selectors.treeRow('Speakers')}.focused`), 'Dmitry Peskov');
    await press('ArrowRight');
    await sees(speakers, 'levels of dialogue');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await sees(statusBar, 'selected');
  });
  await step('a status from the menu of its row, and undone', async () => {
    await runFromPalette(page, 'Focus on Speakers View');
    await press('Shift+F10');
    await sees(page.locator(selectors.menuRow), 'Mark as Checked');
    const chosen = page.locator(selectors.menuRowFocused).filter({ hasText: 'Mark as Checked' });
    for (let rows = 0; rows < MOST_ROWS && (await chosen.count()) === 0; rows++) await press('ArrowDown');
    await press('Enter');
    await sees(statusBar, 'The quotation is checked');
    await runFromPalette(page, 'On the Record: Undo Last Decision');
    await sees(statusBar, 'Undone: The quotation is checked');
  });
  await step('the next quotation', async () => {
    await runFromPalette(page, 'View: Focus Active Editor Group');
    await runFromPalette(page, 'On the Record: Go to Next Quotation');
    await sees(statusBar, 'selected');
  });
  await step('the explanation of a quotation', async () => {
    await openFile(page, '002_213a977d28091059.txt');
    await sees(statusBar, 'of 14 checked');
    await runFromPalette(page, 'On the Record: Go to Next Quotation');
    await sees(statusBar, '(130 selected)');
    await press('Control+K', 'Control+I');
    await sees(page.locator(selectors.hover), 'quotation');
    await press('Escape', 'Escape');
  });
  await step('the speaker of the quotation in the side bar', async () => {
    await runFromPalette(page, 'On the Record: Reveal Speaker in Side Bar');
    await sees(page.locator(`${selectors.treeRow('Speakers')}.focused`), 'John Kirby');
    await runFromPalette(page, 'View: Focus Active Editor Group');
  });
  await step('its citation and its link copied', async () => {
    await runFromPalette(page, 'On the Record: Copy as Citation');
    await sees(statusBar, 'Citation copied');
    await runFromPalette(page, 'On the Record: Copy Link to Quotation');
    await sees(statusBar, 'Link copied');
  });
  await step('a status', async () => {
    await runFromPalette(page, 'On the Record: Mark as Checked');
    await sees(lines, '✓ checked');
  });
  await step('another status from the list', async () => {
    await choose('On the Record: Set Status of Quotation...', 'disputed', 'isputed');
    await sees(lines, 'disputed');
  });
  await step('only quotations of that status, and all again', async () => {
    await choose('On the Record: Show Only Unchecked or Other Quotations...', 'disputed', 'Disputed only');
    await page
      .locator(selectors.treeRow('Speakers'))
      .filter({ hasText: 'Dmitry Peskov' })
      .waitFor({ state: 'detached' });
    await runFromPalette(page, 'On the Record: Show Quotations of Every Status');
    await sees(speakers, 'Dmitry Peskov');
  });
  await step('a note', async () => {
    await writeNote('Ask the desk.');
  });
  await step('an answer to the note', async () => {
    await runFromPalette(page, 'View: Focus Active Editor Group');
    await runFromPalette(page, 'On the Record: Answer Note...');
    await typeAbove(page, 'They never called.');
    await press('Enter');
    await sees(statusBar, 'Answered');
  });
  await step('the answer edited', async () => {
    await choose('On the Record: Edit Note', 'They never', 'Answer');
    await page.locator(selectors.commentInEdit).waitFor();
    await press('Control+A');
    await page.keyboard.type('They called back.');
    await press('Control+Enter');
    await sees(page.locator(selectors.comment), 'They called back.');
  });
  await step('the answer deleted', async () => {
    await runFromPalette(page, 'View: Focus Active Editor Group');
    await choose('On the Record: Delete Note', 'called back', 'Answer');
    await page.locator(selectors.comment).filter({ hasText: 'They called back.' }).waitFor({ state: 'detached' });
  });
  await step('the note resolved, and opened again', async () => {
    await runFromPalette(page, 'On the Record: Resolve Note');
    await sees(statusBar, 'Note resolved');
    // Closing it, VS Code puts the focus back into the editor.
    await page.locator(selectors.comment).first().waitFor({ state: 'hidden' });
    await runFromPalette(page, 'On the Record: Open Note Again');
    await sees(statusBar, 'Note opened again');
  });
  await step('the decisions made so far', async () => {
    await runFromPalette(page, 'On the Record: Show Decisions...');
    await typeAbove(page, 'Ask the desk');
    await sees(rows, 'Ask the desk');
    await press('Escape');
  });
  await step('the last decisions undone, down to the note', async () => {
    const labels = ['Note opened again', 'Note resolved', 'Note deleted', 'Note changed', 'Answered', 'Note on'];
    for (const label of labels) {
      await runFromPalette(page, 'On the Record: Undo Last Decision');
      await sees(statusBar, `Undone: ${label}`);
    }
    await page.locator(selectors.comment).first().waitFor({ state: 'detached' });
  });
  await step('a note on selected words, and undone', async () => {
    await runFromPalette(page, 'View: Focus Active Editor Group');
    await goTo(23, 5);
    await press('Shift+End');
    await writeNote('Which order was it?');
    await runFromPalette(page, 'View: Focus Active Editor Group');
    await runFromPalette(page, 'On the Record: Undo Last Decision');
    await sees(statusBar, 'Undone: Note on');
  });
  await step('a search, to a result with the words of others beside it', async () => {
    await choose('On the Record: Search...', 'dialog speaker:peskov', 'Nearly all levels');
    await sees(lines, 'Nearly all levels of our dialog');
    await sees(statusBar, 'selected');
  });
  await step('the next report of the statement', async () => {
    await runFromPalette(page, 'On the Record: Go to Next Report of This Statement');
    await sees(lines, 'Practically all levels of dialogue');
  });
  await step('the two wordings compared', async () => {
    await runFromPalette(page, 'On the Record: Compare Wordings');
    await sees(lines, 'Nearly all levels of our dialog');
  });
  await step('a problem of a draft gone to, and mended', async () => {
    await openFile(page, 'draft.md');
    await sees(statusBar, '1 not found');
    await press('F8');
    await sees(page.locator(selectors.workbench), '“completely” here, “virtually” in');
    await press('Escape');
    const fix = page.locator(selectors.actionRow).filter({ hasText: 'virtually' }).first();
    // While the problem's box closes the editor does not hear the keys.
    await eventually(
      async () => {
        await press('Control+.');
        return await fix.waitFor({ timeout: A_MOMENT_MS }).then(
          () => true,
          () => undefined,
        );
      },
      'No fix is offered.',
      60_000,
    );
    await press('Enter');
    await sees(lines, 'virtually absent');
    await press('Control+S');
    await written(join(workspace, 'draft.md'), 'virtually absent');
  });
  await step('the source of a quotation cited', async () => {
    await goTo(3, 60);
    await runFromPalette(page, 'On the Record: Insert Citation of Draft’s Quotation');
    await sees(lines, '[^1]:');
  });
  await step('what no source has, checked by hand', async () => {
    await goTo(11, 5);
    await runFromPalette(page, 'On the Record: Mark Draft’s Quotation as Checked by Hand');
    await sees(statusBar, '1 checked by hand');
  });
  await step('the same placed again after its words have changed', async () => {
    await goTo(11, 2);
    await page.keyboard.type('Surely ');
    await press('Control+S');
    await sees(statusBar, '1 not found');
    await runFromPalette(page, 'On the Record: Place a Lost Status or Note on the Selection...');
    await sees(rows, 'Nobody will ever dance');
    await press('Enter');
    await sees(statusBar, '1 checked by hand');
  });
  await step('the draft checked on command', async () => {
    await runFromPalette(page, 'On the Record: Check Quotations in This Document');
    await sees(statusBar, '1 checked by hand');
  });
  await step('the report on the draft', async () => {
    await runFromPalette(page, 'On the Record: Check Draft...');
    await sees(lines, 'Line 3: FOUND');
  });
  await step('an export', async () => {
    await runFromPalette(page, 'On the Record: Export...');
    await sees(rows, 'All quotations');
    await press('Enter');
    await sees(rows, 'CSV');
    await press('Enter');
    await holds(page, 'all-quotations.csv');
    await press('Enter');
    await written(join(workspace, 'all-quotations.csv'), 'Dmitry Peskov');
  });
  await close();
  return results.tally(0);
}
