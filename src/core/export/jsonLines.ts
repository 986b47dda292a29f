import type { Writer } from './writer';

/** JSON Lines: a quotation a line, each as `media/schemas/quotation.schema.json` has it. */
export const jsonLinesWriter = (): Writer => ({
  begin: () => '',
  add: quotation => `${JSON.stringify(quotation)}\n`,
  end: () => '',
});
