/** A number with its noun: "1 quotation", "2 quotations". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
