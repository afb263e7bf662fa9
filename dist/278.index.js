export const id = 278;
export const ids = [278];
export const modules = {

/***/ 81278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCloseTheLoop: () => (/* binding */ runCloseTheLoop)
});

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
// EXTERNAL MODULE: ./node_modules/.dist/loop/loop-report.js
var loop_report = __webpack_require__(76425);
// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var action_inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/main.js + 4 modules
var main = __webpack_require__(75484);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/inputs.js
var process_inputs = __webpack_require__(20931);
// EXTERNAL MODULE: ./node_modules/.dist/action/read-inputs.js
var read_inputs = __webpack_require__(44852);
// EXTERNAL MODULE: ./node_modules/.dist/action/step-time.js + 1 modules
var step_time = __webpack_require__(14041);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/closing.js
var closing = __webpack_require__(848);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/conversation-url.js
var conversation_url = __webpack_require__(10564);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/quoted.js
var quoted = __webpack_require__(83455);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/settings.js
const duplicateActs = ['move'];

;// CONCATENATED MODULE: ./node_modules/.dist/loop/options.js




const loopChoices = {
    'tell-on': ['close', 'release'],
    'on-completed': closing/* closingActs */.hU,
    'on-not-planned': closing/* closingActs */.hU,
    'on-duplicate': [...duplicateActs, ...closing/* closingActs */.hU],
    'resolved-conversations': ['tell', 'leave'],
    'active-conversations': ['tell', 'hand-over'],
    'on-reopened': ['note', 'open'],
    'show-url': ['auto', 'always', 'never'],
    replies: ['count', 'text', 'off'],
    'new-issues': ['title', 'text', 'off'],
};
const loopSwitches = ['prereleases', 'show-title', 'links-from-attribute', 'dry-run'];
const loopValues = {
    'max-conversations': '50',
    'stop-label': 'no-customer-updates',
    'opt-out-label': 'no-issue-updates',
    texts: '',
    'former-repositories': '',
    'other-accounts': '',
    'look-back': '1d',
};
const loopDefaults = {
    ...Object.fromEntries(Object.entries(loopChoices).map(([name, [first]]) => [name, first])),
    ...Object.fromEntries(loopSwitches.map((name) => [name, 'false'])),
    ...loopValues,
};
const mostConversations = 100_000;
const longestLookBackDays = 90;
function readLoopSettings(given, texts, host, refuse) {
    const choice = (name) => loopChoices[name].find((each) => each === given[name]) ??
        refuse(name, `give one of ${loopChoices[name].join(', ')}.`);
    const isOn = (name) => {
        const at = ['false', 'true'].indexOf(given[name].toLowerCase());
        return at < 0 ? refuse(name, 'give true or false.') : at === 1;
    };
    return {
        tellOn: choice('tell-on'),
        completed: choice('on-completed'),
        notPlanned: choice('on-not-planned'),
        duplicate: choice('on-duplicate'),
        resolved: choice('resolved-conversations'),
        active: choice('active-conversations'),
        reopened: choice('on-reopened'),
        prereleases: isOn('prereleases'),
        maxConversations: readMost(given['max-conversations'], refuse),
        stopLabel: given['stop-label'],
        optOutLabel: given['opt-out-label'].trim() || refuse('opt-out-label', 'give the title of a label.'),
        texts: readTexts(texts, refuse),
        showTitle: isOn('show-title'),
        showUrl: choice('show-url'),
        replies: choice('replies'),
        newIssues: choice('new-issues'),
        linksFromAttribute: isOn('links-from-attribute'),
        formerRepositories: words(given['former-repositories']).map((word) => readRepository(word, host, refuse)),
        otherAccounts: words(given['other-accounts']).map((word) => readAccount(word, refuse)),
        lookBackSeconds: readLookBack(given['look-back'], refuse),
        dryRun: isOn('dry-run'),
    };
}
const words = (text) => text.split(/[\s,]+/).filter(Boolean);
function readMost(text, refuse) {
    if (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= mostConversations)
        return Number(text);
    return refuse('max-conversations', `give a whole number from 1 to ${mostConversations}.`);
}
function readRepository(text, host, refuse) {
    const [, owner, repo] = /^([a-z\d][\w-]{0,38})\/([\w.-]{1,100})$/i.exec(text) ?? [];
    if (owner === undefined || repo === undefined)
        return refuse('former-repositories', 'give owner/repository, several parted by commas, spaces or lines.');
    return { host, owner, repo };
}
const readAccount = (text, refuse) => (0,conversation_url/* readAccountUrl */.Nu)(text) ??
    refuse('other-accounts', 'give the addresses of accounts, such as https://app.chatwoot.com/app/accounts/2, several parted by commas, spaces or lines.');
