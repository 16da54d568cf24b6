export { readReport } from './read-report.ts'
export { type Equation, type Inference, type Solution, solve } from './solve.ts'
