export type { ReadFailure, UnreadableKind } from './failures.ts'
export { readFailureWords } from './failures.zh.ts'
export type { PdfAssets } from './pdf/assets.ts'
export { type ReadOptions, readPaper, type SourceFile } from './read-paper.ts'
