import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value);

/**
 * The tree of a Markdown text, read as CommonMark with GitHub's extensions, without places. Bare addresses in text stay
 * text where they are escaped: GitHub's afterthought, which looks for addresses in the finished text, is left out, for
 * such a link leads where it says.
 */
export const markdownTree = (text: string): Root =>
  JSON.parse(
    JSON.stringify(
      fromMarkdown(text, {
        extensions: [gfm()],
        mdastExtensions: gfmFromMarkdown().map(extension => ({ ...extension, transforms: [] })),
      }),
      withoutPlaces,
    ),
  ) as Root;