const unitSeconds = { m: 60, h: 3_600, d: 86_400, w: 604_800 };
function readLookBack(text, refuse) {
    const [, count, unit = ''] = /^([1-9]\d{0,4}) ?([mhdw])$/i.exec(text) ?? [];
    const seconds = Number(count) * (unitSeconds[unit.toLowerCase()] ?? Number.NaN);
    if (seconds <= longestLookBackDays * 86_400)
        return seconds;
    return refuse('look-back', `give a span such as 30m, 4h, 3d or 2w, of at most ${longestLookBackDays} days.`);
}
function readTexts(value, refuse) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    const found = Array.isArray(value) ? 'a list' : typeof value === 'string' ? (0,quoted/* quoted */.T)(value) : `a ${typeof value}`;
    return refuse('texts', `it is ${found}: give a text for each kind, as kind: text (${closing/* toldKinds */.L8.join(', ')}).`);
}

// EXTERNAL MODULE: ./node_modules/.dist/action/declared.js
var declared = __webpack_require__(29166);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/inputs.js


const { 'platform-token': _, ...fallbacks } = declared/* connectionFallbacks */.a;
const inputs_loopDefaults = {
    way: 'close-the-loop',
    'base-url': '',
    'account-id': '',
    token: '',
    'bot-token': '',
    'github-token': '',
    issue: '',
    link: '',
    unlink: '',
    'conversation-id': '',
    'release-tag': '',
    'list-links': '',
    ...loopDefaults,
    connection: 'default',
    wait: 'false',
    'plain-history': 'false',
    timeout: '900',
};
const loopInputs = {
    defaults: inputs_loopDefaults,
    fallbacks: { ...fallbacks, 'github-token': 'GITHUB_TOKEN' },
    secret: ['token', 'bot-token', 'github-token'],
    asWritten: [],
};

// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/choose.js
var choose = __webpack_require__(67871);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/report-words.js


