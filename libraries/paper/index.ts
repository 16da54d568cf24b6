export { flow } from './flow.ts'
export { gapBetween, joinText } from './join.ts'
export {
  type Manuscript,
  type PageBreak,
  plainText,
  type Sheet,
  type SheetCell,
  type SheetContent,
  type Workbook,
  type WrittenBlock,
  type WrittenCell,
  type WrittenParagraph,
  type WrittenRole,
  type WrittenTable,
} from './manuscript.ts'
export type {
  Block,
  Line,
  LinePiece,
  PageSize,
  Paper,
  PaperFormat,
  Paragraph,
  Place,
  Table,
  TableCell,
  TextPiece,
} from './paper.ts'
export { endsSentence, isNumbered, isProse, startsAnew } from './sentence.ts'
