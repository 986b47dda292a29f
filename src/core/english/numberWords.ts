import { wordSet } from './wordList';

/** Words that are part of a figure, beside those that stand for one number ("five"). */
export const numberWords =
  wordSet(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
  million millions billion billions trillion trillions dozen dozens half third quarter tenth first second fourth fifth double triple
  twice once percent percentage`);
