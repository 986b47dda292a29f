import { bodyWords } from '../english/bodies';
import { acronymOf, initialsOf } from './bodyLikeness';
import type { NameInSource } from './nameInSource';
import type { NameShape } from './nameShape';
import { nameShape, soundsOf } from './nameShape';
import { plainLetters } from './romanised';

/** A block with more names than this tells nothing; finer blocks hold what is like each other in it. */
const MOST = 400;

/** What names that may be one speaker's have at least one of in common. */
function blocksOf(shape: NameShape): readonly string[] {
  const { name, given, surname, surnameParts, bareSurname, isPersonal } = shape;
  const blocks = [`letters:${shape.letters}`];
  const acronym = acronymOf(name);
  if (acronym !== null) blocks.push(`acronym:${acronym}`);
  for (const initials of initialsOf(name)) blocks.push(`acronym:${initials}`);
  const words = plainLetters(name).split(/\s+/);
  if (!isPersonal || words.some(word => bodyWords.has(word)))
    blocks.push(`first:${words[0] ?? ''}`, `last:${words.slice(-2).join(' ')}`);
  if (!isPersonal) return blocks;
  blocks.push(`words:${shape.sortedWords}`);
  for (const word of [surname, bareSurname, ...surnameParts]) blocks.push(`surname:${word.romanised}`);
  if (given === null) blocks.push(`single:${surname.romanised.slice(0, 4)}`);
  else {
    blocks.push(`given:${given.romanised}:${surname.letters.slice(0, 1)}`);
    for (const code of soundsOf(surname)) blocks.push(`sound:${code}:${given.letters.charAt(0)}`);
  }
  return [...new Set(blocks)];
}

/** Finds the names that are worth comparing with a name, without looking at all of them. */
export class NameBlocks {
  private readonly members = new Map<string, Set<string>>();
  private readonly blocks = new Map<string, readonly string[]>();
  private readonly shapes = new Map<string, NameShape>();

  /**
   * Keeps the blocks in step with the names in use; descriptions have none.
   * @returns the keys that have other names near them, since a block has grown too large to tell anything, or is so no more
   */
  update(names: ReadonlyMap<string, readonly NameInSource[]>, touched: ReadonlySet<string>): ReadonlySet<string> {
    const crossed = new Set<string>();
    const note = (members: ReadonlySet<string>): void => {
      for (const member of members) crossed.add(member);
    };
    for (const key of touched) {
      this.drop(key, note);
      const entries = names.get(key) ?? [];
      const [entry] = entries;
      const kinds = new Set(entries.map(({ kind }) => kind));
      const kind = (['person', 'body'] as const).find(one => kinds.has(one)) ?? 'unknown';
      if (entry && !entry.described) this.take(key, nameShape(entry.name, kind), note);
    }
    return crossed;
  }

  /** The name of a key, taken apart; undefined for descriptions. */
  shapeOf(key: string): NameShape | undefined {
    return this.shapes.get(key);
  }

  /** The keys of names that are like the name of a key in one respect or another. */
  near(key: string): ReadonlySet<string> {
    const near = new Set<string>();
    for (const block of this.blocks.get(key) ?? []) {
      const members = this.members.get(block);
      if (members && members.size <= MOST) for (const other of members) if (other !== key) near.add(other);
    }
    return near;
  }

  private take(key: string, shape: NameShape, note: (members: ReadonlySet<string>) => void): void {
    const blocks = blocksOf(shape);
    this.shapes.set(key, shape);
    this.blocks.set(key, blocks);
    for (const block of blocks) {
      const members = this.members.get(block);
      members?.add(key);
      if (members?.size === MOST + 1) note(members);
      if (!members) this.members.set(block, new Set([key]));
    }
  }

  private drop(key: string, note: (members: ReadonlySet<string>) => void): void {
    for (const block of this.blocks.get(key) ?? []) {
      const members = this.members.get(block);
      members?.delete(key);
      if (members?.size === MOST) note(members);
      if (members?.size === 0) this.members.delete(block);
    }
    this.blocks.delete(key);
    this.shapes.delete(key);
  }
}
