import { api, API_PREFIX, problemSchema, ROLES, type Api, type Endpoint, type Role } from '@makegood/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProduct, type RunningProduct } from './running-product.ts';

/**
 * Who may do what, written down a second time and by hand: a permission that is given to a role by mistake, or an
 * operation that asks for the wrong one, is found here. An operation that is missing does not compile and fails.
 */
const EVERYBODY = ROLES;
const PLAYS = ['admin', 'manager', 'compliance', 'marketer', 'agent'] as const;
const PROTECTS = ['admin', 'manager', 'compliance', 'agent'] as const;
const TALKS = ['admin', 'manager', 'agent'] as const;
const DRAWS = ['admin', 'manager', 'marketer'] as const;
const RUNS = ['admin', 'manager', 'compliance'] as const;
const MANAGES = ['admin', 'manager'] as const;
const LAW = ['admin', 'compliance'] as const;
const OWNER = ['admin'] as const;
const COMMENTS = ['admin', 'manager', 'compliance', 'marketer', 'agent'] as const;
/** Needs no role: a stranger may, or whoever is signed in may about themselves. */
const ANYONE = 'anyone';
const SIGNED_IN = 'session';

type Who = readonly Role[] | typeof ANYONE | typeof SIGNED_IN;
const WHO: { readonly [Area in keyof Api]: { readonly [Name in keyof Api[Area]]: Who } } = {
  session: {
    words: ANYONE,
    entrance: ANYONE,
    session: SIGNED_IN,
    sandboxSignIn: ANYONE,
    setLocale: SIGNED_IN,
    setWorkspace: SIGNED_IN,
  },
  journeys: {
    list: EVERYBODY,
    create: DRAWS,
    read: EVERYBODY,
    saveDraft: DRAWS,
    check: EVERYBODY,
    publishPreview: EVERYBODY,
    publish: MANAGES,
    pausePreview: EVERYBODY,
    pause: RUNS,
    resumePreview: EVERYBODY,
    resume: RUNS,
    retirePreview: EVERYBODY,
    retire: MANAGES,
    unretire: MANAGES,
    overlay: EVERYBODY,
    overlayPeople: EVERYBODY,
    enrolPreview: EVERYBODY,
    enrol: RUNS,
    version: EVERYBODY,
  },
  journeyGallery: {
    list: EVERYBODY,
    country: EVERYBODY,
  },
  journeyTestRun: {
    run: EVERYBODY,
  },
  journeyCalls: {
    list: EVERYBODY,
    callee: EVERYBODY,
  },
  journeyPublishing: {
    preview: EVERYBODY,
    people: EVERYBODY,
  },
  journeyVersions: {
    list: EVERYBODY,
    rename: MANAGES,
    restore: DRAWS,
  },
  journeyReviews: {
    standing: EVERYBODY,
    read: EVERYBODY,
    ask: DRAWS,
    approve: RUNS,
    askChanges: RUNS,
    withdraw: COMMENTS,
  },
  journeyComments: {
    list: EVERYBODY,
    begin: COMMENTS,
    reply: COMMENTS,
    edit: COMMENTS,
    remove: COMMENTS,
    resolve: COMMENTS,
    reopen: COMMENTS,
  },
  journeyPresence: {
    beat: EVERYBODY,
    leave: EVERYBODY,
  },
  audience: {
    count: EVERYBODY,
    values: EVERYBODY,
  },
  drafting: {
    preview: EVERYBODY,
    smsPrices: EVERYBODY,
    setSmsPrice: MANAGES,
  },
  accounts: {
    list: EVERYBODY,
    read: EVERYBODY,
    timeline: EVERYBODY,
    placeHold: PROTECTS,
    mayContact: EVERYBODY,
    tellEvent: TALKS,
  },
  holds: {
    lift: PROTECTS,
    settle: PROTECTS,
  },
  consents: {
    record: PROTECTS,
    revoke: PROTECTS,
  },
  preferences: {
    set: PROTECTS,
    withdraw: PROTECTS,
  },
  standing: {
    read: EVERYBODY,
    tryHold: PROTECTS,
  },
  contacts: {
    ways: EVERYBODY,
    callSheet: TALKS,
    call: TALKS,
    noteCall: TALKS,
    texts: TALKS,
    tryMessage: TALKS,
    write: TALKS,
    approved: TALKS,
    sendApproved: TALKS,
  },
  decisions: {
    read: EVERYBODY,
  },
  enrolments: {
    pause: TALKS,
    resume: TALKS,
    skip: TALKS,
    retry: MANAGES,
  },
  imports: {
    list: EVERYBODY,
    upload: MANAGES,
    example: MANAGES,
    exampleFile: EVERYBODY,
    detection: MANAGES,
    preview: MANAGES,
    run: MANAGES,
    read: EVERYBODY,
    errors: EVERYBODY,
  },
  sandbox: {
    clock: EVERYBODY,
    step: PLAYS,
    stepState: EVERYBODY,
    stopStep: PLAYS,
    reset: MANAGES,
    people: EVERYBODY,
    phone: EVERYBODY,
    reply: PLAYS,
    pay: PLAYS,
  },
  tasks: {
    list: EVERYBODY,
    take: PROTECTS,
    release: PROTECTS,
    complete: PROTECTS,
  },
  engine: {
    status: EVERYBODY,
  },
  packs: {
    list: EVERYBODY,
    providers: EVERYBODY,
    read: EVERYBODY,
  },
  packVersions: {
    history: EVERYBODY,
    open: EVERYBODY,
    create: LAW,
    begin: LAW,
    read: EVERYBODY,
    save: LAW,
    ask: LAW,
    approve: LAW,
    reject: LAW,
    withdraw: LAW,
    schedule: LAW,
    rollBack: LAW,
  },
  packChecks: {
    check: EVERYBODY,
    diff: EVERYBODY,
    compare: EVERYBODY,
    simulate: EVERYBODY,
  },
  backTests: {
    list: EVERYBODY,
    start: LAW,
    read: EVERYBODY,
    people: EVERYBODY,
    export: LAW,
    cancel: LAW,
  },
  evidence: {
    trail: LAW,
    check: LAW,
    startCheck: LAW,
    count: LAW,
    exportJson: LAW,
    exportCsv: LAW,
    exportPdf: LAW,
    legalHolds: LAW,
    placeLegalHold: LAW,
    liftLegalHold: LAW,
    retention: LAW,
    setRetention: LAW,
    runRetention: LAW,
    erasure: LAW,
    erase: LAW,
  },
  workspaces: {
    settings: EVERYBODY,
    set: OWNER,
    create: OWNER,
  },
  access: {
    members: OWNER,
    admit: OWNER,
    setRole: OWNER,
    newPassword: OWNER,
    dismiss: OWNER,
    tokens: OWNER,
    createToken: OWNER,
    revokeToken: OWNER,
  },
};

