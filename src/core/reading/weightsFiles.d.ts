declare module '*.trees' {
  /** A tree a line. */
  const lines: string;
  export default lines;
}

declare module '*.weights' {
  /** A feature a line: its name, a tab, its weight in hundredths. */
  const lines: string;
  export default lines;
}
