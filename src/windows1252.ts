/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; U+FFFD where it has nothing. */
const FROM_80 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** Text of Windows-1252 bytes. Some versions of Node decode its curly quotation marks as control characters. */
export const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, sign => FROM_80.charAt(sign.charCodeAt(0) - 0x80));
