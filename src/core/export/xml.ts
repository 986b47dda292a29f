import { printable } from './cleanText';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text as XML 1.0 has it: signs of markup as entities, also the ">" of "]]>"; signs that XML forbids are left out. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"\r]/g, sign => ENTITIES[sign] ?? sign);

export const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value).replace(/[\t\n]/g, ' ')}"`)
    .join(' ');

/** @param content XML already */
export function element(name: string, values: Readonly<Record<string, string>>, content: string): string {
  const opening = [name, attributes(values)].filter(part => part !== '').join(' ');
  return content === '' ? `<${opening}/>` : `<${opening}>${content}</${name}>`;
}
