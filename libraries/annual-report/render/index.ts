export { type ManuscriptOptions, manuscriptOf } from './manuscript.ts'
