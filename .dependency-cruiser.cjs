/** Layers from the ground up: a file may import its own layer and those below it, never above. */
const LAYERS = [
  'shared',
  'science',
  'config',
  'access',
  'spectrum|stations',
  'monitoring',
  'interference',
  'alerts|reports',
  'pipeline',
  'embedded|http|calculations',
];
/** A role suffix admits the framework; a file without one is pure. */
const ROLES =
  '(module|controller|service|repository|entity|dto|client|task|filter|guard|decorator|interceptor|middleware|pipe|broker|supervisor|command|calculation|main)';
/** Packages of pure mathematics that a pure file may import. */
const PURE_NPM = 'node_modules/(geographiclib-geodesic|fast-check)/';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '/index\\.ts$', pathNot: '^node_modules/' } },
    ...LAYERS.slice(0, -1).map((layer, i) => ({
      name: `${layer}-looks-only-down`,
      severity: 'error',
      from: { path: `^src/(${layer})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^src/((${LAYERS.slice(i + 1).join('|')})/|app\\.module|main)` },
    })),
    {
      name: 'registries-are-strangers',
      severity: 'error',
      from: { path: '^src/(spectrum|stations)/' },
      to: { path: '^src/(spectrum|stations)/', pathNot: '^src/$1/' },
    },
    {
      name: 'science-does-no-io',
      severity: 'error',
      from: { path: '^src/(shared|science)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'], pathNot: PURE_NPM },
    },
    {
      name: 'no-suffix-no-framework',
      severity: 'error',
      from: { path: '^src/', pathNot: [`\\.${ROLES}\\.ts$`, '\\.spec\\.ts$', '^src/config/', '^src/main\\.ts$'] },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: PURE_NPM },
    },
    {
      name: 'pure-does-not-reach-roles',
      severity: 'error',
      from: { path: '^src/', pathNot: [`\\.${ROLES}\\.ts$`, '\\.spec\\.ts$', '^src/config/', '^src/main\\.ts$'] },
      to: { path: `^src/.*\\.${ROLES}\\.ts$` },
    },
    {
      name: 'rows-stay-home',
      severity: 'error',
      comment: 'Entities are seen only by their own feature’s repository and module.',
      from: { path: '^src/([^/]+)/', pathNot: '\\.(repository|module|entity)\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'rows-stay-in-feature',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '\\.entity\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'simulators-know-physics-and-wire-format-only',
      severity: 'error',
      from: { path: '^simulators/' },
      to: { path: '^src/', pathNot: '^src/(shared|science)/|^src/monitoring/mqtt/wire/|^src/monitoring/sweeps/sweep\\.ts$' },
    },
    {
      name: 'console-talks-to-the-api-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|simulators|migrations|test)/' },
    },
    { name: 'nobody-imports-the-console', severity: 'error', from: { path: '^(src|simulators|migrations|test)/' }, to: { path: '^web/' } },
    { name: 'migrations-stand-alone', severity: 'error', from: { path: '^migrations/' }, to: { path: '^(src|test|simulators)/' } },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|migrations|simulators)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