const countWords = {
    issues: 'Issues looked at',
    linked: 'Conversations linked',
    unlinked: 'Conversations unlinked',
    moved: 'Links moved',
    mended: 'Links mended',
    told: 'Customers told',
    toldBefore: 'Told by an earlier run',
    resolved: 'Resolved',
    notTold: 'Not told, since the channel took no message',
    handedOver: 'Handed to people',
    left: 'Left alone',
    started: 'Durable processes started',
    noted: 'Notes about a reopening',
    reopened: 'Conversations opened',
    issuesOpened: 'Issues opened',
    replies: 'Replies brought to their issue',
    commandsDone: 'Commands carried out',
    commandsRefused: 'Commands refused',
    attributeOnly: 'Named by an attribute alone, so not linked',
    oldNotes: 'Named by an old note alone, so not told of an old closing',
    failed: 'Failed',
};
function reportLines(report, { dryRun, failed, said = '' }) {
    const unsaid = report.failures.filter(({ message }) => !said.includes(message));
    const failures = unsaid.map(({ where, message }) => `${where}: ${message}`);
    const counted = countLine(report);
    const nothing = failed ? [] : ['There was nothing to do.'];
    const done = counted && dryRun ? `Dry run, nothing was changed. What would be done: ${counted}` : counted;
    return [...report.notes, ...[...report.waiting.values()].map(waitingLine), ...failures, ...(done ? [done] : nothing)];
}
function countLine({ counts }) {
    const names = Object.keys(countWords);
    return names.flatMap((name) => (counts[name] > 0 ? `${countWords[name]}: ${counts[name]}.` : [])).join(' ');
}
const waitingLine = ({ issue, why }) => `${(0,issue_name/* issueShort */.CF)(issue)} ${waits[why]}`;
const waits = {
    unreleased: 'waits for a release that contains it.',
    'by-hand': 'was closed without a commit of this repository, and has no milestone to find its release by: nobody is told until it has one.',
    'not-seen': 'was closed by something that GitHub does not tell this token: give the job "permissions: pull-requests: read", or the issue a milestone. Nobody is told until then.',
};
const outcomes = {
    told: 'told',
    'not-told': 'not told, the team has a note',
    'handed-over': 'handed to people',
    left: 'left alone',
};
const reasons = {
    'opted-out': 'it has the opt-out label',
    'resolved-before': 'it was resolved already',
    'active-since-link': 'customer or assignee wrote since the link',
    'changed-since-told': 'it went on after the customer was told',
    'cannot-reply': 'the channel takes no message now',
    'delivery-failed': 'the channel did not deliver the message',
    'unknown-delivery': 'it is not known whether the channel delivered the message',
    unlinked: 'it is not linked any more',
    deleted: 'it was deleted',
    'unknown-reason': 'the issue was closed for a reason that is not known here',
    'by-rule': 'the settings say so',
};
const reportRows = ({ details }, texts) => details.flatMap((detail) => rowsOf(detail, texts));
const publicPlan = ({ details }, texts) => details
    .flatMap((detail) => (detail.about === 'closing' ? planRows(detail, texts) : []))
    .map((row, at) => ({ ...row, conversation: at + 1 }));
function rowsOf(detail, texts) {
    const issue = (0,issue_name/* issueShort */.CF)(detail.issue);
    const row = (conversation, what, why) => ({
        conversation,
        issue,
        what,
        ...(why === undefined ? {} : { why }),
    });
    switch (detail.about) {
        case 'closing': {
            const done = detail.report.outcomes.map(({ conversation_id, outcome, before, reason, status }) => ({
                ...row(conversation_id, `${outcomes[outcome]}${before ? ' by an earlier run' : ''}`, reason && reasons[reason]),
                ...(status === undefined ? {} : { status }),
            }));
            return [...done, ...planRows(detail, texts), ...failedRows(detail.report.failed, issue)];
        }
        case 'reopening': {
            const { noted, opened, failed } = detail.report;
            const words = (id) => `told the team of the reopening${opened.includes(id) ? ', opened' : ''}`;
            return [...noted.map((id) => row(id, words(id))), ...failedRows(failed, issue)];
        }
        case 'list':
            return detail.links.map(({ conversation_id, label, attribute, note, counts }) => {
                const places = [`label ${label ? 'there' : 'missing'}`, `attribute ${attribute ? 'there' : 'missing'}`];
                return row(conversation_id, counts ? 'linked' : 'not linked', `note: ${note}, ${places.join(', ')}`);
            });
        case 'failed':
            return failedRows([detail], issue);
        case 'move':
            return [row(detail.conversation_id, `link moved to ${(0,issue_name/* issueShort */.CF)(detail.to)}`)];
        default:
            return [row(detail.conversation_id, changes[detail.about])];
    }
}
const changes = {
    link: 'linked',
    unlink: 'unlinked',
    mend: 'label or attribute put back',
    reply: 'reply brought to the issue',
    'new-issue': 'issue opened from a note',
};
const planRows = ({ issue, kind, report: { plan = [] } }, texts) => plan.map((one) => planRow(one, issue, kind, texts));
function planRow({ conversation_id, would, language, status, then, reason }, issue, kind, texts) {
    const statuses = then && then !== status ? `${status ?? 'unknown'}, then ${then}` : status;
    return {
        conversation: conversation_id,
        issue: (0,issue_name/* issueShort */.CF)(issue),
        what: `would be ${outcomes[would]}`,
        ...(language === undefined || kind === 'other'
            ? {}
            : { text: `${language}: ${(0,choose/* chooseText */.X)(texts, kind, [language]).source}` }),
        ...(statuses === undefined ? {} : { status: statuses }),
        ...(reason === undefined ? {} : { why: reasons[reason] }),
    };
}
const failedRows = (failed, issue) => failed.map(({ conversation_id, kind }) => ({ conversation: conversation_id, issue, what: 'failed', why: kind }));

