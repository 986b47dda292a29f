import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseInMenu, draft, openFile, runFromPalette, sees } from './person';
import { output, root, seeds } from './paths';
import { Results } from './results';
import type { Tally } from './results';
import { selectors } from './selectors';
import type { Session } from './session';
import { newest } from './versions';
import { openWindow } from './window';

/** Where the drive keeps what it saw; the README's pictures are taken from here. */
export const pictures = join(output, 'pictures');

/** The four kinds of theme. VS Code takes those of high contrast when the system asks for them. */
const themes = {
  dark: { settings: { 'workbench.colorTheme': 'Default Dark Modern' }, media: { colorScheme: 'dark' } },
  light: { settings: { 'workbench.colorTheme': 'Default Light Modern' }, media: { colorScheme: 'light' } },
  contrast: { settings: {}, media: { colorScheme: 'dark', forcedColors: 'active' } },
  lightContrast: { settings: {}, media: { colorScheme: 'light', forcedColors: 'active' } },
} as const;
export type Theme = keyof typeof themes;

/** How long a hover takes to come to its full colours. */
const fading = 500;

/** The window without its title bar, which names the folder of the run. */
const size = { width: 1280, height: 1060 };
const belowTitle = { x: 0, y: 28, width: size.width, height: size.height - 28 };

