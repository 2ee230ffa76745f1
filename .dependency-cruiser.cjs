/**
 * Who may import whom: an allow-list. What is not named here is refused.
 * The rooms are told in docs/decisions.
 */
const CORE = '^core/'
const allow = (comment, from, to) => ({ comment, from: { path: from }, to: { path: to } })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-takes-zod-only',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'prisma-in-storage-only',
      severity: 'error',
      from: {
        pathNot: [
          '^server/(storage|database)/',
          '^prisma\\.config\\.ts$',
          '^bench/(audit|board|board-rows)\\.ts$',
          '^bench/faults/(stage|refuse-writes)\\.ts$',
        ],
      },
      to: { path: '^node_modules/(@prisma/|prisma/|pg/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'socket-io-in-realtime-only',
      severity: 'error',
      from: {
        pathNot: ['^server/(realtime|rehearsal)/', '^app/_realtime/', '^bench/', '^e2e/', '\\.test\\.ts$'],
      },
      to: { path: '^node_modules/socket\\.io' },
    },
    {
      name: 'gift-in-question-files-only',
      severity: 'error',
      from: { pathNot: '^content/question-files/' },
      to: { path: '^node_modules/(gift-pegjs|pegjs)/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  allowed: [
    allow('packages and Node', '.', ['^node_modules/', '^node:']),
    { from: { path: '.' }, to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] } },
    allow('inside a room', '^(app|bench|e2e|content|commands)/', '^$1/'),
    allow('by-role', CORE, '^core/by-role\\.ts$'),
    allow('inside a room of core', '^core/([^/]+)/', '^core/$1/'),
    allow('scenarios', '^core/scenarios/', '^core/teardown/'),
    allow('scoring', '^core/scoring/', '^core/match/verdict\\.ts$'),
    allow('quiz', '^core/quiz/', '^core/(teardown|scenarios)/'),
    allow('match', '^core/match/', '^core/(teardown|scenarios|scoring|quiz)/'),
    allow('session', '^core/session/', '^core/(teardown|scenarios|scoring|quiz|match)/'),
    allow('homework', '^core/homework/', '^core/(teardown|scenarios|scoring|quiz|match|session)/'),
    allow('review', '^core/review/', '^core/(teardown|scenarios|scoring|quiz|match|session|homework)/'),
    allow('capture', '^core/capture/', '^core/(teardown|match)/'),
    allow('contract', '^core/contract/', CORE),
    allow('content', '^content/', '^core/quiz/'),
    allow('plans that come with the product', '^content/plans/', '^core/session/plan\\.ts$'),
    allow('server: core, content', '^server/', ['^core/', '^content/']),
    allow('inside a room of the server', '^server/([^/]+)/', '^server/$1/'),
    allow('use cases know their ports', '^server/bots/', '^server/matches/'),
    allow('sessions play matches, and know who is who', '^server/sessions/', '^server/(matches|accounts)/'),
    allow(
      'a rehearsal is a house of its own',
      '^server/rehearsal/',
      '^server/(bots|matches|sessions|accounts)/',
    ),
    allow('a plan becomes what a session plays', '^server/plans/', [
      '^server/matches/ports\\.ts$',
      '^server/sessions/draw-questions\\.ts$',
    ]),
    allow('homework plays matches and draws questions', '^server/homework/', [
      '^server/(matches|accounts)/',
      '^server/sessions/draw-questions\\.ts$',
      '^server/(classes|sets|plans|cards)/ports\\.ts$',
    ]),
    allow('what teachers look at afterwards', '^server/(board|review|records)/', [
      '^server/matches/(ports|read-match|seat-names|bounded-map)\\.ts$',
      '^server/(sessions|classes|homework|board|review|records)/ports\\.ts$',
    ]),
    allow('cards are seats of students', '^server/cards/', [
      '^server/matches/ports\\.ts$',
      '^server/accounts/',
      '^server/classes/ports\\.ts$',
    ]),
    allow(
      'storage fulfils ports',
      '^server/storage/',
      '^server/(matches|sessions|homework|accounts|sets|plans|classes|cards|board|review|records)/[^/]*ports\\.ts$',
    ),
    allow('a backup stops the database', '^server/backup/', [
      '^server/database/',
      '^server/cannot-start\\.ts$',
    ]),
    allow('realtime', '^server/realtime/', '^server/(matches|sessions|homework|bots|accounts|cards)/'),
    allow('accounts are handed the client', '^server/accounts/', '^server/matches/ports\\.ts$'),
    allow('database', '^server/database/', '^server/(env|cannot-start)\\.ts$'),
    allow('composition roots', '^server/(main|web|http|env|secret|compose)[^/]*\\.ts$', '^server/'),
    allow('what the log says', '^server/(log|log-lines|logged-path|request-facts)\\.ts$', [
      '^server/(env|new-id|logged-path|request-facts)\\.ts$',
      '^server/database/project-root\\.ts$',
      '^server/matches/ports\\.ts$',
      '^server/accounts/account-path\\.ts$',
    ]),
    allow('the app', '^app/', ['^core/', '^content/', '^server/web\\.ts$']),
    allow('the proxy', '^proxy\\.ts$', ['^core/', '^app/']),
    allow('tools', '^commands/', [
      '^core/',
      '^content/',
      '^server/(web|env|secret|main)[^/]*\\.ts$',
      '^server/database/',
    ]),
    allow('from outside', '^(e2e|bench)/', ['^core/', '^e2e/']),
    allow(
      'the audit finds the database that the killed server left',
      '^bench/audit\\.ts$',
      '^server/database/',
    ),
    allow('faults are done to the program, to its database and to its Redis', '^bench/faults/', [
      '^server/database/',
      '^server/realtime/test-redis\\.ts$',
      '^server/main\\.ts$',
    ]),
    allow('the leaderboard is measured where it is read', '^bench/board\\.ts$', [
      '^server/database/',
      '^server/storage/open-storage\\.ts$',
    ]),
    allow('tests of rooms drive real neighbours', '\\.test\\.tsx?$', '^(core|content|server|app|commands)/'),
    allow('test support', '^server/', '^server/database/'),
    allow('contracts and players of tests', '^server/.*(-contract|/test-[a-z]+)\\.ts$', '^server/'),
  ],
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['server/storage/generated', '\\.next', '^dist'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