// EXTERNAL MODULE: ./node_modules/.dist/action/outputs.js
var outputs = __webpack_require__(43424);
// EXTERNAL MODULE: ./node_modules/.dist/action/summary.js
var action_summary = __webpack_require__(38986);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/outcome.js




function setLoopOutputs(core, env, outcome) {
    const { report, task, failure } = outcome;
    const { counts, details } = report;
    core.setOutput('ok', String(failure === undefined));
    core.setOutput('told', counts.told + counts.toldBefore);
    core.setOutput('resolved', counts.resolved);
    core.setOutput('left', counts.left + counts.handedOver);
    core.setOutput('not-told', counts.notTold);
    core.setOutput('failed', counts.failed);
    core.setOutput('linked', linkedOf(outcome));
    core.setOutput('issue', issueOf(task));
    core.setOutput('workflow-id', workflowsIn(details).join(','));
    (0,outputs/* setResult */.u)(core, env, resultOf(outcome), '');
}
function issueOf(task) {
    if (task?.does === 'transfer')
        return (0,issue_name/* issueShort */.CF)(task.to);
    return task && 'issue' in task ? (0,issue_name/* issueShort */.CF)(task.issue) : '';
}
function linkedOf({ report: { counts, details }, task }) {
    const closings = details.flatMap((detail) => (detail.about === 'closing' ? detail : []));
    const isAsked = ({ issue }) => task === undefined || !('issue' in task) || (0,issue_name/* isSameIssue */.aH)(issue, task.issue);
    const asked = closings.filter(isAsked).map(({ report }) => report.linked);
    return asked.length > 0 ? asked.reduce((sum, one) => sum + one) : counts.linked + counts.unlinked;
}
const workflowsIn = (details) => details.flatMap((detail) => {
    const workflow = 'report' in detail ? detail.report.workflow : undefined;
    return workflow ? [workflow.workflowId] : [];
});
function resultOf({ report, settings }) {
    const { counts, notes, failures, waiting, details, isPublic } = report;
    const plan = settings?.dryRun && isPublic ? publicPlan(report, settings.texts) : [];
    return {
        counts,
        notes,
        failures,
        waiting: [...waiting.values()].map(({ issue, why }) => ({ issue: (0,issue_name/* issueShort */.CF)(issue), why })),
        ...(plan.length > 0 ? { plan: plan.map(({ conversation: row, ...rest }) => ({ row, ...rest })) } : {}),
        ...(isPublic ? {} : { details: details.map(shortly) }),
    };
}
const shortly = (detail) => ({
    ...detail,
    issue: (0,issue_name/* issueShort */.CF)(detail.issue),
    ...('to' in detail ? { to: (0,issue_name/* issueShort */.CF)(detail.to) } : {}),
});
const linesOf = ({ report, settings, failure }) => reportLines(report, { dryRun: settings?.dryRun ?? false, failed: failure !== undefined, said: failure });
async function writeLoopSummary(summary, env, outcome) {
    if (!env.GITHUB_STEP_SUMMARY)
        return;
    const { report, settings, chatwoot, failure } = outcome;
    const { isPublic } = report;
    const state = failure ? 'failed' : settings?.dryRun ? 'dry run, nothing was changed' : 'done';
    summary.addHeading(`Chatwoot close the loop: ${state}`, 3);
    if (failure)
        summary.addRaw(`<p>${(0,action_summary/* escaped */.Mk)(failure)}</p>`, true);
    summary.addRaw(`<ul>${linesOf(outcome)
        .map((line) => `<li>${(0,action_summary/* escaped */.Mk)(line)}</li>`)
        .join('')}</ul>`, true);
    const rows = settings ? (isPublic ? publicPlan : reportRows)(report, settings.texts) : [];
    if (rows.length > 0)
        summary.addTable((0,action_summary/* tableOf */.c_)(columns(isPublic ? undefined : chatwoot), rows));
    if (rows.length > action_summary/* mostRows */.ZB)
        summary.addRaw(`<p>and ${rows.length - action_summary/* mostRows */.ZB} more.</p>`, true);
    await summary.write();
}
const columns = (chatwoot) => [
    [chatwoot ? 'Conversation' : 'Row', ({ conversation }) => (0,action_summary/* linkTo */.uM)(conversation, chatwoot)],
    ['Issue', ({ issue }) => (0,action_summary/* escaped */.Mk)(issue)],
    ['What', ({ what }) => (0,action_summary/* escaped */.Mk)(what)],
    ['Text', ({ text = '' }) => (0,action_summary/* escaped */.Mk)(text).replaceAll('\n', '<br>')],
    ['Status', ({ status = '' }) => status],
    ['Why', ({ why = '' }) => (0,action_summary/* escaped */.Mk)(why)],
];

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/connection.js
var connection = __webpack_require__(23623);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/check.js
var check = __webpack_require__(25244);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/words.js + 1 modules
var texts_words = __webpack_require__(30514);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/check-texts.js




