declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly unknown[], options?: { readonly generateGraph?: boolean });
    format(kind: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/core/lib/plugins/input/csl.js' {
  /** The items without what CSL-JSON does not know, or has in another form; that is put right where `mends` says so. */
  export function clean(items: readonly unknown[], mends: boolean): readonly unknown[];
}
