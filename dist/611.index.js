export const id = 611;
export const ids = [611];
export const modules = {

/***/ 62116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ failedInBulk),
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48820);

const mostNamed = 20;
function failedInBulk(result, process = 'setStatusInBulk', why) {
    const { total, linked, failed = [], failedCount = 0 } = (result ?? {});
    const [first] = failed;
    if (!first)
        return;
    const all = total ?? linked;
    const reason = why === undefined ? '' : ` Of ${first.conversationId}: ${why}`;
    throw new _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChatwootError */ .KG({
        kind: first.kind,
        operation: process,
        message: `${failedCount} of ${all} conversations could not be ${total === undefined ? 'worked on' : 'set'}: ${namesOf(failed, failedCount)}.${reason} ${failedCount === all ? 'None' : 'The rest'} is done; the output result names all.`,
    });
}
function namesOf(failed, count = failed.length) {
    const named = failed.slice(0, mostNamed).map(({ conversationId, kind }) => `${conversationId} (${kind})`);
    return `${named.join(', ')}${count > named.length ? ' …' : ''}`;
}


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workDurably: () => (/* binding */ workDurably)
});

// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/history-texts.js
var history_texts = __webpack_require__(80609);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/ui-link.js
const ofCloud = /\.(tmprl\.cloud|api\.temporal\.io)(:\d+)?$/;
function uiLink(env, { address, namespace }, { workflowId, runId }) {
    const given = env.TEMPORAL_UI_URL?.trim().replace(/\/+$/, '');
    const base = given || (ofCloud.test(address) ? 'https://cloud.temporal.io' : undefined);
    if (base === undefined || !/^https?:\/\//.test(base))
        return undefined;
    const parts = ['namespaces', namespace, 'workflows', workflowId, runId].map(encodeURIComponent);
    return `${base}/${parts.join('/')}/history`;
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/bulk-failures.js
var bulk_failures = __webpack_require__(62116);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/undone.js


function failWhenUndone(type, result) {
    if (type === 'setStatusInBulk' || type === 'closeTheLoop')
        (0,bulk_failures/* failedInBulk */.B)(result, type);
    if (type === 'sweepStale')
        failedInSweep((result ?? {}));
    if (type === 'awaitCustomerReply')
        failedToAsk((result ?? {}));
}
const rest = 'The rest is done; the output result names all.';
function failedInSweep({ failed = [] }) {
    const [first] = failed;
    if (!first)
        return;
    const count = failed.length === 1 ? '1 conversation' : `${failed.length} conversations`;
    throw undone('sweepStale', first.kind, `${count} could not be nudged or closed: ${(0,bulk_failures/* namesOf */.e)(failed)}. ${rest}`);
}
function failedToAsk({ outcome, conversationId, said = [], failed = [] }) {
    const [first] = failed;
    const fail = (message) => undone('awaitCustomerReply', (first?.kind ?? 'Invalid'), message);
    if (outcome === 'not-told') {
        const reason = said.find(({ told }) => !told)?.reason ?? 'the channel did not take it.';
        throw fail(`the customer of conversation ${conversationId} was not asked: ${reason} Nothing was waited for or done.`);
    }
    if (outcome === 'cannot-tell') {
        const why = failed.find(({ step }) => step === 'look')?.kind ?? 'NotFound';
        throw fail(`whether somebody answered in conversation ${conversationId} could not be read (${why}), so nothing more was said or done.`);
    }
    if (!first)
        return;
    const steps = failed.map(({ step, kind }) => `${step} (${kind})`).join(', ');
    const count = failed.length === 1 ? '1 step' : `${failed.length} steps`;
    throw fail(`${count} failed in conversation ${conversationId}: ${steps}. ${rest}`);
}
const undone = (operation, kind, message) => new errors/* ChatwootError */.KG({ kind, operation, message, mayHaveHappened: true });

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/connection.js
var chatwoot_connection = __webpack_require__(23623);
// EXTERNAL MODULE: ./node_modules/.dist/workflows/names.js
var names = __webpack_require__(54118);
// EXTERNAL MODULE: ./node_modules/.dist/workflows/search-attributes.js
var search_attributes = __webpack_require__(16528);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/workflow-id.js
var workflow_id = __webpack_require__(24593);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/temporal/begin-start.js




async function beginStart({ asked: given, connection, taskQueue, workflowId, onConflict }, accountId, place, env) {
    const account = (0,chatwoot_connection/* parseAccountId */.cK)(accountId);
    const asked = ofAccount(given, account);
    if (asked.way === 'steer')
        throw new Error('nothing is started to steer what is there');
    const isProcess = asked.way === 'process';
    const key = (0,workflow_id/* startKey */._L)(asked, env);
    const subject = {
        accountId: account,
        conversationId: isProcess ? (0,workflow_id/* conversationIn */.pc)(asked.input) : undefined,
        issue: isProcess ? (0,workflow_id/* issueIn */.f0)(asked.input) : undefined,
    };
    return {
        type: isProcess ? asked.name : asked.type,
        args: isProcess ? [asked.input] : asked.args,
        ...(isProcess && 'certainFirst' in asked.input ? { argsAgain: [{ ...asked.input, certainFirst: false }] } : {}),
        taskQueue: taskQueue || (0,names/* taskQueueOf */.gA)(connection),
        workflowId: workflowId || (0,workflow_id/* workflowIdOf */.wZ)(asked, connection, key),
        onConflict,
        key,
        isFirstAttempt: env.GITHUB_RUN_ATTEMPT === '1',
        searchAttributes: isProcess ? await (0,search_attributes/* registeredFor */.O)(subject, place.connection, place.namespace) : [],
    };
}
function ofAccount(asked, accountId) {
    if (asked.way !== 'process' || accountId === undefined)
        return asked;
    return { ...asked, input: { accountId, ...asked.input } };
}

// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/end-existing.js
var end_existing = __webpack_require__(74758);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/follow.js + 1 modules
var follow = __webpack_require__(78421);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/place.js + 3 modules
var temporal_place = __webpack_require__(86805);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/run-status.js
var run_status = __webpack_require__(34117);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/settings.js + 2 modules
var temporal_settings = __webpack_require__(50985);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/standstill.js
var standstill = __webpack_require__(34325);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/start.js
var start = __webpack_require__(75491);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@temporalio/client/lib/index.js
var lib = __webpack_require__(80980);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/quoted.js
var quoted = __webpack_require__(83455);
// EXTERNAL MODULE: ./node_modules/.dist/action/message-ref.js
var message_ref = __webpack_require__(64529);
// EXTERNAL MODULE: ./node_modules/@temporalio/common/lib/index.js
var common_lib = __webpack_require__(22134);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/type-name.js
var type_name = __webpack_require__(84627);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/temporal/steer-refusal.js







const failedPrecondition = 9;
const unknownWords = /^(Workflow did not register a handler|No registered handler)|unknown (query|update)|expected but not found/i;
function steerRefusal(error, { type, taskQueue }, steering) {
    const { act } = steering;
    const sentence = (kind, message, mayHaveHappened = false) => new errors/* ChatwootError */.KG({ kind, operation: `input ${act}`, message, mayHaveHappened });
    const name = 'name' in steering ? (0,quoted/* quoted */.T)(steering.name) : '';
    const known = Object.hasOwn(names/* signalsOf */.B7, type) ? `: give ${names/* stateQuery */.kE}` : '';
    const unshown = 'in the workflow; its words may hold anything and are not shown.';
    if (error instanceof lib.QueryNotRegisteredError) {
        return unknownWords.test(error.message)
            ? sentence('Invalid', `${(0,type_name/* typeName */.g)(type)} has no query ${name}${known}.`)
            : sentence('Invalid', `the query ${name} of ${(0,type_name/* typeName */.g)(type)} failed ${unshown}`);
    }
    if (error instanceof lib.WorkflowUpdateFailedError) {
        const { cause } = error;
        if (unknownWords.test(cause?.message ?? ''))
            return sentence('Invalid', `${(0,type_name/* typeName */.g)(type)} has no update ${name}.`);
        const kind = cause instanceof common_lib.ApplicationFailure && cause.type ? ` (${(0,type_name/* typeName */.g)(cause.type)})` : '';
        return sentence('Invalid', `the update ${name} of ${(0,type_name/* typeName */.g)(type)} was refused or failed${kind} ${unshown}`, true);
    }
    if (error instanceof lib.WorkflowNotFoundError)
        return sentence('NotFound', 'the workflow ended before it was sent.');
    if ((0,temporal_place/* codeOf */.$N)(error) === failedPrecondition)
        return sentence('Unreachable', "the worker fails the workflow, so nobody answers: the worker's log says why.");
    if (act === 'query' && !(error instanceof errors/* ChatwootError */.KG))
        return sentence('Unreachable', `no worker answered on the task queue "${taskQueue}": check that one runs.`);
    const wasStopped = error instanceof errors/* ChatwootError */.KG && error.kind === 'Interrupted';
    if (act !== 'query' && wasStopped) {
        const told = act === 'update' ? `was not answered by then, and` : 'was just being sent, and';
        return sentence('TimedOut', `${name || 'it'} ${told} may still be carried out.`, true);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/.dist/action/process/temporal/steer.js









const shown = (workflowId) => (0,quoted/* quoted */.T)(workflowId, { most: 200 });
async function find(place, workflowId) {
    try {
        return await place.call(() => place.client.workflow.getHandle(workflowId).describe());
    }
    catch (error) {
        if (!(error instanceof lib.WorkflowNotFoundError))
            throw (0,temporal_place/* refused */.J5)('look at the workflow', error);
        return (0,inputs/* refuse */.TR)('workflow-id', `the Temporal at ${place.address} has no workflow ${shown(workflowId)} in namespace "${place.namespace}": check the id and TEMPORAL_NAMESPACE.`);
    }
}
async function steer(place, found, steering, updateId) {
    const { act } = steering;
    if (act !== 'query' && (0,run_status/* statusOf */.c)(found) !== 'running')
        (0,inputs/* refuse */.TR)('workflow-id', `the workflow ${shown(found.workflowId)} has ended (${(0,run_status/* statusOf */.c)(found)}), so it takes no ${act} any more.`);
    const handle = place.client.workflow.getHandle(found.workflowId);
    try {
        if (act === 'cancel')
            return void (await place.call(() => handle.cancel()));
        const { name } = steering;
        const args = [...steering.args];
        if (act === 'signal') {
            refuseUnheard(found.type, name);
            return await place.call(() => handle.signal(name, ...args));
        }
        if (act === 'query')
            return await place.call(() => handle.query(name, ...args));
        return await place.call(() => handle.executeUpdate(name, {
            args: args,
            ...(updateId ? { updateId } : {}),
        }));
    }
    catch (error) {
        throw steerRefusal(error, found, steering) ?? (0,temporal_place/* refused */.J5)(act, error);
    }
}
function refuseUnheard(type, name) {
    const known = Object.hasOwn(names/* signalsOf */.B7, type) ? names/* signalsOf */.B7[type] : undefined;
    if (known && !known.includes(name))
        (0,inputs/* refuse */.TR)('signal', `${(0,quoted/* quoted */.T)(name)} is no signal of ${type}: give one of ${known.join(', ')}.`);
}
function updateIdOf(steering, env) {
    if (steering.act !== 'update' || !env.GITHUB_RUN_ID)
        return undefined;
    const what = JSON.stringify([...(0,message_ref/* stepOfRun */.l)(env), steering.name, steering.args]);
    return (0,external_node_crypto_.createHash)('sha256').update(what).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./node_modules/.dist/action/process/temporal/work.js













async function workDurably(settings, accountId, deps) {
    const temporal = (0,temporal_settings/* readTemporal */.r)(deps.env);
    (0,history_texts/* refuseReadableTexts */.d)(settings, temporal.codec !== undefined);
    const place = await (0,temporal_place/* openPlace */.QL)(temporal, deps.time.signal, deps.time.deadline - deps.clock.now());
    try {
        if (settings.asked.way === 'steer')
            await steerOne(settings, place, deps);
        else
            await startOne(settings, accountId, place, deps);
    }
    finally {
        await place.close();
    }
}
async function startOne(settings, accountId, place, deps) {
    const { env, report, note, clock, time, info } = deps;
    const asked = await beginStart(settings, accountId, place, env);
    if (asked.onConflict === 'terminate-existing')
        await (0,end_existing/* endExisting */.B)(place, asked.workflowId, { clock, signal: time.signal, info });
    const { runId, found } = await (0,start/* start */.n)(place, asked);
    const { type, workflowId } = asked;
    const run = { type, workflowId, runId };
    about(run, place, deps);
    report.status = found ? (0,run_status/* statusOf */.c)(found) : 'running';
    note(`${type}: ${found ? foundWords(report.status) : 'started'}.`);
    if (report.status === 'running')
        await tellStandstill(place, workflowId, deps);
    if (settings.wait || report.status !== 'running')
        await toTheEnd(run, place, deps);
}
const foundWords = (status) => status === 'running'
    ? 'found running under this id'
    : `found under this id, ${status}; on-conflict: start-again-when-closed would start another`;
async function steerOne({ asked, workflowId, wait }, place, deps) {
    if (asked.way !== 'steer')
        return;
    const { report, env, note } = deps;
    const { steering } = asked;
    const found = await find(place, workflowId);
    about(found, place, deps);
    report.status = (0,run_status/* statusOf */.c)(found);
    if (steering.act === 'query') {
        const stands = await (0,standstill/* standstill */.L)(place, workflowId).catch(() => undefined);
        if (stands && !stands.answers)
            (0,inputs/* refuse */.TR)('query', stands.why);
    }
    else if (report.status === 'running')
        await tellStandstill(place, workflowId, deps);
    if (steering.act !== 'follow') {
        report.result = await steer(place, found, steering, updateIdOf(steering, env));
        report.isCancelled = steering.act === 'cancel';
        const answered = steering.act === 'query' || steering.act === 'update' ? 'answered' : 'sent';
        note(`${found.type}: ${'name' in steering ? `${steering.act} ${steering.name}` : steering.act} ${answered}.`);
    }
    if (!wait)
        return;
    await toTheEnd(found, place, deps).catch((error) => {
        if (steering.act !== 'cancel' || report.status !== 'cancelled')
            throw error;
    });
}
function about({ workflowId, runId }, place, { env, report }) {
    report.workflowId = workflowId;
    report.runId = runId;
    report.link = uiLink(env, place, { workflowId, runId });
}
async function tellStandstill(place, workflowId, deps) {
    const stands = await (0,standstill/* standstill */.L)(place, workflowId).catch(() => undefined);
    onStandstill(stands?.why, deps);
}
function onStandstill(why, { report, warn, info }) {
    if (why === report.standstill)
        return;
    report.standstill = why;
    if (why)
        warn(why);
    else
        info(`The workflow ${report.workflowId} goes on.`);
}
async function toTheEnd(run, place, deps) {
    const { clock, time, info, note, report } = deps;
    if (report.status === 'running')
        info(`Waiting for ${run.workflowId} to end.`);
    const { status, result, error } = await (0,follow/* follow */.e)(place, run, {
        clock,
        signal: time.signal,
        info,
        onStandstill: (why) => onStandstill(why, deps),
    });
    report.status = status;
    report.result = result;
    note(`${run.type}: ${status}.`);
    if (error)
        throw error;
    failWhenUndone(run.type, result);
}


/***/ }),

/***/ 61894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ asSentence)
/* harmony export */ });
const end = /[.!?…][)"'”]?$/;
function asSentence(text) {
    const trimmed = text.trimEnd();
    return end.test(trimmed) ? trimmed : `${trimmed}.`;
}


