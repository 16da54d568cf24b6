/** Why a file could not be read; every code has its sentence in `failures.zh.ts`. */
export type ReadFailure =
  | { readonly code: 'formats.empty-file' }
  | {
      readonly code: 'formats.too-large'
      readonly bytes: number
      readonly mostBytes: number
    }
  | {
      readonly code: 'formats.too-many-pages'
      readonly pages: number
      readonly mostPages: number
    }
  | { readonly code: 'formats.encrypted'; readonly kind: 'pdf' | 'office' | 'zip' }
  | { readonly code: 'formats.no-text-layer'; readonly pages: number }
  | { readonly code: 'formats.damaged'; readonly kind: 'pdf' | 'docx' | 'html' | 'text' }
  | { readonly code: 'formats.unpacks-too-large'; readonly bytes: number }
  | { readonly code: 'formats.too-complex' }
  | { readonly code: 'formats.unknown-type'; readonly kind: UnreadableKind }
  | { readonly code: 'formats.cancelled' }

/** What a file that is not read turned out to be. */
export type UnreadableKind =
  | 'doc'
  | 'wps'
  | 'spreadsheet'
  | 'slides'
  | 'odt'
  | 'ofd'
  | 'rtf'
  | 'web-archive'
  | 'word-xml'
  | 'archive'
  | 'image'
  | 'other'
