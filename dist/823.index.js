export const id = 823;
export const ids = [823];
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

/***/ 29823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workDirectly: () => (/* binding */ workDirectly)
/* harmony export */ });
/* harmony import */ var _activities_chatwoot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52778);
/* harmony import */ var _activities_verbs_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27451);
/* harmony import */ var _chatwoot_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23623);
/* harmony import */ var _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48820);
/* harmony import */ var _workflows_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54118);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77677);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96854);
/* harmony import */ var _bulk_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62116);








async function workDirectly(settings, inputs, { env, time, report, info, note }) {
    const { asked } = settings;
    if (asked.way !== 'process' || asked.name !== 'setStatusInBulk')
        throw temporalMissing(asked);
    refuseDurable(settings);
    const { ids, filter, limit, status, snoozedUntil, by, accountId } = asked.input;
    const connection = (0,_chatwoot_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFromEnvironment */ .al)({
        ...env,
        CHATWOOT_BASE_URL: inputs['base-url'],
        CHATWOOT_ACCOUNT_ID: accountId === undefined ? inputs['account-id'] : String(accountId),
        CHATWOOT_API_TOKEN: inputs.token,
    });
    const chatwoot = (0,_activities_chatwoot_js__WEBPACK_IMPORTED_MODULE_0__/* .createChatwoot */ .c)(connection, (0,_work_js__WEBPACK_IMPORTED_MODULE_6__/* .clientSettings */ .r)(env, time));
    const verbs = (0,_activities_verbs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createVerbs */ .j$)(chatwoot, {
        clock: time.clock,
        tokens: (0,_chatwoot_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .tokensIn */ .gF)(connection),
        options: { signal: time.signal, deadline: time.deadline },
    });
    info('TEMPORAL_ADDRESS is not set, so this job does the work itself.');
    const selection = ids ? { ids, limit } : { filter: filter ?? [], limit };
    const target = { status, ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }) };
    let soFar = '';
    const progress = {
        report: ({ ids: all, changed, already_there }) => {
            soFar = `${changed.length + already_there.length} of ${all.length} conversations are ${status}`;
            info(`${soFar}.`);
        },
    };
    const result = await verbs.conversations
        .setStatusInBulk({ ...selection, ...target, ...(by ? { by } : {}) }, {}, progress)
        .catch((error) => {
        throw time.signal.aborted && soFar !== '' ? cutOff(asked.name, soFar) : error;
    });
    report.result = reportOf(result);
    report.status = 'completed';
    note(`setStatusInBulk: ${result.changed.length} changed, ${result.already_there.length} were ${status} already.`);
    (0,_bulk_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .failedInBulk */ .B)(report.result, asked.name, result.failed[0]?.message);
}
const cutOff = (operation, soFar) => new _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ChatwootError */ .KG({
    kind: 'TimedOut',
    operation,
    message: `at least ${soFar}: run this step again, which sets what is left.`,
    mayHaveHappened: true,
});
const reportOf = ({ total, changed, already_there, failed }) => ({
    total,
    changed: changed.length,
    alreadyThere: already_there.length,
    failed: failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
    failedCount: failed.length,
});
function refuseDurable({ connection, taskQueue, workflowId, onConflict }) {
    const sentence = 'it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.';
    if (connection !== _workflows_names_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultConnection */ .mB)
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('connection', sentence);
    if (taskQueue)
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('task-queue', sentence);
    if (workflowId)
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('workflow-id', sentence);
    if (onConflict !== 'once')
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('on-conflict', sentence);
}
function temporalMissing(asked) {
    const what = asked.way === 'process' ? `the process ${asked.name} waits, so it` : 'a workflow';
    const otherWay = asked.way === 'process' && asked.name === 'closeTheLoop'
        ? ' Without Temporal the step close-the-loop does the same in its own job.'
        : '';
    return new _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ChatwootError */ .KG({
        kind: 'Invalid',
        operation: 'TEMPORAL_ADDRESS',
        message: `it is not set, and ${what} needs a Temporal server and a worker: set it (with TEMPORAL_NAMESPACE and TEMPORAL_API_KEY where your server asks for them) in the step's env.${otherWay}`,
    });
}


/***/ })

};
