export const id = 497;
export const ids = [497];
export const modules = {

/***/ 95497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDurableTeller: () => (/* binding */ openDurableTeller)
});

// EXTERNAL MODULE: ./node_modules/.dist/workflows/names.js
var workflows_names = __webpack_require__(54118);
// EXTERNAL MODULE: ./node_modules/.dist/workflows/search-attributes.js
var search_attributes = __webpack_require__(16528);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/follow.js + 1 modules
var follow = __webpack_require__(78421);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/place.js + 3 modules
var temporal_place = __webpack_require__(86805);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/queue.js
var queue = __webpack_require__(31244);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/run-status.js
var run_status = __webpack_require__(34117);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/settings.js + 2 modules
var settings = __webpack_require__(50985);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/start.js
var start = __webpack_require__(75491);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/workflow-id.js
var workflow_id = __webpack_require__(24593);
// EXTERNAL MODULE: ./node_modules/@temporalio/client/lib/index.js
var lib = __webpack_require__(80980);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/marks.js
var marks = __webpack_require__(64029);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/end-existing.js
var end_existing = __webpack_require__(74758);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/end-telling.js




async function endTelling(place, { connection, accountId }, names, closedAt, waiting) {
    const accounts = accountId === undefined ? [undefined] : [accountId, undefined];
    const ids = names.flatMap((name) => (0,marks/* timesOf */.Qv)(closedAt).flatMap((time) => ['closed', 'released'].flatMap((what) => accounts.map((account) => workflows_names/* workflowIds */.SN.issue(connection, name, what, time, account)))));
    await Promise.all(ids.map((id) => (0,end_existing/* endExisting */.B)(place, id, { ...waiting, why: 'is over' })));
}
const endOther = (place, { workflowId, key }, waiting) => (0,end_existing/* endExisting */.B)(place, workflowId, { ...waiting, isMeant: (found) => (0,start/* hasOtherInput */.T)(found, key) });

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/end-earlier.js





