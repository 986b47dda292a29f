/** What the tests inside VS Code tell the launcher, each as one line on the console. */
export type Message =
  | { readonly kind: 'start'; readonly version: string; readonly place: string }
  | { readonly kind: 'passed' | 'skipped'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

/** What tells such a line from the others, wherever in the line it stands. */
const marker = 'test-message:';

/** The line on the console that says this message. */
export function toLine(message: Message): string {
  return marker + JSON.stringify(message);
}

/** The message that a line on the console says, if it says one. */
export function fromLine(line: string): Message | undefined {
  const at = line.indexOf(marker);
  // Only `toLine` writes the marker.
  return at < 0 ? undefined : (JSON.parse(line.slice(at + marker.length)) as Message);
}
