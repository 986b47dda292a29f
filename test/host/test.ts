import { drive, driveElsewhere } from './drive';
import { walkByKeyboard } from './keyboardWalk';
import { Launcher } from './launcher';
import { checkPackage } from './packaged';
import { root } from './paths';
import { start } from './processes';
import { total } from './results';
import type { Tally } from './results';
import { runCommand } from './session';
import type { Session } from './session';
import { plan, prepareRun } from './testPlan';
import { runUnitTests } from './unitTests';
import { newest, oldest } from './versions';

// All checks, for `npm test`; with --packaged those of the packaged extension too. Other tools read the last line.
void runCommand(async session => {
  const { passed, failed } = total(await runStages(session, process.argv.includes('--packaged')));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function runStages(session: Session, packaged: boolean): Promise<readonly Tally[]> {
  const script = (name: string) => stage(name, () => runScript(session, name));
  const [types, lint, build] = [await script('typecheck'), await script('lint'), await script('build')];
  if (build.failed > 0) return [types, lint, build];
  const tallies = [types, lint, await stage('unit tests', () => runUnitTests(session))];
  const named = process.env['VSCODE_EXECUTABLE'];
  const launcher = new Launcher(named);
  for (const planned of plan) {
    // A VS Code that is named has the one version it has.
    if (named && planned.version !== newest) continue;
    tallies.push(
      await stage(planned.name, async () => launcher.run(session, planned.version, await prepareRun(session, planned))),
    );
  }
  if (!named) tallies.push(await stage('A person in the oldest VS Code', () => drive(session, 'dark', oldest)));
  tallies.push(await stage('A person in the newest VS Code', () => drive(session)));
  tallies.push(await stage('A review by keyboard alone', () => walkByKeyboard(session)));
  tallies.push(await stage('Folders with nothing to show, and without trust', () => driveElsewhere(session)));
  if (packaged) tallies.push(await stage('package', () => checkPackage(session)));
  return tallies;
}

/** Runs one stage after its name. One that cannot be run has failed. */
async function stage(name: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n${name}`);
  try {
    return await run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** A script of package.json checks one thing, but is no test: it counts when it fails. */
async function runScript(session: Session, name: string): Promise<Tally> {
  const code = await start(session, 'npm', ['run', '--silent', '--no-progress', name], { cwd: root });
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}
