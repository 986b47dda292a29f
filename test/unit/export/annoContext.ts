/**
 * The terms of http://www.w3.org/ns/anno.jsonld that an export uses, as the Web Annotation Vocabulary (W3C Recommendation, 2017) defines
 * them. A term that is not here is dropped by the processor, which the tests notice.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const node = (id: string): object => ({ '@id': id, '@type': '@id' });
const word = (id: string): object => ({ '@id': id, '@type': '@vocab' });
const classes = ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'];
const purposes = ['identifying', 'tagging', 'describing'];
const literals = ['exact', 'prefix', 'suffix'];

export const annoContext = {
  '@context': {
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    ...Object.fromEntries([...classes, ...purposes, ...literals].map(name => [name, OA + name])),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: node(`${OA}hasBody`),
    target: node(`${OA}hasTarget`),
    source: node(`${OA}hasSource`),
    selector: node(`${OA}hasSelector`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    start: { '@id': `${OA}start`, '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': `${OA}end`, '@type': 'xsd:nonNegativeInteger' },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    first: node(`${AS}first`),
    partOf: node(`${AS}partOf`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    startIndex: { '@id': `${AS}startIndex`, '@type': 'xsd:nonNegativeInteger' },
    total: { '@id': `${AS}totalItems`, '@type': 'xsd:nonNegativeInteger' },
  },
};
