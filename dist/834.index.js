export const id = 834;
export const ids = [834];
export const modules = {

/***/ 20931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   at: () => (/* binding */ maskVariables),
/* harmony export */   hL: () => (/* binding */ processInputs)
/* harmony export */ });
/* unused harmony export processDefaults */
/* harmony import */ var _chatwoot_quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83455);
/* harmony import */ var _declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29166);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77677);



const processDefaults = {
    way: 'process',
    process: '',
    input: '',
    wait: 'false',
    connection: 'default',
    workflow: '',
    'task-queue': '',
    'workflow-id': '',
    signal: '',
    update: '',
    query: '',
    cancel: 'false',
    args: '',
    'on-conflict': 'once',
    'plain-history': 'false',
    timeout: '300',
    'base-url': '',
    'account-id': '',
    token: '',
};
const { 'base-url': baseUrl, 'account-id': accountId, token } = _declared_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionFallbacks */ .a;
const processInputs = {
    defaults: processDefaults,
    fallbacks: { 'base-url': baseUrl, 'account-id': accountId, token },
    secret: ['token'],
    asWritten: [],
};
function maskVariables(core, env) {
    const keys = (env.CHATWOOT_FLOWS_CODEC_KEYS ?? '').split(',').map((part) => part.slice(part.indexOf(':') + 1));
    const secrets = [
        env.TEMPORAL_API_KEY,
        env.TEMPORAL_TLS_CLIENT_KEY_DATA,
        env.TEMPORAL_GRPC_META_AUTHORIZATION,
        ...keys,
    ];
    for (const secret of secrets)
        if (secret?.trim())
            core.setSecret(secret.trim());
}
function readChoice(inputs, name, allowed) {
    const value = inputs[name];
    return (allowed.find((each) => each === value) ??
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(name, `it was ${(0,_chatwoot_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(value)}: give one of ${allowed.join(', ')}.`));
}


/***/ }),

/***/ 56834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProcess: () => (/* binding */ runProcess)
});

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var action_inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/main.js + 4 modules
var main = __webpack_require__(75484);
// EXTERNAL MODULE: ./node_modules/.dist/action/read-inputs.js
var read_inputs = __webpack_require__(44852);
// EXTERNAL MODULE: ./node_modules/.dist/action/step-time.js + 1 modules
var step_time = __webpack_require__(14041);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/inputs.js
var process_inputs = __webpack_require__(20931);
// EXTERNAL MODULE: ./node_modules/.dist/action/outputs.js
var outputs = __webpack_require__(43424);
// EXTERNAL MODULE: ./node_modules/.dist/action/summary.js
var action_summary = __webpack_require__(38986);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/outcome.js


function setProcessOutputs(core, env, report, ok) {
    core.setOutput('ok', String(ok));
    core.setOutput('workflow-id', report.workflowId ?? '');
    core.setOutput('run-id', report.runId ?? '');
    core.setOutput('status', report.status ?? '');
    (0,outputs/* setResult */.u)(core, env, report.result, '');
}
async function writeProcessSummary(summary, env, report, failure) {
    if (!env.GITHUB_STEP_SUMMARY)
        return;
    const { workflowId, runId, status, link, notes } = report;
    summary.addHeading(`Chatwoot process: ${failure ? 'failed' : (status ?? 'done')}`, 3);
    if (failure)
        summary.addRaw(`<p>${(0,action_summary/* escaped */.Mk)(failure)}</p>`, true);
    if (notes.length > 0) {
        summary.addRaw(`<ul>${notes.map((note) => `<li>${(0,action_summary/* escaped */.Mk)(note)}</li>`).join('')}</ul>`, true);
    }
    if (workflowId) {
        const name = (0,action_summary/* escaped */.Mk)(workflowId);
        const workflow = link ? `<a href="${(0,action_summary/* escaped */.Mk)(link)}">${name}</a>` : name;
        summary.addRaw(`<p>Workflow ${workflow}${runId ? `, run ${(0,action_summary/* escaped */.Mk)(runId)}` : ''}</p>`, true);
    }
    await summary.write();
}