/***/ }),

/***/ 89594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ issueUrl),
/* harmony export */   CF: () => (/* binding */ issueShort),
/* harmony export */   Jj: () => (/* binding */ readIssueName),
/* harmony export */   aH: () => (/* binding */ isSameIssue),
/* harmony export */   cC: () => (/* binding */ issueLabel),
/* harmony export */   d0: () => (/* binding */ issueOfLabel),
/* harmony export */   mh: () => (/* binding */ publicHost),
/* harmony export */   sQ: () => (/* binding */ issuesIn)
/* harmony export */ });
const publicHost = 'github.com';
const owner = String.raw `[a-z\d][\w-]{0,38}`;
const repo = String.raw `(?!\.{1,2}(?![\w.-]))[\w.-]{1,100}`;
const urlPattern = new RegExp(String.raw `https?://([a-z\d.-]+(?::\d+)?)/(${owner})/(${repo})/issues/([1-9]\d{0,9})(?![a-z\d-]|[_/][\w-])`, 'gi');
const shortPattern = new RegExp(`^(${owner})/(${repo})#([1-9]\\d{0,9})$`, 'i');
const named = (host, [owner, repo, number]) => ({
    host: host.toLowerCase().replace(/^www\.(?=github\.com$)/, ''),
    owner,
    repo,
    number: Number(number),
});
function issuesIn(text) {
    const found = [...text.matchAll(urlPattern)].map(([, host = '', ...rest]) => named(host, rest));
    return found.filter((name, at) => found.findIndex((other) => isSameIssue(other, name)) === at);
}
function readIssueName(text, host = publicHost) {
    const short = shortPattern.exec(text.trim());
    if (short)
        return named(host, short.slice(1));
    const found = issuesIn(text);
    return found.length === 1 && /^\S+$/.test(text.trim()) ? found[0] : undefined;
}
const issueUrl = ({ host, owner, repo, number }) => `https://${host}/${owner}/${repo}/issues/${number}`;
const issueShort = ({ owner, repo, number }) => `${owner}/${repo}#${number}`;
function issueLabel(name) {
    const host = name.host === publicHost ? '' : `${name.host}/`;
    return `github:${host}${issueShort(name)}`.toLowerCase();
}
function issueOfLabel(label) {
    const [, host, short] = /^github:(?:([^/]+)\/(?=[^/]+\/))?(.+)$/.exec(label) ?? [];
    return short === undefined ? undefined : readIssueName(short, host);
}
const isSameIssue = (one, other) => issueLabel(one) === issueLabel(other);


