export { barriers, expectAccessible } from './accessible.ts';
export { ask, cycleId, enterpriseId, eventId } from './ask.ts';
export { describeInBrowser, NARROW, WIDE, type Desk } from './desk.ts';
export { chooseItem, fillDay, fillPeriod } from './forms.ts';
export { expectNoOverflow, goTo, overflow, settle } from './page.ts';
export { enter, passwordOf, signIn, type Who } from './session.ts';
export { playApart, stage } from './stage.ts';
export { chineseWords, englishWords } from './words.ts';
export { workspaceRoot } from './workspace.ts';
