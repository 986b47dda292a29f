/** Prints what was measured, a line each. */
export function print(lines: readonly (readonly [what: string, figure: string])[]): void {
  for (const [what, figure] of lines) console.log(`${what.padEnd(26)}${figure}`);
}
