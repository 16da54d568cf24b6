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
