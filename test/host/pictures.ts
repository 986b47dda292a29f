import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { output, root, seeds } from './paths';
import { selectors } from './selectors';
import { runCommand } from './session';
import { openWindow } from './window';

// Takes the pictures of the README.
void runCommand(async session => {
  const pictures = join(output, 'pictures');
  await mkdir(pictures, { recursive: true });
  const { page, close } = await openWindow(session, { workspace: await session.copyOf(seeds), extension: root });
  await page.locator(selectors.activityBarItem('On the Record')).click();
  await page.locator(selectors.treeRow('Speakers')).first().waitFor();
  await page.screenshot({ path: join(pictures, 'speakers.png') });
  await close();
  return 0;
});
