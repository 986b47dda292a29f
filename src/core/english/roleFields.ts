import { wordSet } from './wordList';

/** Walks of life. A role may belong to none; then it contradicts nothing. */
export type RoleField =
  'politics' | 'sport' | 'arts' | 'medicine' | 'law' | 'police' | 'church' | 'science' | 'business' | 'private';

const FIELDS: Readonly<Record<RoleField, ReadonlySet<string>>> = {
  politics:
    wordSet(`president premier chancellor minister secretary senator congressman congresswoman lawmaker legislator governor mayor
      councilman councilwoman councillor councilor ambassador envoy diplomat mp mep congressperson candidate nominee politician statesman
      undersecretary delegate alderman assemblyman assemblywoman whip commissioner monarch king queen prince princess`),
  sport:
    wordSet(`coach player striker goalkeeper midfielder defender quarterback pitcher captain athlete footballer cricketer golfer boxer
      sprinter swimmer cyclist wrestler skier jockey umpire referee linebacker fullback shortstop outfielder winger batsman bowler
      trainer`),
  arts: wordSet(`actor actress singer musician artist comedian novelist poet painter filmmaker rapper guitarist drummer dancer composer
      conductor playwright sculptor screenwriter songwriter choreographer`),
  medicine:
    wordSet(`doctor physician surgeon nurse psychiatrist psychologist paediatrician pediatrician cardiologist epidemiologist oncologist
      dentist paramedic medic pathologist neurologist midwife gp`),
  law: wordSet(`lawyer attorney solicitor barrister judge justice prosecutor magistrate counsel notary qc kc`),
  police: wordSet(
    `sheriff detective sergeant constable trooper superintendent inspector policeman policewoman marshal firefighter`,
  ),
  church: wordSet(`bishop archbishop priest pastor rabbi imam vicar reverend cardinal monk nun deacon chaplain pope`),
  science:
    wordSet(`professor scientist researcher economist historian physicist biologist chemist astronomer geologist sociologist
      anthropologist lecturer philosopher climatologist ecologist`),
  business: wordSet(
    `ceo entrepreneur businessman businesswoman banker investor trader broker retailer financier tycoon industrialist`,
  ),
  private:
    wordSet(`farmer driver teacher student pupil resident neighbour neighbor victim witness survivor waitress waiter plumber carpenter
      fisherman hairdresser tourist passenger shopkeeper retiree pensioner widow widower mechanic janitor butcher baker`),
};

/** Walks of life that one person of some fame goes through: a lawyer is elected, an actor campaigns, a professor sits in a cabinet. */
const COMPATIBLE: readonly (readonly [RoleField, RoleField])[] = [
  ['politics', 'law'],
  ['politics', 'business'],
  ['politics', 'arts'],
  ['politics', 'science'],
  ['politics', 'church'],
  ['politics', 'police'],
  ['politics', 'medicine'],
  ['law', 'police'],
  ['law', 'science'],
  ['law', 'business'],
  ['medicine', 'science'],
  ['business', 'science'],
  ['business', 'arts'],
  ['business', 'sport'],
  ['science', 'arts'],
  ['science', 'church'],
];

/** The walks of life that the words of a role name. */
export function fieldsOf(role: string): readonly RoleField[] {
  const words = role.toLowerCase().split(/[^\p{L}]+/u);
  return (Object.keys(FIELDS) as RoleField[]).filter(field =>
    words.some(word => FIELDS[field].has(word) || (word.endsWith('s') && FIELDS[field].has(word.slice(0, -1)))),
  );
}

const compatible = (a: RoleField, b: RoleField): boolean =>
  a === b || COMPATIBLE.some(pair => pair.includes(a) && pair.includes(b));

/** Whether no walk of life of one goes with any of the other. Where either is not known nothing contradicts. */
export const fieldsContradict = (a: readonly RoleField[], b: readonly RoleField[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(one => b.some(other => compatible(one, other)));
