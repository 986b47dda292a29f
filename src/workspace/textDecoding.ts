import * as vscode from 'vscode';

/** The text of a file, and the encoding it was read with when that is not UTF-8. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string | undefined;
}

const SNIFF = 8192;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  return undefined;
}

/** UTF-16 without a byte order mark: nearly every second byte of western text is zero. */
function looksLikeUtf16(bytes: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  const head = bytes.subarray(0, SNIFF);
  if (head.length < 4) return undefined;
  let [even, odd] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads bytes as text: a byte order mark or UTF-16 decides, then valid UTF-8, then `files.encoding`, then Windows-1252.
 * Gives null for what is no text (a zero byte, as VS Code has it).
 */
export async function decodeText(bytes: Uint8Array, uri: vscode.Uri): Promise<DecodedText | null> {
  const utf16 = byteOrderMark(bytes) ?? looksLikeUtf16(bytes);
  if (utf16 === undefined && bytes.subarray(0, SNIFF).includes(0)) return null;
  const configured = vscode.workspace.getConfiguration('files', uri).get<string>('encoding', 'utf8');
  const fallback = configured.startsWith('utf') ? 'windows1252' : configured;
  const encoding = utf16 ?? (isUtf8(bytes) ? undefined : fallback);
  const text = await vscode.workspace.decode(bytes, { encoding: encoding ?? 'utf8' });
  return { text: withOneLineEnd(text.replace(/^\uFEFF/, '')), encoding };
}

/** Line ends as the editor has them after opening the file: the kind that is more frequent, throughout. */
function withOneLineEnd(text: string): string {
  const all = text.match(/\r\n|\r|\n/g) ?? [];
  const crlf = all.filter(end => end === '\r\n').length;
  const mixed = all.some(end => end !== all[0]) || all[0] === '\r';
  return mixed ? text.replace(/\r\n|\r|\n/g, crlf > all.length / 2 ? '\r\n' : '\n') : text;
}