const example = {
    issue: { host: 'github.com', owner: 'octo', repo: 'repo', number: 12 },
    issue_id: 1,
    closed_at: '2026-03-01T12:00:00Z',
};
async function checkLoopTexts({ texts, showTitle, showUrl }, refuse) {
    try {
        await (0,check/* checkTexts */.Ri)(texts);
        for (const kind of closing/* toldKinds */.L8.filter((each) => texts[each] !== undefined))
            await (0,texts_words/* wordsOfClosing */.i)({
                ...example,
                kind,
                show_url: showUrl !== 'never',
                ...(showTitle ? { title: 'Title' } : {}),
                ...(kind === 'release' ? { version: 'v1.0.0' } : {}),
            }, texts);
    }
    catch (error) {
        if (!(error instanceof errors/* ChatwootError */.KG))
            throw error;
        refuse('texts', error.message.slice(error.operation.length + 2));
    }
}

// EXTERNAL MODULE: ./node_modules/.dist/action/process/settings.js + 1 modules
var process_settings = __webpack_require__(96336);
// EXTERNAL MODULE: ./node_modules/.dist/action/yaml.js + 1 modules
var yaml = __webpack_require__(35738);
// EXTERNAL MODULE: ./node_modules/.dist/action/targets.js
var targets = __webpack_require__(92664);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/event.js