/** Uses the extension on the seeds as a person would: looks, clicks, hovers, searches. Keeps a picture of each step. */
export async function drive(session: Session, theme: Theme = 'dark', version = newest): Promise<Tally> {
  const results = new Results();
  const { settings, media } = themes[theme];
  const workspace = await session.copyOf(seeds);
  await writeFile(join(workspace, 'draft.md'), draft);
  const { page, close } = await openWindow(session, {
    workspace,
    extension: root,
    version,
    settings: { ...settings, 'editor.minimap.enabled': false, 'onTheRecord.drafts': ['draft.md'] },
    size,
    prepare: empty => empty.emulateMedia(media),
  });
  const folder = version === newest ? pictures : join(pictures, version.vscode);
  await mkdir(folder, { recursive: true });
  const step = (title: string, name: string, run: () => Promise<void>): Promise<void> =>
    results.check(`${title} (${theme})`, async () => {
      try {
        await run();
      } finally {
        await page.waitForTimeout(fading);
        await page.screenshot({ path: join(folder, `${name}-${theme}.png`), clip: belowTitle });
      }
    });
  const speakers = page.locator(selectors.treeRow('Speakers'));
  const dates = page.locator(selectors.treeRow('Dates'));
  const statements = page.locator(selectors.treeRow('Statements'));

  await step('Speakers and dates are listed', 'views', async () => {
    await page.locator(selectors.activityBarItem('On the Record')).click();
    await sees(speakers, 'Dmitry Peskov');
    await sees(dates, 'Year unknown');
  });
  await step('A speaker opens, and a quotation opens the article with its words selected', 'quotation', async () => {
    await speakers.filter({ hasText: 'Dmitry Peskov' }).hover();
    await page.mouse.wheel(0, 160);
    await speakers.filter({ hasText: 'Samantha Power' }).click();
    await sees(speakers, 'Russia for the humanitarian');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await sees(page.locator(selectors.editorLine), 'Are you truly incapable of shame?');
    await sees(page.locator(selectors.statusBar), 'selected');
  });
  await step('The speaker and the day stand behind the quotation', 'inline', async () => {
    await sees(page.locator(selectors.editorLine), 'Samantha Power, 14 Dec');
  });
  await step('A hover explains the quotation', 'hover', async () => {
    await page
      .locator(selectors.editorText, { hasText: 'incapable' })
      .first()
      .hover({ position: { x: 60, y: 9 } });
    await sees(page.locator(selectors.hover), 'Direct quotation');
    await sees(page.locator(selectors.hover), 'All by this speaker');
  });
  await step('The palette searches, and Enter opens the place', 'search', async () => {
    await page.mouse.move(600, 5);
    await runFromPalette(page, 'On the Record: Search...');
    await page.locator(selectors.quickInput).fill('dialog speaker:peskov');
    await sees(page.locator(selectors.quickInputRow), 'Nearly all levels');
    await sees(page.locator(selectors.quickInputRow), '1 more report');
  });
  await step('A result is opened from the keyboard', 'result', async () => {
    await page.locator(selectors.quickInput).fill('"communicate with one another"');
    await sees(page.locator(selectors.quickInputRow), 'communicate with one another');
    await page.keyboard.press('Enter');
    await sees(page.locator(selectors.editorLine), "We don't communicate with one another");
  });
  await step('The speaker at the cursor is shown in the side bar', 'reveal', async () => {
    await runFromPalette(page, 'On the Record: Reveal Speaker in Side Bar');
    await sees(page.locator(selectors.selectedRow), 'Dmitry Peskov');
  });
  await step('A date opens down to its quotations', 'dates', async () => {
    for (const row of ['2022', 'February', '14 February']) await dates.filter({ hasText: row }).first().click();
    await sees(dates, 'Here, perhaps, it is possible');
  });
  await step('Statements that several articles report are listed', 'statements', async () => {
    await page.mouse.move(600, 5);
    await sees(statements, 'Practically all levels of dialogue');
    await statements.filter({ hasText: 'Practically all levels' }).first().click();
    await sees(statements, 'Nearly all levels of our dialog');
    await statements.filter({ hasText: 'almost all Russia' }).dblclick();
    await sees(page.locator(selectors.statusBar), 'selected');
  });
  await step('The hover shows the other wordings', 'reports', async () => {
    await page
      .locator(selectors.editorText, { hasText: 'Practically all levels' })
      .first()
      .hover({ position: { x: 60, y: 9 } });
    await sees(page.locator(selectors.hover), 'One statement');
    await page.locator(selectors.hover).getByText('Not the same').first().scrollIntoViewIfNeeded();
  });
  await step('Two wordings are compared', 'compared', async () => {
    await page.mouse.move(600, 5);
    await runFromPalette(page, 'On the Record: Compare Wordings');
    await sees(page.locator(selectors.editorLine), 'Nearly all levels of our dialog');
  });
  await step('Two spellings of a name are suggested, with what speaks for it', 'suggestion', async () => {
    await speakers.filter({ hasText: 'Perhaps the same' }).click();
    await sees(speakers, 'same role: Russian Deputy Foreign Minister');
    await speakers.filter({ hasText: 'same role' }).hover();
    await sees(page.locator(selectors.rowHover), 'Nothing is joined before you say so');
  });
  await step('A suggestion is taken, and taken back', 'joined', async () => {
    const suggestion = speakers.filter({ hasText: 'Ravkov' }).filter({ hasText: 'Ryabkov' }).first();
    await suggestion.hover();
    await suggestion.locator(selectors.rowAction('Join Speakers')).click();
    await sees(page.locator(selectors.statusBar), 'Joined');
    await speakers.filter({ hasText: 'Perhaps the same' }).waitFor({ state: 'detached' });
    await runFromPalette(page, 'On the Record: Undo Last Decision');
    await sees(speakers, 'Perhaps the same');
  });
  await step('A publication date dates what leans on it', 'published', async () => {
    await statements.filter({ hasText: 'almost all Russia' }).dblclick();
    await sees(page.locator(selectors.statusBar), 'selected');
    await runFromPalette(page, 'On the Record: Set Publication Date...');
    await page.locator(selectors.quickInput).fill('22 Dec 2016');
    await sees(page.locator(selectors.quickInputMessage), '22 Dec 2016');
    await page.keyboard.press('Enter');
    await dates.filter({ hasText: '2022' }).click();
    await sees(dates, '2016');
  });
  await step('Both views show one speaker', 'filtered', async () => {
    await runFromPalette(page, 'On the Record: Show This Speaker’s Days');
    await sees(page.locator(selectors.viewHeader('Dates')), 'only Kremlin');
  });
  await step('A draft is checked as it is opened', 'draft', async () => {
    await runFromPalette(page, 'On the Record: Show All Speakers');
    await openFile(page, 'draft.md');
    await sees(page.locator(selectors.statusBar), '1 not found');
    await page.keyboard.press('Control+Shift+M');
    await sees(page.locator(selectors.workbench), '“completely” here, “virtually” in');
  });
  await step('The hover names the source of a draft’s quotation', 'draftHover', async () => {
    await page
      .locator(selectors.editorText, { hasText: 'completely' })
      .first()
      .hover({ position: { x: 160, y: 9 } });
    await sees(page.locator(selectors.hover), 'Insert citation');
  });
  await step('The report lists every quotation of the draft', 'draftReport', async () => {
    await page.mouse.move(600, 5);
    await page.keyboard.press('Control+Shift+M');
    await runFromPalette(page, 'On the Record: Check Draft...');
    await sees(page.locator(selectors.editorLine), 'NOT FOUND');
  });
  await step('A quotation is marked as checked and gets a note', 'reviewed', async () => {
    await runFromPalette(page, 'View: Close All Editor Groups');
    await statements.filter({ hasText: 'Practically all levels' }).first().click();
    await statements.filter({ hasText: 'almost all Russia' }).dblclick();
    await sees(page.locator(selectors.statusBar), 'selected');
    // VS Code shows inlay hints it remembers before the commands are there.
    await sees(page.locator(selectors.statusBar), 'of 14 checked');
    await runFromPalette(page, 'On the Record: Mark as Checked');
    await sees(page.locator(selectors.editorLine), '✓ checked');
    await runFromPalette(page, 'On the Record: Add Note');
    await page.locator(selectors.commentInput).waitFor();
    await page.keyboard.type('Held against the transcript. *Reuters* has “nearly”.');
    await page.keyboard.press('Control+Enter');
    await sees(page.locator(selectors.comment), 'Held against the transcript');
  });
  await step('The menu of a row and the links of a hover set a status', 'menu', async () => {
    await statements.filter({ hasText: 'Nearly all levels' }).first().click({ button: 'right' });
    const menu = page.locator(selectors.menuRow);
    for (const label of ['Set Status of Quotation...', 'Add Note', 'Copy Link to Quotation', 'Export...'])
      await sees(menu, label);
    await chooseInMenu(page, 'Mark as Checked');
    await sees(statements.filter({ hasText: 'Nearly all levels' }), 'checked');
    await page
      .locator(selectors.editorText, { hasText: 'Practically all levels' })
      .first()
      .hover({ position: { x: 60, y: 9 } });
    await page.locator(selectors.hoverLink).filter({ hasText: 'Other status' }).click();
    await page.locator(selectors.quickInputRow).filter({ hasText: 'Disputed' }).click();
    await sees(page.locator(selectors.editorLine), 'disputed');
  });
  await step('Decisions are listed', 'decisions', async () => {
    await runFromPalette(page, 'On the Record: Show Decisions...');
    await sees(page.locator(selectors.quickInputRow), 'was published 22 Dec 2016');
  });
  await close();
  return results.tally(0);
}

/** Opens folders that have nothing to show, and one that is not trusted. */
export async function driveElsewhere(session: Session): Promise<Tally> {
  const results = new Results();
  await results.check('An empty folder says what to do', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'on-the-record-empty-'));
    session.defer(() => rm(empty, { recursive: true, force: true }));
    const { page, close } = await openWindow(session, { workspace: empty, extension: root });
    await page.locator(selectors.activityBarItem('On the Record')).click();
    await sees(page.locator(selectors.workbench), 'No quotations were found');
    await page.screenshot({ path: join(pictures, 'empty.png') });
    await close();
  });
  await results.check('A folder that is not trusted is read all the same', async () => {
    const { page, close } = await openWindow(session, {
      workspace: await session.copyOf(seeds),
      extension: root,
      restricted: true,
    });
    await sees(page.locator(selectors.statusBar), 'Restricted Mode');
    await page.locator(selectors.activityBarItem('On the Record')).click();
    await sees(page.locator(selectors.treeRow('Speakers')), 'Dmitry Peskov');
    await close();
  });
  return results.tally(0);
}
