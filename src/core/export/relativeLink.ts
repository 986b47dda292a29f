const segmentsOf = (path: string): readonly string[] => path.split('/').filter(part => part !== '');

/** Every sign that could mean something else in a URI, in Markdown or in XML is written as a code. */
const encodedPath = (segments: readonly string[]): string =>
  segments
    .map(part =>
      encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
        /[!'()*]/g,
        sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');

/**
 * A relative reference (RFC 3986, 4.2) from one file to another.
 * @param from absolute path of the file that holds the link
 * @param to absolute path of the file it leads to
 */
export function relativeLink(from: string, to: string): string {
  const [here, there] = [segmentsOf(from).slice(0, -1), segmentsOf(to)];
  let shared = 0;
  while (shared < Math.min(here.length, there.length - 1) && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  return [...up, encodedPath(there.slice(shared))].join('/');
}
