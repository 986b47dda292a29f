/** A number with its noun: "1 quotation", "2 quotations". */
export const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