;// CONCATENATED MODULE: ./node_modules/.dist/action/process/report.js
const createProcessReport = () => ({ notes: [] });
function goesOn({ workflowId, status, standstill, isCancelled }) {
    if (!workflowId || status !== 'running')
        return '';
    if (standstill)
        return standstill;
    if (isCancelled)
        return `The workflow ${workflowId} was told to end and still runs; a step with workflow-id and wait: true follows it.`;
    return `The workflow ${workflowId} goes on in Temporal; a step with workflow-id and wait: true follows it, one with cancel: true ends it.`;
}

// EXTERNAL MODULE: ./node_modules/.dist/action/process/settings.js + 1 modules
var process_settings = __webpack_require__(96336);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/run.js









async function runProcess({ core, env, clock, cancelled }) {
    const report = createProcessReport();
    const info = (line) => core.info(line);
    let time;
    let failure;
    try {
        (0,process_inputs/* maskVariables */.at)(core, env);
        const inputs = (0,read_inputs/* readInputs */.K)(core, env, process_inputs/* processInputs */.hL);
        (0,read_inputs/* refuseUnknown */.B)(env, process_inputs/* processInputs */.hL);
        time = (0,step_time/* startStepTime */.g)((0,action_inputs/* readCount */._0)(inputs, 'timeout', main/* longestSeconds */.Kh), { clock, cancelled, info });
        const settings = await (0,process_settings/* readProcessSettings */.ZV)(inputs);
        const note = (line) => {
            report.notes.push(line);
            info(line);
        };
        const deps = { env, clock, time, report, info, note, warn: (line) => core.warning(line) };
        if ((0,process_settings/* hasTemporal */.TD)(env)) {
            const { workDurably } = await Promise.all(/* import() */[__webpack_require__.e(919), __webpack_require__.e(611)]).then(__webpack_require__.bind(__webpack_require__, 6876));
            await workDurably(settings, inputs['account-id'], deps);
        }
        else {
            const { workDirectly } = await Promise.all(/* import() */[__webpack_require__.e(896), __webpack_require__.e(514), __webpack_require__.e(823)]).then(__webpack_require__.bind(__webpack_require__, 29823));
            await workDirectly(settings, inputs, deps);
        }
    }
    catch (error) {
        failure = sentence(error, report, time);
    }
    try {
        setProcessOutputs(core, env, report, failure === undefined);
        await writeProcessSummary(core.summary, env, report, failure);
    }
    catch (error) {
        failure ??= (0,main/* messageOf */.bD)(error);
        core.setOutput('ok', 'false');
    }
    time?.stop();
    if (failure !== undefined)
        core.setFailed(failure);
}
function sentence(error, report, time) {
    const stopped = time?.signal.aborted ? time.signal.reason.message : '';
    const isStop = stopped !== '' && (!(error instanceof errors/* ChatwootError */.KG) || error.kind === 'Interrupted');
    return [stopped, isStop ? '' : (0,main/* messageOf */.bD)(error), stopped ? goesOn(report) : ''].filter(Boolean).join(' ');
}


/***/ }),

/***/ 96336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TD: () => (/* binding */ hasTemporal),
  w4: () => (/* binding */ readConnectionName),
  ZV: () => (/* binding */ readProcessSettings)
});

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/quoted.js
var quoted = __webpack_require__(83455);
// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var action_inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/yaml.js + 1 modules
var yaml = __webpack_require__(35738);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/ask.js
const conflictChoices = [
    'once',
    'use-existing',
    'start-again-when-closed',
    'terminate-existing',
    'fail',
];

// EXTERNAL MODULE: ./node_modules/.dist/action/process/inputs.js
var process_inputs = __webpack_require__(20931);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/settings.js





