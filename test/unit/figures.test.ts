import { strict as assert } from 'node:assert';
import { evenWords } from '../../src/core/drafts/evenForm';

describe('drafts: one number, written in two ways', () => {
  for (const [a, b] of [
    ['25', 'twenty five'],
    ['105', 'a hundred and five'],
    ['100', 'one hundred'],
    ['3,200', 'three thousand two hundred'],
    ['5,000,000', '5 million'],
    ['1.5 million', '1,500,000'],
    ['2½', '2.5'],
    ['3 rd', 'third'],
    ['21 st', 'twenty one st'],
    ['Dec 21', 'December 21'],
    ['two thousand and twelve people', '2,012 people'],
    ['three thousand million', '3 billion'],
    ['a hundred thousand', '100,000'],
  ] as const)
    it(`${a} is ${b}`, () => assert.equal(evenWords(a.split(' ')), evenWords(b.split(' '))));
  for (const [a, b] of [
    ['25', 'twenty four'],
    ['20 5', '205'],
    ['three', 'third'],
    ['2½', '2'],
    ['5 and 6', '11'],
    ['30 and 5', '35'],
    ['a million', 'million'],
    ['100', 'hundred'],
    ['five million', 'five billion'],
    ['12 30', '42'],
    ['4.5.2021', '6.5.2021'],
    ['1.000.000', '2.000.000'],
    ['1,5', '15'],
    ['1900 twelve towns', '1912 towns'],
    ['200 fifty ships', '250 ships'],
    ['two hundred 20 fish', '220 fish'],
    ['5 million and 20 people', '5,000,020 people'],
    ['three thousand million', '3,000'],
  ] as const)
    it(`${a} is not ${b}`, () => assert.notEqual(evenWords(a.split(' ')), evenWords(b.split(' '))));
});