/***/ }),

/***/ 54118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ signalsOf),
/* harmony export */   SN: () => (/* binding */ workflowIds),
/* harmony export */   Y: () => (/* binding */ issueProcessIn),
/* harmony export */   gA: () => (/* binding */ taskQueueOf),
/* harmony export */   kE: () => (/* binding */ stateQuery),
/* harmony export */   mB: () => (/* binding */ defaultConnection),
/* harmony export */   nJ: () => (/* binding */ reportMemo),
/* harmony export */   sR: () => (/* binding */ issuePrefix),
/* harmony export */   yh: () => (/* binding */ processNames)
/* harmony export */ });
/* unused harmony exports signalNames, watchSignalNames, connectionOf */
/* harmony import */ var _github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89594);

const processNames = [
    'setStatusInBulk',
    'awaitCustomerReply',
    'sweepStale',
    'guardFirstResponse',
    'closeTheLoop',
    'watchConnection',
];
const defaultConnection = 'default';
const signalNames = { changed: 'changed', pause: 'pause', resume: 'resume' };
const watchSignalNames = { follow: 'follow', unfollow: 'unfollow' };
const steering = [signalNames.pause, signalNames.resume];
const withEvents = [signalNames.changed, ...steering];
const signalsOf = {
    setStatusInBulk: steering,
    awaitCustomerReply: withEvents,
    sweepStale: steering,
    guardFirstResponse: withEvents,
    closeTheLoop: steering,
    watchConnection: [...Object.values(watchSignalNames), ...steering],
};
const stateQuery = 'state';
const reportMemo = 'report';
const taskQueueOf = (connection = defaultConnection) => `chatwoot-${connection}`;
const connectionOf = (taskQueue) => taskQueue.replace(/^chatwoot-/, '');
const workflowIds = {
    bulkStatus: (connection, key) => `support/${connection}/bulk-status/${key}`,
    awaitReply: (connection, conversationId) => `support/${connection}/conversation/${conversationId}/await-reply`,
    stale: (connection, name) => `support/${connection}/stale/${name}`,
    firstResponse: (connection, name) => `support/${connection}/first-response/${name}`,
    issue: (connection, issue, what, at, accountId) => `${issuePrefix(connection, issue)}${what}-${compact(at)}${accountId === undefined ? '' : `/account-${accountId}`}`,
    watch: (connection) => `support/${connection}/watch`,
};
const issuePrefix = (connection, issue) => `support/${connection}/issue/${pathOf(issue)}/`;
function issueProcessIn(workflowId) {
    const [, what, time = '', account] = issueId.exec(workflowId) ?? [];
    if (what === undefined)
        return undefined;
    const at = Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
    return { what: what, at, ...(account === undefined ? {} : { accountId: Number(account) }) };
}
const issueId = /^support\/[^/]+\/issue\/.+\/(closed|released|reopened)-(\d{8}T\d{6}Z)(?:\/account-(\d+))?$/;
function pathOf({ host, owner, repo, number }) {
    const place = host === _github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .publicHost */ .mh ? [owner, repo] : [host, owner, repo];
    return `${place.join('/').toLowerCase()}/${number}`;
}
const compact = (time) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');


/***/ })

};
