/** "a, b or c" */
export function inWords(items: readonly string[], last: 'and' | 'or'): string {
  const [end = '', ...others] = [...items].reverse();
  return others.length === 0 ? end : `${others.reverse().join(', ')} ${last} ${end}`;
}