let product: RunningProduct;
beforeAll(async () => {
  product = await runProduct();
}, 60_000);
afterAll(() => product.stop(), 30_000);

/** Ids that are nobody's and a body that says nothing: whoever may do it hears that, whoever may not hears only no. */
async function refusal(role: Role, { method, path, body }: Endpoint): Promise<'refused' | 'heard'> {
  const client = await product.as(role);
  const sent = body === undefined ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
  const response = await client.raw(API_PREFIX + path.replaceAll(/\{\w+\}/g, 'none'), { method: method.toUpperCase(), ...sent });
  const text = await response.text();
  if (response.status !== 403) return 'heard';
  expect(problemSchema.parse(JSON.parse(text)).error.code).toBe('notAllowed');
  return 'refused';
}

type Line = { readonly name: string; readonly endpoint: Endpoint; readonly who: Who | undefined };
const LINES: readonly Line[] = Object.entries(api).flatMap(([area, endpoints]) =>
  Object.entries<Endpoint>(endpoints).map(([name, endpoint]): Line => {
    const known = Object.entries<Readonly<Record<string, Who>>>(WHO).find(([key]) => key === area)?.[1];
    return { name: `${area}.${name}`, endpoint, who: known?.[name] };
  }),
);

describe('every operation, asked by every role', () => {
  it.each(LINES)('$name', async ({ endpoint, who }) => {
    expect(who).toBeDefined();
    if (who === undefined || typeof who === 'string') {
      expect(endpoint.needs).toBe(who);
      return;
    }
    const answers: Partial<Record<Role, 'refused' | 'heard'>> = {};
    for (const role of ROLES) answers[role] = await refusal(role, endpoint);
    expect(answers).toEqual(Object.fromEntries(ROLES.map((role) => [role, who.includes(role) ? 'heard' : 'refused'])));
  });
});
