import { HtmlValidate } from 'html-validate'

/** What a test asks of a page's markup; our own pages quote every attribute. */
export function idsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id!)
}

export function hrefsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/\shref="([^"]*)"/g), ([, href]) =>
    href!.replaceAll('&amp;', '&'),
  )
}

/** The text a reader sees between two pieces of markup, or of all of it. */
export function textOf(html: string): string {
  return html
    .replace(/^[\s\S]*<body>/, '')
    .replaceAll(/<(?:"[^"]*"|[^">])*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** What stands in the element with this id, markup and all; elements of the same name inside are not expected. */
export function inside(html: string, id: string): string {
  const start = html.indexOf(` id="${id}"`)
  if (start < 0) throw new Error(`no such place: ${id}`)
  const open = html.lastIndexOf('<', start)
  const name = /^<([a-z0-9]+)/.exec(html.slice(open))![1]!
  return html.slice(html.indexOf('>', start) + 1, html.indexOf(`</${name}>`, start))
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Roles are written out where a table changes its display on a phone.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Our own files come from our own server.
    'require-sri': ['error', { target: 'crossorigin' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // Written by the renderer: valid, and of no consequence.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A report's title is as long as the law makes it.
    'long-title': 'off',
    // Ids are the paths of cells: table3.granted.total.
    'valid-id': ['error', { relaxed: true }],
  },
})

/** What html-validate says against a page; nothing where it is valid. */
export async function complaintsAbout(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`),
  )
}