const events = {
    issues: ofIssue,
    issue_comment: ofComment,
    release: ofRelease,
    schedule: catchUp,
    workflow_dispatch: catchUp,
    repository_dispatch: catchUp,
};
function taskOfEvent(name, payload, here) {
    const read = name === undefined ? undefined : events[name];
    if (read)
        return read(payload, here);
    const was = name ? `the event ${(0,quoted/* quoted */.T)(name)} does not say what to do` : 'no event of GitHub started this';
    return (0,action_inputs/* refuse */.TR)('inputs', `${was}: start the workflow on ${Object.keys(events).slice(0, 5).join(', ')}, or give issue, link, unlink, release-tag or list-links.`);
}
function readPayload(env) {
    const file = env.GITHUB_EVENT_PATH;
    if (!file)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return (0,action_inputs/* refuse */.TR)('inputs', `the event's payload cannot be read from GITHUB_EVENT_PATH: it is no file with JSON in it.`);
    }
}
function ofIssue({ action, issue, changes = {} }, here) {
    if (!issue)
        return incomplete('issue');
    if (issue.pull_request)
        return { nothing: 'The event is about a pull request, which has no customers of its own.' };
    const name = { ...here, number: issue.number };
    if (action === 'transferred') {
        const { new_issue: to, new_repository: there } = changes;
        if (!to || !there)
            return incomplete('changes.new_issue');
        return transfer(name, issue.id, named(there, to.number, here.host));
    }
    const { old_issue: from, old_repository: before } = changes;
    if (action === 'opened' && from && before)
        return transfer(named(before, from.number, here.host), from.id, name);
    const { closed_at: closedAt, state_reason: reason } = issue;
    const own = action === 'closed' && closedAt ? { own: { closedAt, ...(reason === undefined ? {} : { reason }) } } : {};
    return { task: { does: 'issue', issue: name, ...own } };
}
function ofComment({ action, issue }, here) {
    if (!issue)
        return incomplete('issue');
    if (issue.pull_request)
        return { nothing: 'The comment is one on a pull request, where commands do nothing.' };
    if (action === 'deleted')
        return { nothing: 'The comment was deleted, which takes nothing back.' };
    return { task: { does: 'issue', issue: { ...here, number: issue.number } } };
}
function ofRelease({ action = '', release }, here) {
    if (!release)
        return incomplete('release');
    if (release.draft || !['published', 'released', 'prereleased'].includes(action))
        return {
            nothing: 'The event says nothing of a release that was published: it takes types: [published, released].',
        };
    return { task: { does: 'release', repository: here, tag: release.tag_name } };
}
function catchUp(_, here) {
    return { task: { does: 'catch-up', repository: here } };
}
const transfer = (from, fromId, to) => ({
    task: { does: 'transfer', from, fromId, to },
});
const named = ({ name, owner }, number, host) => ({
    host,
    owner: owner.login,
    repo: name,
    number,
});
const incomplete = (field) => (0,action_inputs/* refuse */.TR)('inputs', `the event's payload has no ${field}: give issue, or run the step in the event's own workflow.`);

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/asked.js





