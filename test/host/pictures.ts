import { drive, driveElsewhere, pictures } from './drive';
import { total } from './results';
import { runCommand } from './session';

// Uses the extension as a person would in all four kinds of theme and keeps the pictures, for the README and to look at.
void runCommand(async session => {
  const tallies = [await drive(session, 'dark'), await drive(session, 'light')];
  tallies.push(await drive(session, 'contrast'), await drive(session, 'lightContrast'), await driveElsewhere(session));
  console.log(`See ${pictures}`);
  return total(tallies).failed === 0 ? 0 : 1;
});