const steers = ['signal', 'update', 'query'];
const connectionRule = /^[a-z0-9][a-z0-9-]{0,62}$/;
async function readProcessSettings(inputs) {
    const connection = readConnectionName(inputs);
    refuseMixed(inputs);
    return {
        asked: await readAsked(inputs),
        wait: (0,action_inputs/* readSwitch */.hc)(inputs, 'wait'),
        connection,
        taskQueue: inputs['task-queue'],
        workflowId: inputs['workflow-id'],
        onConflict: (0,process_inputs/* readChoice */.Kf)(inputs, 'on-conflict', conflictChoices),
        plainHistory: (0,action_inputs/* readSwitch */.hc)(inputs, 'plain-history'),
    };
}
function readConnectionName({ connection }) {
    if (connectionRule.test(connection))
        return connection;
    return (0,action_inputs/* refuse */.TR)('connection', `it was ${(0,quoted/* quoted */.T)(connection)}: give the name of one of the worker's connections.`);
}
function refuseMixed(inputs) {
    const ways = ['process', 'workflow', ...steers].filter((name) => inputs[name] !== '');
    const chosen = (0,action_inputs/* readSwitch */.hc)(inputs, 'cancel') ? [...ways, 'cancel'] : ways;
    if (chosen.length > 1)
        (0,action_inputs/* refuse */.TR)('inputs', `${chosen.join(' and ')} do not go together: use one step for each.`);
    const starts = inputs.process !== '' || inputs.workflow !== '';
    const hasWork = chosen.length === 1 || ((0,action_inputs/* readSwitch */.hc)(inputs, 'wait') && inputs['workflow-id'] !== '');
    if (!hasWork) {
        (0,action_inputs/* refuse */.TR)('inputs', 'nothing to do is named: give process, workflow, or workflow-id with signal, update, query, cancel or wait.');
    }
    if (!starts && inputs['workflow-id'] === '')
        (0,action_inputs/* refuse */.TR)('workflow-id', `it is missing: give the id of the workflow that ${chosen[0]} is for.`);
    if (inputs.query && (0,action_inputs/* readSwitch */.hc)(inputs, 'wait'))
        (0,action_inputs/* refuse */.TR)('wait', 'a query is answered at once: leave it out, or follow the workflow in a step of its own.');
    if (inputs.input && !starts)
        (0,action_inputs/* refuse */.TR)('input', 'it only means something with process or workflow: give args here.');
    if (inputs.args && (inputs.process || inputs.query + inputs.signal + inputs.update + inputs.workflow === ''))
        (0,action_inputs/* refuse */.TR)('args', 'it only means something with workflow, signal, update or query: leave it out.');
    if (inputs.args && inputs.input)
        (0,action_inputs/* refuse */.TR)('args', 'input is given too: give one of the two.');
    if (inputs.workflow && !inputs['task-queue'])
        (0,action_inputs/* refuse */.TR)('task-queue', 'it is missing: give the queue that the worker of this workflow listens on.');
    if (!starts && inputs['task-queue'])
        (0,action_inputs/* refuse */.TR)('task-queue', 'it only means something when something is started: leave it out.');
}
async function readAsked(inputs) {
    if (inputs.process) {
        const { checkProcess } = await __webpack_require__.e(/* import() */ 310).then(__webpack_require__.bind(__webpack_require__, 29310));
        const value = inputs.input ? await (0,yaml/* readYaml */.g)(inputs.input, 'input') : {};
        return { way: 'process', ...checkProcess(inputs.process, value) };
    }
    if (inputs.workflow) {
        const args = inputs.input ? [await (0,yaml/* readYaml */.g)(inputs.input, 'input')] : await readArgs(inputs);
        return { way: 'workflow', type: inputs.workflow, args };
    }
    return { way: 'steer', steering: await readSteering(inputs) };
}
async function readSteering(inputs) {
    const act = steers.find((name) => inputs[name] !== '');
    if (act)
        return { act, name: inputs[act], args: await readArgs(inputs) };
    return (0,action_inputs/* readSwitch */.hc)(inputs, 'cancel') ? { act: 'cancel' } : { act: 'follow' };
}
async function readArgs(inputs) {
    if (inputs.args === '')
        return [];
    const value = await (0,yaml/* readYaml */.g)(inputs.args, 'args');
    return Array.isArray(value) ? value : [value];
}
const hasTemporal = (env) => (env.TEMPORAL_ADDRESS ?? '').trim() !== '';


/***/ })

};