const ways = ['issue', 'link', 'unlink', 'release-tag', 'list-links'];
function wayGiven(inputs) {
    const given = ways.filter((name) => inputs[name] !== '');
    if (given.length > 1)
        (0,action_inputs/* refuse */.TR)('inputs', `${given.join(' and ')} do not go together: use one step for each.`);
    return given[0];
}
function readAsked(inputs, asking) {
    const way = wayGiven(inputs);
    const links = way === 'link' || way === 'unlink';
    if (inputs['conversation-id'] && !links)
        (0,action_inputs/* refuse */.TR)('conversation-id', 'it only means something with link or unlink: give one of the two, or leave it out.');
    if (way === undefined) {
        const { env, payload } = asking;
        return taskOfEvent(env.GITHUB_EVENT_NAME, payload, hereOf('inputs', asking));
    }
    if (way === 'release-tag' && inputs['tell-on'] !== 'release')
        (0,action_inputs/* refuse */.TR)(way, 'it only means something with tell-on: release: give that too, or leave it out.');
    if (way === 'release-tag')
        return { task: { does: 'release', repository: hereOf(way, asking), tag: readTag(inputs['release-tag']) } };
    const issue = readIssue(way, inputs[way], asking);
    if (way === 'issue')
        return { task: { does: 'issue', issue } };
    if (way === 'list-links')
        return { task: { does: 'list', issue } };
    if (!inputs['conversation-id'])
        (0,action_inputs/* refuse */.TR)('conversation-id', `it is missing: give the numbers or addresses of the conversations to ${way}.`);
    const conversations = (0,targets/* readConversations */.p9)(inputs['conversation-id'], asking.chatwoot);
    return { task: { does: way, issue, conversations } };
}
const noTag = /^refs\/|[\s\p{Cc}~^:?*[\\]/u;
function readTag(text) {
    if (noTag.test(text))
        (0,action_inputs/* refuse */.TR)('release-tag', `it was ${(0,quoted/* quoted */.T)(text)}: give the name of a tag alone, such as v1.4.0 (github.ref_name).`);
    return text;
}
function readIssue(input, text, asking) {
    const { host } = asking;
    const [, number] = /^#?([1-9]\d{0,9})$/.exec(text) ?? [];
    const name = number ? { ...hereOf(input, asking), number: Number(number) } : (0,issue_name/* readIssueName */.Jj)(text, host);
    if (!name)
        return (0,action_inputs/* refuse */.TR)(input, `it was ${(0,quoted/* quoted */.T)(text)}: give octo/repo#12, the address of an issue, or the number of one here.`);
    if (name.host !== host)
        (0,action_inputs/* refuse */.TR)(input, `the issue is on ${name.host}, and this step talks to ${host}: run it on that GitHub.`);
    return name;
}
function hereOf(input, { here }) {
    return here ?? (0,action_inputs/* refuse */.TR)(input, 'no repository is known here (GITHUB_REPOSITORY): give an issue as octo/repo#12.');
}

// EXTERNAL MODULE: ./node_modules/.dist/github/address.js
var address = __webpack_require__(14935);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/place.js

const hostOf = ({ GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl }) => (0,address/* githubAddress */.W)({ apiUrl, serverUrl }).host;
function repositoryHere(env, payload) {
    const host = hostOf(env);
    if (payload.repository)
        return { host, owner: payload.repository.owner.login, repo: payload.repository.name };
    const [owner, repo] = env.GITHUB_REPOSITORY?.split('/') ?? [];
    return owner && repo ? { host, owner, repo } : undefined;
}

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/settings.js










async function readLoopStep(inputs, env) {
    const chatwoot = (0,connection/* connectionFromEnvironment */.al)({
        ...env,
        CHATWOOT_BASE_URL: inputs['base-url'],
        CHATWOOT_ACCOUNT_ID: inputs['account-id'],
        CHATWOOT_API_TOKEN: inputs.token,
        CHATWOOT_BOT_TOKEN: inputs['bot-token'],
    });
    const payload = readPayload(env);
    const host = hostOf(env);
    const here = repositoryHere(env, payload);
    const texts = inputs.texts ? await (0,yaml/* readYaml */.g)(inputs.texts, 'texts') : undefined;
    const refuseSetting = (name, right) => (0,action_inputs/* refuse */.TR)(name, name === 'texts' ? right : `it was ${(0,quoted/* quoted */.T)(inputs[name])}: ${right}`);
    const settings = readLoopSettings(inputs, texts, host, refuseSetting);
    await checkLoopTexts(settings, refuseSetting);
    if (!chatwoot.tokens.user)
        (0,action_inputs/* refuse */.TR)('token', 'it is missing: give the access token of a Chatwoot user, or set CHATWOOT_API_TOKEN. A secret that does not exist is an empty text.');
    if (!chatwoot.accountId)
        (0,action_inputs/* refuse */.TR)('account-id', 'it is missing: give the number after /app/accounts/ in the address of your dashboard, or set CHATWOOT_ACCOUNT_ID.');
    return {
        asked: readAsked(inputs, {
            env,
            payload,
            host,
            here,
            chatwoot: { baseUrl: chatwoot.baseUrl, accountId: chatwoot.accountId },
        }),
        settings,
        chatwoot,
        here,
        isFromEvent: wayGiven(inputs) === undefined,
        durable: {
            connection: (0,process_settings/* readConnectionName */.w4)(inputs),
            wait: (0,action_inputs/* readSwitch */.hc)(inputs, 'wait'),
            plainHistory: (0,action_inputs/* readSwitch */.hc)(inputs, 'plain-history'),
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/run.js










async function runCloseTheLoop({ core, env, clock, cancelled }) {
    const report = (0,loop_report/* createLoopReport */.DF)();
    const info = (line) => core.info(line);
    let step;
    let time;
    let failure;
    try {
        (0,process_inputs/* maskVariables */.at)(core, env);
        const inputs = (0,read_inputs/* readInputs */.K)(core, env, loopInputs);
        (0,read_inputs/* refuseUnknown */.B)(env, loopInputs);
        time = (0,step_time/* startStepTime */.g)((0,action_inputs/* readCount */._0)(inputs, 'timeout', main/* longestSeconds */.Kh), { clock, cancelled, info });
        step = await readLoopStep(inputs, env);
        const { asked } = step;
        if ('nothing' in asked)
            (0,loop_report/* note */.N4)(report, asked.nothing);
        else {
            const { work } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(555), __webpack_require__.e(896), __webpack_require__.e(861)]).then(__webpack_require__.bind(__webpack_require__, 3861));
            const warn = (line) => core.warning(line);
            await work(step, asked.task, { env, clock, time, report, githubToken: inputs['github-token'], info, warn });
        }
    }
    catch (error) {
        failure = sentence(error, time);
    }
    const task = step && 'task' in step.asked ? step.asked.task : undefined;
    const outcome = { report, task, settings: step?.settings, chatwoot: step?.chatwoot, failure };
    try {
        linesOf(outcome).forEach(info);
        setLoopOutputs(core, env, outcome);
        await writeLoopSummary(core.summary, env, outcome);
    }
    catch (error) {
        failure ??= (0,main/* messageOf */.bD)(error);
        core.setOutput('ok', 'false');
    }
    time?.stop();
    if (failure !== undefined)
        core.setFailed(failure);
}
function sentence(error, time) {
    const stopped = time?.signal.aborted ? time.signal.reason.message : '';
    if (stopped === '')
        return (0,main/* messageOf */.bD)(error);
    const isStop = !(error instanceof errors/* ChatwootError */.KG) || error.kind === 'Interrupted';
    return [stopped, isStop ? '' : (0,main/* messageOf */.bD)(error), 'The next run does what is left.'].filter(Boolean).join(' ');
}


/***/ }),

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


