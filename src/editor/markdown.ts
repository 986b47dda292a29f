import type * as vscode from 'vscode';

/** Adds words as text, so that nothing in them is Markdown; between them stand spaces at which a line can break. */
export function addText(page: vscode.MarkdownString, text: string): void {
  text.split(/\s+/).forEach((word, index) => {
    if (index > 0) page.appendMarkdown(' ');
    page.appendText(word);
  });
}

/** A link that runs a command. Brackets in an argument would end the link, so they are written as codes. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[()'!*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${label}](command:${command}?${encoded})`;
}
