/** One version of VS Code, by its own number and by that of the npm package which carries it. */
export interface VsCodeVersion {
  readonly vscode: string;
  readonly codeServer: string;
}

/** The oldest version that `engines.vscode` in package.json allows. */
export const oldest: VsCodeVersion = { vscode: '1.100.3', codeServer: '4.100.3' };

/** The newest version, which `npm start` opens as well. */
export const newest: VsCodeVersion = { vscode: '1.139.1', codeServer: '4.139.1' };

/** The Node that both run on where they come from npm, whatever the version of the one that runs the launcher. */
export const nodeVersion = '24';

/** The ripgrep that `workspace.findFiles` needs: the oldest package comes without. */
export const ripgrepVersion = '1.18.0';