/***/ }),

/***/ 14935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ githubAddress)
/* harmony export */ });
/* harmony import */ var _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48820);
/* harmony import */ var _issue_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89594);


function githubAddress(given) {
    const server = read(given.serverUrl, 'server');
    const api = read(given.apiUrl, 'API');
    const host = (server?.host ?? (api ? serverOf(api) : _issue_name_js__WEBPACK_IMPORTED_MODULE_1__/* .publicHost */ .mh)).replace(/^www\.(?=github\.com$)/, '');
    if (api)
        return { apiUrl: api.origin + api.pathname.replace(/\/+$/, ''), host };
    if (host === _issue_name_js__WEBPACK_IMPORTED_MODULE_1__/* .publicHost */ .mh || host.endsWith('.ghe.com'))
        return { apiUrl: `https://api.${host}`, host };
    return { apiUrl: `${server?.origin}/api/v3`, host };
}
const serverOf = ({ host }) => (/^api\.(github\.com|.+\.ghe\.com)$/.test(host) ? host.slice('api.'.length) : host);
function read(text, what) {
    if (!text)
        return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash)
        return url;
    throw new _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChatwootError */ .KG({
        kind: 'Invalid',
        operation: 'GitHub',
        passing: false,
        message: `the address of GitHub's ${what} is none: give one such as ${what === 'API' ? 'https://api.github.com or https://HOST/api/v3' : 'https://github.com'}, without a token or query in it.`,
    });
}


/***/ }),

/***/ 76425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ createLoopReport),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   mm: () => (/* binding */ noteFailed)
/* harmony export */ });
/* unused harmony export loopCounts */
const loopCounts = [
    'issues',
    'linked',
    'unlinked',
    'moved',
    'mended',
    'told',
    'toldBefore',
    'resolved',
    'notTold',
    'handedOver',
    'left',
    'started',
    'noted',
    'reopened',
    'issuesOpened',
    'replies',
    'commandsDone',
    'commandsRefused',
    'attributeOnly',
    'oldNotes',
    'failed',
];
const createLoopReport = () => ({
    counts: Object.fromEntries(loopCounts.map((name) => [name, 0])),
    notes: [],
    failures: [],
    waiting: new Map(),
    details: [],
    isPublic: true,
});
function note(report, sentence) {
    if (!report.notes.includes(sentence))
        report.notes.push(sentence);
}
function noteFailed({ counts, details }, issue, failed) {
    counts.failed += failed.length;
    details.push(...failed.map((one) => ({ about: 'failed', issue, ...one })));
}


/***/ })

};
