/**
 * What a pure room may not touch, as data for ESLint's own rules. A pure room gets time, zone, locale and chance as
 * arguments: the same inputs give the same result in the browser, in a test, on the server and in a replay years later.
 */
const asArgument = 'Pure rooms are handed the time: take an Instant as an argument (in the core it is event.at).';
const localeFree = 'This depends on the locale or zone of the machine: name them, or use @makegood/calendar for local time.';
const noIo = 'Pure rooms do no I/O: return what should happen as data and let packages/engine, workflows or an app do it.';

const globalsWith = (message, names) => names.map((name) => ({ name, message }));

export const pureGlobals = [
  ...globalsWith(asArgument, ['performance']),
  ...globalsWith(noIo, [
    'process',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'fetch',
    'console',
    'XMLHttpRequest',
    'WebSocket',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'window',
    'document',
    'navigator',
    'location',
    'require',
    '__dirname',
    '__filename',
  ]),
  ...globalsWith('A global object is hidden state: pass what is needed as an argument.', ['globalThis', 'global', 'self']),
  ...globalsWith('Keys are derived and chance is a hash of named things, so that a replay makes the same: see @makegood/base.', ['crypto']),
];

export const pureSyntax = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: asArgument },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: asArgument },
  { selector: "CallExpression[callee.name='Date']", message: asArgument },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: asArgument },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is a hash of named things (see the assignment hash in @makegood/base), so that a replay draws the same.',
  },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: localeFree },
  { selector: "MemberExpression[property.name='localeCompare']", message: `${localeFree} To order texts, compare them with < and >.` },
  {
    selector: 'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/]',
    message: `${localeFree} The UTC form of this method is fine.`,
  },
  { selector: "MemberExpression[property.name='getTimezoneOffset']", message: localeFree },
  {
    selector: 'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
    message: `Formatting without an argument formats the wall clock. ${asArgument}`,
  },
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name=/^[A-Z]/]:matches([arguments.length=0], [arguments.0.type='Identifier'][arguments.0.name='undefined'])",
    message: localeFree,
  },
  { selector: "MetaProperty[meta.name='import']", message: noIo },
  { selector: 'ImportExpression', message: 'Loading code is I/O: import it at the top.' },
];

const missingInSandbox = globalsWith('The workflow sandbox does not have this: write it with plain values.', [
  'structuredClone',
  'queueMicrotask',
  'Buffer',
  'atob',
  'btoa',
  'Event',
  'WeakRef',
  'FinalizationRegistry',
]);

/** The core also runs inside the workflow sandbox, where some globals are missing and others would make a replay differ. */
export const coreGlobals = [
  ...pureGlobals,
  ...missingInSandbox,
  ...globalsWith('The core is synchronous and total: return a command and let the host wait for it.', ['Promise']),
  ...globalsWith('The core says nothing and knows no place: texts and local time are made outside and enter it as events.', ['Intl']),
];

export const coreSyntax = [
  ...pureSyntax,
  { selector: ':function[async=true]', message: 'The core is synchronous and total: return a command and let the host wait for it.' },
  { selector: 'AwaitExpression', message: 'The core is synchronous and total: return a command and let the host wait for it.' },
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'The core does no calendar arithmetic: local time enters as an event that carries its instant.',
  },
  {
    selector:
      "MemberExpression[object.name='Math'][property.name=/^(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log2|log10|log1p|pow|sqrt|cbrt|hypot)$/]",
    message: 'The last digit of this function differs between machines, and a replay must not: use integers.',
  },
  {
    selector: "CallExpression[callee.property.name='normalize']",
    message: "This follows the machine's Unicode tables: normalise where text enters the product.",
  },
];

const builtins = 'Pure rooms do no I/O: take the bytes as an argument and let packages/engine, workflows or an app read them.';
const hosts = 'Pure rooms know no host, framework or SQL: return data, and let the room above that owns this library use it.';

export const pureImports = [
  { regex: '^node:', message: builtins },
  { regex: '^(fs|path|os|crypto|child_process|http|https|net|url|util|events|stream|timers|worker_threads)(/|$)', message: builtins },
  {
    regex: '^(@temporalio/|better-sqlite3|drizzle-orm|hono|@hono/|react|@mantine/|@xyflow/|nodemailer|pino|better-auth|commander)',
    message: hosts,
  },
];

/** Applies to what runs in the core; types may come from anywhere in the room, since they leave nothing in the bundle. */
const bundledImports = [
  {
    regex: '^(zod|intl-|@makegood/base/text|@makegood/base/hash|@makegood/calendar|@makegood/rules|temporal-polyfill|@noble/)',
    allowTypeImports: true,
    message:
      'This would be bundled into every workflow: parsing, texts, hashing and local time happen before it (document, compile) or enter it as events.',
  },
];

export const coreImports = [...pureImports, ...bundledImports];

/**
 * Workflow code waits and reads the workflow's own clock, which the sandbox puts in the place of Date; everything else
 * that differs between two machines would make a replay fail on a journey that is months old.
 */
const ownClock = new Set([
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
]);

export const workflowGlobals = [...pureGlobals, ...missingInSandbox];
export const workflowSyntax = pureSyntax.filter(({ selector }) => !ownClock.has(selector));
export const workflowImports = [
  { regex: '^node:', message: 'The workflow sandbox has no Node: do it in an activity.' },
  {
    regex: '^@temporalio/(worker|client|activity|testing)',
    allowTypeImports: true,
    message: 'This is for outside the workflow: do it in an activity or the worker.',
  },
  {
    regex: '^@makegood/(engine|store|simulation|messaging|payments)',
    allowTypeImports: true,
    message: 'A workflow asks for effects and performs none: call an activity, and import its types only.',
  },
  ...bundledImports,
];
