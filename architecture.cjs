/**
 * The architecture, as data. `npm run architecture` checks it.
 * Every module may use the base modules; the table adds the rest.
 */
const base = ['organizations', 'identity', 'audit']

const mayUse = {
  organizations: [],
  audit: ['organizations'],
  identity: ['organizations', 'audit'],
  reporting: base,
}

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const tests = '(\\.test\\.tsx?|/testing\\.ts|/testing/.*)$'

const modulesMayUse = Object.entries(mayUse).map(([name, others]) =>
  rule(
    `${name}-may-use`,
    `${name} may use: ${others.join(', ') || 'no other module'} — and only through its index.ts.`,
    { path: `^modules/${name}/` },
    {
      path: '^modules/',
      pathNot: `^modules/(${name}/|(${['-', ...others].join('|')})/(index|testing)\\.ts$)`,
    },
  ),
)

module.exports = {
  forbidden: [
    rule('no-circles', 'Nothing imports itself, however far round.', {}, { circular: true }),
    rule(
      'libraries-stand-alone',
      'A library imports libraries: no module, no platform, no package, no Node.',
      { path: '^libraries/', pathNot: tests },
      { pathNot: '^libraries/' },
    ),
    rule(
      'domain-is-pure',
      'What the law says lives in domain/ and runs anywhere.',
      { path: '^modules/([^/]+)/domain/', pathNot: tests },
      { pathNot: '^(libraries/|modules/$1/domain/)' },
    ),
    rule(
      'contracts-are-portable',
      'A contract says what goes over the wire: zod, libraries and its own domain.',
      { path: '^modules/([^/]+)/contract\\.ts$' },
      { pathNot: '^(libraries/|modules/$1/domain/|node_modules/zod/)' },
    ),
    rule(
      'modules-go-through-platform',
      'A module names no package but zod: platform does that for it.',
      { path: '^modules/', pathNot: tests },
      { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    ),
    rule(
      'modules-name-nothing-of-node',
      'Files, network and processes belong to platform.',
      { path: '^modules/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'readers-run-in-a-browser',
      'formats/read runs in every browser: nothing of Node, nothing of the platform.',
      { path: '^formats/read/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'formats-know-paper',
      'Formats turn bytes into paper and back; what the paper means is for libraries.',
      { path: '^formats/', pathNot: tests },
      { path: '^(platform|modules|apps|libraries/annual-report)/' },
    ),
    rule(
      'platform-knows-no-module',
      'Plumbing does not know what flows through it.',
      { path: '^platform/', pathNot: tests },
      { path: '^(modules|apps)/' },
    ),
    rule(
      'testing-stays-in-tests',
      'Builders and fakes never ship.',
      { path: '^(libraries|formats|platform|modules|apps)/', pathNot: tests },
      { path: '/testing(\\.ts$|/)' },
    ),
    rule(
      'apps-come-last',
      'Nothing imports an app.',
      { path: '^(libraries|formats|platform|modules)/', pathNot: tests },
      { path: '^apps/' },
    ),
    rule(
      'browser-takes-contracts',
      'Browser code imports libraries, the readers, contracts and domain rules; never a server.',
      { path: '^apps/(desk|portal/browser)/' },
      {
        path: '^(platform/|modules/|formats/write|apps/(server|cli|worker))',
        pathNot: '^modules/[^/]+/(contract\\.ts$|domain/)',
      },
    ),
    rule(
      'modules-are-listed',
      'A new module enters the table before it imports anything.',
      { path: '^modules/', pathNot: `^modules/(${Object.keys(mayUse).join('|')})/` },
      {},
    ),
    ...modulesMayUse,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
