/** Times a folder of so many articles as its argument says; run by bench.ts. */
import { timeFolder } from './folder';
import { print } from './print';

const count = Number(process.argv[2]);
console.log(`\nA folder of ${count.toLocaleString('en')} articles`);
timeFolder(count).then(print, (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
