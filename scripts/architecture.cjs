/**
 * The table of rooms in docs/architecture.md as rules. A room may import itself, the packages it
 * needs, and the rooms named here; anything else of ours is an error.
 */
const rooms = {
  'src/core/model': [],
  'src/core/geo': ['src/core/model'],
  'src/core/control': ['src/core/model', 'src/core/geo'],
  'src/core/proposals': ['src/core/model', 'src/core/geo', 'src/core/control'],
  'src/core/evidence': ['src/core/model', 'src/core/geo'],
  'src/data': ['src/core', 'geo', 'seeds'],
  'src/state': ['src/core/model'],
  'src/scene': ['src/core', 'src/state'],
  'src/render/map': ['src/scene', 'src/core/model'],
  'src/render/vector': ['src/scene', 'src/core/model'],
  'src/ui/i18n': [
    'src/ui/comparison/columns.ts',
    'src/scene',
    'src/state',
    'src/core/model',
    'src/data/remote',
  ],
  'src/ui': ['src/core', 'src/data', 'src/state', 'src/scene', 'src/render', 'src/workers'],
  'src/workers': ['src/core', 'src/data'],
  'src/cli': ['src/core', 'src/data', 'src/state', 'src/scene', 'src/render/vector', 'src/ui/i18n'],
};

const at = (folder) => `^${folder}/`;
/** A room's own rule does not cover a room inside it that has a rule of its own. */
const inner = (room) =>
  Object.keys(rooms)
    .filter((other) => other.startsWith(`${room}/`))
    .map(at);

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room.replaceAll('/', '-')}-imports-only-below`,
  severity: 'error',
  from: { path: at(room), ...(inner(room).length ? { pathNot: inner(room) } : {}) },
  to: { path: '^(src|geo|seeds|scripts|tests)/', pathNot: [at(room), ...allowed.map(at)] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    { name: 'no-circular-imports', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-scene-and-state-stay-pure',
      comment: 'No DOM library, map library or interface library below the renderers.',
      severity: 'error',
      from: { path: '^src/(core|state|scene|data)/' },
      to: { path: 'node_modules/(maplibre-gl|preact|@preact)/' },
    },
    {
      name: 'only-the-map-renderer-knows-maplibre',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/render/map/' },
      to: { path: 'node_modules/maplibre-gl/' },
    },
    {
      name: 'nothing-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'everything-imported-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    },
  ],
  options: {
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
};
