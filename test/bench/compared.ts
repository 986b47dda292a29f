import MiniSearch from 'minisearch';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Library } from '../../src/core';
import { SearchIndex } from '../../src/core/library/searchIndex';
import type { BenchArticle } from './corpus';

/** Speed of wink-nlp with sentences and parts of speech, in megabytes a second. */
export function againstWink(texts: readonly string[]): number {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp takes it as the name of what is wanted
  const { pos } = nlp.its;
  for (const text of texts.slice(0, 50)) nlp.readDoc(text);
  const started = performance.now();
  let bytes = 0;
  for (const text of texts) {
    const document = nlp.readDoc(text);
    document.sentences().length();
    document.tokens().out(pos);
    bytes += Buffer.byteLength(text);
  }
  return bytes / 1e6 / ((performance.now() - started) / 1000);
}

/** How many times as long our index takes as MiniSearch with a document a paragraph and its own tokenizer. */
export function againstMiniSearch(articles: readonly BenchArticle[], library: Library): number {
  const analysed = articles.map(({ source, text }) => ({ source, text, analysis: library.analysis(source) }));
  const paragraphs = analysed.flatMap(({ source, text, analysis }) =>
    (analysis?.article.paragraphs ?? []).map(({ start, end }) => ({
      id: `${source} ${String(start)}`,
      text: text.slice(start, end),
    })),
  );
  const plain = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  const started = performance.now();
  plain.addAll(paragraphs);
  const between = performance.now();
  const own = new SearchIndex();
  for (const { source, text, analysis } of analysed)
    if (analysis)
      own.add(source, text, analysis, quotation => {
        const name = analysis.quotations[quotation]?.speaker?.name;
        return name == null ? [] : [name];
      });
  return (performance.now() - between) / (between - started);
}
