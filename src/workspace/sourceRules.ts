import type { Ignore } from 'ignore';
import ignore from 'ignore';
import picomatch from 'picomatch/posix';
import type { FolderSettings } from './settings';

/** Which paths below a workspace folder are sources. Paths are relative, with forward slashes. */
export interface SourceRules {
  /** The folders to look in; "" is the workspace folder itself. */
  readonly bases: readonly string[];
  readonly isSource: (path: string) => boolean;
  /** Named as a draft, which is no source. */
  readonly isDraft: (path: string) => boolean;
  /** What nobody would check unasked: excluded, or hidden. */
  readonly isExcluded: (path: string) => boolean;
  /** In one of the folders and not excluded, whatever its kind. */
  readonly isInside: (path: string) => boolean;
  /** Of a folder: whether sources can be in it. */
  readonly mayHoldSources: (path: string) => boolean;
}

const OPTIONS = { dot: true, nocase: false };

/** "./articles/" and "articles" are one folder; what leads out of the workspace folder is none. */
function cleanFolder(folder: string): string | null {
  const parts = folder.split(/[\\/]+/).filter(part => part !== '' && part !== '.');
  return parts.includes('..') ? null : parts.join('/');
}

/** A .gitignore file. */
export interface IgnoreFile {
  /** The folder it stands in, relative to the workspace folder; "" for that itself. */
  readonly folder: string;
  readonly text: string;
}

/**
 * What .gitignore files leave out, as Git does: level by level from the outermost folder, at each by the innermost file that says
 * something of it; what stands in a folder that is left out is left out, whatever a file in there says.
 */
function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const innermostFirst: { readonly prefix: string; readonly rules: Ignore }[] = [];
  const ignores = (path: string): boolean => {
    // Rules go on saying of what is in a folder what they said of the folder, also where they were overruled.
    const overruled = new Set<Ignore>();
    let level = '';
    while (level.length < path.length) {
      const end = path.indexOf('/', level.length);
      level = end < 0 ? path : path.slice(0, end + 1);
      let verdict: boolean | undefined;
      for (const { prefix, rules } of innermostFirst) {
        const own = level.slice(prefix.length);
        if (!level.startsWith(prefix) || own === '' || overruled.has(rules) || !ignore.isPathValid(own)) continue;
        const { ignored, unignored } = rules.test(own);
        if (ignored && verdict === false) overruled.add(rules);
        if (ignored || unignored) verdict ??= ignored;
      }
      if (verdict === true) return true;
    }
    return false;
  };
  for (const { folder, text } of [...files].sort((a, b) => a.folder.length - b.folder.length))
    if (text.trim() !== '')
      innermostFirst.unshift({
        prefix: folder === '' ? '' : `${folder}/`,
        rules: ignore({ ignorecase: false }).add(text),
      });
  return ignores;
}

/**
 * Compiles the settings of a workspace folder. What excludes a folder excludes all in it.
 * @param ignoring the .gitignore files of the folder and of those in it, where they count
 */
export function sourceRules(settings: FolderSettings, ignoring: readonly IgnoreFile[] = []): SourceRules {
  const isIgnored = ignoredBy(ignoring);
  const cleaned = settings.folders.map(cleanFolder).filter(folder => folder !== null);
  const bases = settings.folders.length === 0 ? [''] : cleaned;
  const files = matcher([settings.files]);
  const matchesExclude = matcher(settings.exclude.flatMap(pattern => [pattern, `${pattern}/**`]));
  const excluded = (path: string): boolean => matchesExclude(path) || isIgnored(path);
  const isDraft = matcher(settings.drafts);
  const baseOf = (path: string): string | undefined => bases.find(base => base === '' || path.startsWith(`${base}/`));
  const isInside = (path: string): boolean => baseOf(path) !== undefined && !excluded(path);
  return {
    bases,
    isDraft,
    isExcluded: excluded,
    isInside,
    mayHoldSources: path =>
      !excluded(path) && bases.some(base => `${path}/`.startsWith(base) || `${base}/`.startsWith(`${path}/`)),
    isSource: path => {
      const base = baseOf(path);
      return (
        base !== undefined &&
        files(base === '' ? path : path.slice(base.length + 1)) &&
        !excluded(path) &&
        !isDraft(path)
      );
    },
  };
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const compiled = patterns.filter(pattern => pattern.trim() !== '').map(pattern => picomatch(pattern, OPTIONS));
  return path => compiled.some(matches => matches(path));
}
