import type { Locator, Page } from 'playwright-core';
import { eventually } from '../vscode/expect';
import { selectors } from './selectors';

/** A draft that quotes the seeds: rightly, with another word, with a marked cut, from somebody else, and what none of them has. */
export const draft = `# No talks, for now

Moscow and Washington are not speaking. “We can say that no, not now,” Dmitry Peskov said on Thursday.

“Now all contacts are completely absent,” the Kremlin spokesman told reporters.

Grigory Mashkov went further: “The possibilities for compromises were reduced … to a minimum,” he said.

“Practically all levels of dialogue with the United States are frozen,” Sergey Ryabkov said.

“Nobody will ever dance on this bridge again,” a driver from Omsk said.
`;

/** Fails with what was seen when the text of `locator` does not come to hold `words`. */
export async function sees(locator: Locator, words: string): Promise<void> {
  await locator.filter({ hasText: words }).first().waitFor({ timeout: 60_000 });
}

/** Fails when the input at the top of the window does not come to hold `words`. */
export async function holds(page: Page, words: string): Promise<void> {
  const input = page.locator(selectors.quickInput);
  await eventually(
    async () => (await input.inputValue()).includes(words) || undefined,
    `The input does not hold “${words}”.`,
  );
}

/** Types into the input at the top of the window, once it has the focus. */
export async function typeAbove(page: Page, words: string, timeout = 60_000): Promise<void> {
  await page.locator(`${selectors.quickInput}:focus`).waitFor({ timeout });
  await page.keyboard.type(words);
}

/** A menu or a note that closes may take the focus back, and close the palette, a moment after it is gone: then it is opened again. */
export async function runFromPalette(page: Page, command: string): Promise<void> {
  const row = page.locator(selectors.quickInputRow).filter({ hasText: command }).first();
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+Shift+P');
    try {
      await typeAbove(page, command, 10_000);
      await row.waitFor({ timeout: 10_000 });
      break;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}
const MOST_TRIES = 3;

/** Clicks a row of the open menu, again where the menu stays: one that was opened a moment ago takes no click. */
export async function chooseInMenu(page: Page, label: string): Promise<void> {
  const row = page.locator(selectors.menuRow).filter({ hasText: label });
  for (let tries = 1; ; tries++) {
    await row.click();
    try {
      await row.waitFor({ state: 'hidden', timeout: 2000 });
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await typeAbove(page, name);
  await sees(page.locator(selectors.quickInputRow), name);
  await page.keyboard.press('Enter');
}
