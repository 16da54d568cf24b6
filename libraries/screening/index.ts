export { type CopiedRun, type Copying, copiedFrom } from './copied-text.ts'
export { isBankCard, isIdentityNumber, type PersonalData, personalDataIn } from './personal-data.ts'
export { type Doubled, doubledWordsIn, repeatedSentencesIn } from './repeated-words.ts'