async function endOver(place, whose, over, waiting) {
    const { issue, formerNames, closedAt: before } = over;
    await endTelling(place, whose, [issue, ...formerNames], before, waiting);
    await endEarlier(place, whose, [issue, ...formerNames], { before, whats: ['closed', 'released'] }, waiting);
}
async function makeWay(place, whose, { closing: { issue, closed_at: before }, formerNames }, waiting) {
    await endTelling(place, whose, formerNames, before, waiting);
    await endEarlier(place, whose, [issue, ...formerNames], { before, whats: ['closed', 'released', 'reopened'] }, waiting);
}
async function endEarlier(place, { connection, accountId }, names, { before, whats }, waiting) {
    const times = (0,marks/* timesOf */.Qv)(before).map((time) => Date.parse(time));
    const isEarlier = ({ what, at }) => at < (what === 'reopened' ? Date.parse(before) : Math.min(...times));
    const prefixes = [...new Set(names.map((name) => (0,workflows_names/* issuePrefix */.sR)(connection, name)))];
    const ids = (await running(place, prefixes)).filter((id) => {
        const found = (0,workflows_names/* issueProcessIn */.Y)(id);
        const isTheirs = found?.accountId === undefined || found.accountId === accountId;
        return found !== undefined && isTheirs && whats.includes(found.what) && isEarlier(found);
    });
    await Promise.all(ids.map((id) => (0,end_existing/* endExisting */.B)(place, id, { ...waiting, why: 'is over' })));
}
const cannotSearch = [3, 12];
async function running({ call, connection, namespace }, prefixes) {
    const isIn = prefixes.map((prefix) => `WorkflowId STARTS_WITH '${prefix.replaceAll("'", "''")}'`).join(' OR ');
    const query = `ExecutionStatus = 'Running' AND (${isIn})`;
    const none = (error) => {
        if ((0,lib.isGrpcServiceError)(error) && cannotSearch.includes(error.code))
            return { executions: [] };
        throw error;
    };
    const { executions } = await call(() => connection.workflowService.listWorkflowExecutions({ namespace, query }).catch(none));
    return executions.flatMap(({ execution }) => execution?.workflowId ?? []);
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/temporal/ended.js
var ended = __webpack_require__(97099);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/ended-process.js




const type = 'closeTheLoop';
async function resultOf(place, workflowId, found) {
    if (!found || (0,run_status/* statusOf */.c)(found) !== 'completed')
        return undefined;
    return place.call(() => place.client.workflow.getHandle(workflowId, found.runId).result());
}
async function failureOf(place, workflowId, runId) {
    const handle = place.client.workflow.getHandle(workflowId, runId);
    try {
        return failureIn((await place.call(() => handle.result())), workflowId);
    }
    catch (error) {
        if (!(error instanceof lib.WorkflowFailedError))
            throw error;
        return (0,ended/* endingOf */.z)(error, type, workflowId).error;
    }
}
function failureIn({ failed, failedCount }, workflowId) {
    if (failedCount === 0)
        return undefined;
    const kinds = [...new Set(failed.map(({ kind }) => kind))];
    const conversations = failedCount === 1 ? '1 conversation' : `${failedCount} conversations`;
    return new errors/* ChatwootError */.KG({
        kind: kinds[0] ?? 'ServerError',
        operation: `workflow ${workflowId}`,
        mayHaveHappened: true,
        passing: false,
        message: `it could not work on ${conversations} (${kinds.join(', ')}). Another one was started.`,
    });
}

// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/history-texts.js
var history_texts = __webpack_require__(80609);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/readable-texts.js


function refuseReadable(input) {
    const found = (0,history_texts/* textIn */.r)(input, true);
    if (found === undefined)
        return;
    const name = found === 'title' ? 'show-title' : found.startsWith('texts.') ? 'texts' : 'opt-out-label';
    (0,inputs/* refuse */.TR)(name, `${found} would lie readable in Temporal's history: give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`);
}

// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
;// CONCATENATED MODULE: ./node_modules/.dist/workflows/close-the-loop-report.js
const mostLinked = 10_000;
const emptyIssueReport = {
    linked: 0,
    failedCount: 0,
    failed: [],
    mended: 0,
    notMended: [],
    attributeOnly: [],
    oldNotes: [],
    attributeDefined: true,
};
const emptyClosedReport = {
    ...emptyIssueReport,
    told: 0,
    toldBefore: 0,
    notTold: 0,
    handedOver: 0,
    leftAlone: 0,
    resolved: 0,
    outcomes: [],
};
const emptyReopenedReport = {
    ...emptyIssueReport,
    notedCount: 0,
    openedCount: 0,
    noted: [],
    opened: [],
};
function withOutcomes(report, rows) {
    const count = (is) => rows.filter(is).length;
    return {
        ...report,
        told: report.told + count(({ outcome, before }) => outcome === 'told' && !before),
        toldBefore: report.toldBefore + count(({ outcome, before }) => outcome === 'told' && before),
        notTold: report.notTold + count(({ outcome }) => outcome === 'not-told'),
        handedOver: report.handedOver + count(({ outcome }) => outcome === 'handed-over'),
        leftAlone: report.leftAlone + count(({ outcome }) => outcome === 'left'),
        resolved: report.resolved + count(({ outcome, status }) => outcome === 'told' && status === 'resolved'),
        outcomes: joined(report.outcomes, rows),
    };
}
function withFailed(report, failed) {
    return {
        ...report,
        failedCount: report.failedCount + failed.length,
        failed: [
            ...report.failed,
            ...failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
        ],
    };
}
function joined(before, rows) {
    const all = new Map();
    const add = ({ conversations, ...same }) => {
        const key = JSON.stringify(Object.entries(same).toSorted(([one], [other]) => (one < other ? -1 : 1)));
        const known = all.get(key)?.conversations ?? [];
        all.set(key, { ...same, conversations: [...known, ...conversations] });
    };
    for (const several of before)
        add(several);
    for (const { conversation_id, ...same } of rows)
        add({ ...same, conversations: [conversation_id] });
    return [...all.values()];
}
const apart = (several) => several
    .flatMap(({ conversations, ...same }) => conversations.map((conversation_id) => ({ conversation_id, ...same })))
    .toSorted((one, other) => one.conversation_id - other.conversation_id);

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/telling-process.js



function inputOfTelling({ closing, rules, certainFirst, notesSince, ...telling }) {
    const { reason, version, title, former_ids: formerIds = [] } = closing;
    const { texts } = rules;
    return {
        issue: (0,issue_name/* issueUrl */.$9)(closing.issue),
        issueId: closing.issue_id,
        formerIds: [...formerIds],
        closedAt: closing.closed_at,
        kind: closing.kind,
        ...(reason === undefined ? {} : { reason }),
        ...(version === undefined ? {} : { version }),
        ...(title === undefined ? {} : { title }),
        showUrl: closing.show_url,
        act: rules.act,
        resolved: rules.resolved,
        active: rules.active,
        optOutLabel: rules.opt_out_label,
        ...(texts && Object.keys(texts).length > 0 ? { texts } : {}),
        ...placesOf(telling),
        ...(notesSince === undefined ? {} : { notesSince: new Date(notesSince * 1_000).toISOString() }),
        certainFirst,
    };
}
const inputOfReopening = ({ issue, issueId, formerIds, closedAt, reopenedAt, open, ...rest }) => ({
    issue: (0,issue_name/* issueUrl */.$9)(issue),
    issueId,
    formerIds: [...formerIds],
    closedAt,
    reopenedAt,
    open,
    ...placesOf(rest),
});
function placesOf({ formerNames, fromAttribute, limit }) {
    if (limit > mostLinked)
        (0,inputs/* refuse */.TR)('max-conversations', `it was ${limit}: a durable process takes at most ${mostLinked}.`);
    return { formerNames: formerNames.map(issue_name/* issueUrl */.$9), fromAttribute, limit };
}
const sameClosing = ({ issueId, closedAt, kind, act, version, reopenedAt, open }) => ({
    issueId,
    closedAt,
    kind,
    act,
    version,
    reopenedAt,
    open,
});
const tellingReport = ({ linked, outcomes, failed, mended, notMended, attributeOnly, oldNotes, attributeDefined, }) => ({
    linked,
    outcomes: apart(outcomes),
    failed: failed.map(notWorked),
    mended,
    notMended: notMended.map(notWorked),
    attributeOnly,
    oldNotes,
    attributeDefined,
});
function cutShort(report, left = [], stopped) {
    const { kind } = stopped;
    return {
        ...report,
        failed: [...report.failed, ...left.map((conversation_id) => ({ conversation_id, kind }))],
        stopped,
    };
}
const reopeningReport = ({ noted, opened, failed }) => ({
    noted,
    opened,
    failed: failed.map(notWorked),
});
const notWorked = ({ conversationId, kind }) => ({
    conversation_id: conversationId,
    kind,
});

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/durable-teller.js














const durable_teller_type = 'closeTheLoop';
const otherInput = 'It was told to end and still finishes what it has begun: run this again when it has ended.';
async function openDurableTeller({ connection, wait, plainHistory }, deps) {
    const { env, signal, clock, info, warn, accountId } = deps;
    const temporal = (0,settings/* readTemporal */.r)(env);
    const place = await (0,temporal_place/* openPlace */.QL)(temporal, signal);
    const taskQueue = (0,workflows_names/* taskQueueOf */.gA)(connection);
    const whose = { connection, accountId };
    const waiting = { clock, signal, info };
    const warned = new Set();
    const onStandstill = (why) => {
        if (why && !warned.has(why))
            warn(why);
        if (why)
            warned.add(why);
    };
    const begin = async (input) => {
        const key = (0,workflow_id/* startKey */._L)({ way: 'process', name: durable_teller_type, input: sameClosing(input) }, env);
        const subject = { accountId, issue: (0,workflow_id/* issueIn */.f0)(input) };
        return {
            type: durable_teller_type,
            args: [input],
            argsAgain: [{ ...input, certainFirst: false }],
            taskQueue,
            workflowId: (0,workflow_id/* workflowIdOf */.wZ)({ way: 'process', name: durable_teller_type, input }, connection, key),
            onConflict: 'once',
            otherInput,
            key,
            isFirstAttempt: env.GITHUB_RUN_ATTEMPT === '1',
            searchAttributes: await (0,search_attributes/* registeredFor */.O)(subject, place.connection, place.namespace),
        };
    };
    const run = async (given) => {
        const input = accountId === undefined ? given : { accountId, ...given };
        if (!temporal.codec && !plainHistory)
            refuseReadable(input);
        const asked = await begin(input);
        const { workflowId } = asked;
        await endOther(place, asked, waiting);
        const first = await (0,start/* start */.n)(place, asked);
        const ended = await resultOf(place, workflowId, first.found);
        if (ended && ended.failedCount === 0)
            return { result: ended };
        const isOver = first.found && (0,run_status/* statusOf */.c)(first.found) !== 'running';
        const last = isOver ? first.found : first.ended;
        const { runId, found } = isOver ? await (0,start/* start */.n)(place, { ...asked, onConflict: 'start-again-when-closed' }) : first;
        if (warned.size === 0 && !(await (0,queue/* isServed */.S)(place, taskQueue)))
            onStandstill((0,queue/* nobodyListens */.m)(taskQueue));
        const workflow = { workflowId, runId, started: found === undefined };
        if (!wait) {
            const earlier = last && (await failureOf(place, workflowId, last.runId));
            return { workflow, ...(earlier ? { earlier } : {}) };
        }
        info(`Waiting for ${workflowId} to end.`);
        const { result, error } = await (0,follow/* follow */.e)(place, { type: durable_teller_type, workflowId, runId }, { ...waiting, onStandstill });
        const leaves = error && result;
        if (error && !leaves?.done)
            throw error;
        return leaves
            ? { result: leaves.done[0], left: leaves.left, stopped: error }
            : { result: result };
    };
    const stop = (over) => endOver(place, whose, over, waiting);
    return {
        exclusive: true,
        plan: deps.plan,
        async tell(telling) {
            await makeWay(place, whose, telling, waiting);
            const { result, stopped, left, ...started } = await run(inputOfTelling(telling));
            if (!result)
                return { linked: 0, outcomes: [], failed: [], ...started };
            return stopped ? cutShort(tellingReport(result), left, stopped) : tellingReport(result);
        },
        async reopened(reopening) {
            await stop(reopening);
            const { result, stopped, left, ...started } = await run(inputOfReopening(reopening));
            if (!result)
                return { noted: [], opened: [], failed: [], ...started };
            return stopped ? cutShort(reopeningReport(result), left, stopped) : reopeningReport(result);
        },
        stop,
        close: () => place.close(),
    };
}


/***/ })

};
