export const id = 812;
export const ids = [812];
export const modules = {

/***/ 62116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ failedInBulk)
/* harmony export */ });
/* harmony import */ var _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48820);

const mostNamed = 20;
function failedInBulk(result) {
    const { total, failed = [], failedCount = 0 } = (result ?? {});
    const [first] = failed;
    if (!first)
        return;
    const named = failed.slice(0, mostNamed).map(({ conversationId, kind }) => `${conversationId} (${kind})`);
    const more = failedCount > named.length ? ' …' : '';
    throw new _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChatwootError */ .KG({
        kind: first.kind,
        operation: 'setStatusInBulk',
        message: `${failedCount} of ${total} conversations could not be set: ${named.join(', ')}${more}. The rest is done; the output result names all.`,
    });
}


/***/ }),

/***/ 92812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workDirectly: () => (/* binding */ workDirectly)
});

// EXTERNAL MODULE: ./node_modules/.dist/activities/chatwoot.js
var activities_chatwoot = __webpack_require__(52778);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/dependencies.js
var dependencies = __webpack_require__(6303);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/find-assignee.js

function findAssignee(verb, kind, wanted, rows) {
    const found = matches(wanted, rows);
    const [first] = found;
    if (first === undefined)
        throw unknown(verb, kind, wanted, rows);
    if (found.length > 1) {
        throw (0,dependencies/* refused */.J)(verb, `${kind} is the name of ${found.length} ${kind}s (ids ${found.map((row) => row.id).join(', ')}): give the id of the one you mean.`);
    }
    return { id: first.id, name: first.name };
}
function matches(wanted, rows) {
    if (typeof wanted === 'number' || /^\d+$/.test(wanted))
        return rows.filter((row) => row.id === Number(wanted));
    const text = wanted.trim();
    if (text.includes('@')) {
        const byAddress = rows.filter((row) => row.email?.toLowerCase() === text.toLowerCase());
        if (byAddress.length > 0)
            return byAddress;
    }
    return rows.filter((row) => row.name === text);
}
function unknown(verb, kind, wanted, rows) {
    const what = typeof wanted === 'number' ? `${kind} ${wanted}` : `the ${kind} given`;
    const known = rows.length > 30 ? `${rows.length} ${kind}s` : `the ids ${rows.map((row) => row.id).join(', ') || '(none)'}`;
    const how = kind === 'agent' ? 'an id, an e-mail address or an exact name' : 'an id or an exact name';
    return (0,dependencies/* refused */.J)(verb, `${what} is not in the account, which has ${known}: give ${how}. Nothing was changed; Chatwoot itself would have unassigned the conversation.`);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/assign.js


const verb = 'conversations.assign';
async function assign_assign(deps, input, options = {}) {
    const { chatwoot } = deps;
    const { conversation_id } = input;
    if (input.agent === undefined && input.team === undefined) {
        throw (0,dependencies/* refused */.J)(verb, 'neither agent nor team was given: give the id, e-mail or exact name of an agent, the id or exact name of a team, or both.');
    }
    const agent = input.agent === undefined
        ? undefined
        : findAssignee(verb, 'agent', input.agent, await chatwoot.agents.list({}, options));
    const team = input.team === undefined
        ? undefined
        : findAssignee(verb, 'team', input.team, await chatwoot.teams.list({}, options));
    if (team) {
        const answer = await chatwoot.conversationAssignments.create({ conversation_id, team_id: team.id }, options);
        compare(conversation_id, 'team', team.id, answer && 'allow_auto_assign' in answer ? answer.id : undefined);
    }
    if (agent) {
        const answer = await chatwoot.conversationAssignments.create({ conversation_id, assignee_id: agent.id }, options);
        compare(conversation_id, 'agent', agent.id, answer && 'email' in answer ? answer.id : undefined);
    }
    return { conversation_id, ...(agent ? { agent } : {}), ...(team ? { team } : {}) };
}
function compare(conversation, kind, wanted, found) {
    if (found === wanted)
        return;
    const now = found === undefined ? `no ${kind}` : `${kind} ${found}`;
    throw (0,dependencies/* notAsAsked */.i)(verb, `conversation ${conversation} has ${now} now, not ${kind} ${wanted}: look at it and run this again.`);
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/bind.js
var bind = __webpack_require__(19289);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/snapshot.js
function snapshotOf(row, known) {
    const { assignee, assignee_type, team, sender } = row.meta;
    return {
        contactId: sender.id,
        updatedAt: row.updated_at,
        message: known.message,
        recent: known.recent,
        status: row.status,
        assignee: assignee ? (assignee_type === 'AgentBot' ? `bot:${assignee.id}` : assignee.id) : null,
        team: team?.id ?? null,
        labels: row.labels.toSorted(),
        priority: row.priority,
        canReply: row.can_reply,
    };
}
const properties = [
    ['status', 'status'],
    ['assignee', 'assignee'],
    ['team', 'team'],
    ['labels', 'labels'],
    ['priority', 'priority'],
    ['can-reply', 'canReply'],
];
function changesBetween(conversationId, before, after) {
    return properties.flatMap(([kind, field]) => JSON.stringify(before[field]) === JSON.stringify(after[field])
        ? []
        : [
            {
                key: `${conversationId}:${kind}:${after.updatedAt}`,
                conversationId,
                contactId: after.contactId,
                kind,
                at: Math.floor(after.updatedAt),
                value: after[field],
            },
        ]);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/baseline.js

async function baseline({ chatwoot }, { conversation_id }, options = {}) {
    const row = await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
    return snapshotOf(row, { message: row.messages.at(-1)?.id ?? 0, recent: [] });
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/pause.js
var pause = __webpack_require__(41766);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/follower.js
const knownMessages = (follower, conversationId) => follower.known[conversationId] ?? { message: follower.afterMessage, recent: [] };

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/marker.js
var verbs_marker = __webpack_require__(30676);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/messages.js

const incoming = 0;
const outgoing = 1;
const activity = 2;
function kindOfMessage(message) {
    if (message.message_type === activity)
        return undefined;
    if (message.private)
        return 'note';
    if (message.message_type === incoming)
        return 'customer-message';
    const attributes = message.content_attributes;
    if (attributes.external_echo === true)
        return 'agent-message';
    const byPerson = message.message_type === outgoing && message.sender?.type === 'user';
    const byMachine = attributes[verbs_marker/* markerKey */.s8] !== undefined || attributes.automation_rule_id !== undefined;
    return byPerson && !byMachine ? 'agent-message' : 'bot-message';
}
function messageEvents(rows, contactId) {
    return rows.flatMap((message) => {
        const kind = kindOfMessage(message);
        if (kind === undefined)
            return [];
        const { id, conversation_id, created_at } = message;
        return [{ key: `message:${id}`, conversationId: conversation_id, contactId, kind, messageId: id, at: created_at }];
    });
}
const settlesIn = 60;
function afterMessages(before, rows) {
    const newest = Math.max(0, ...rows.map((row) => row.created_at));
    const settled = rows.filter((row) => row.created_at < newest - settlesIn);
    const message = Math.max(before.message, ...settled.map((row) => row.id));
    const recent = new Set([...before.recent, ...rows.map((row) => row.id)]);
    return { message, recent: [...recent].filter((id) => id > message).toSorted((a, b) => a - b) };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/poll.js



const longestWindow = 3_600;
async function poll(reader, followers, window) {
    const listable = window !== undefined && window <= longestWindow;
    const listed = listable && followers.some(({ looked }) => looked) ? await reader.changedWithin(window) : [];
    const news = [];
    const after = [];
    for (const follower of followers) {
        const rows = follower.looked && listable ? listed : await readOneByOne(reader, follower);
        const known = { ...follower.known };
        for (const row of rows.filter((each) => concerns(follower, each))) {
            const events = await newsOf(reader, follower, row, known);
            const wanted = events.filter(({ kind }) => follower.kinds?.includes(kind) ?? true);
            news.push(...wanted.map((event) => ({ id: follower.id, event })));
        }
        after.push({ ...follower, known, looked: true });
    }
    return { news, followers: after };
}
const concerns = ({ conversationId, contactId }, row) => row.id === conversationId || row.meta.sender.id === contactId;
async function readOneByOne(reader, { conversationId, contactId }) {
    const own = conversationId === undefined ? [] : await reader.conversation(conversationId);
    const ofContact = contactId === undefined ? [] : await reader.ofContact(contactId);
    return [...own, ...ofContact.filter((row) => row.id !== conversationId)];
}
async function newsOf(reader, follower, row, known) {
    const before = follower.known[row.id];
    if (before?.updatedAt === row.updated_at)
        return [];
    const messagesKnown = knownMessages(follower, row.id);
    const rows = await reader.messagesAfter(row.id, messagesKnown.message);
    const after = snapshotOf(row, afterMessages(messagesKnown, rows));
    known[row.id] = after;
    const fresh = rows.filter(({ id }) => !messagesKnown.recent.includes(id));
    return [...messageEvents(fresh, after.contactId), ...(before ? changesBetween(row.id, before, after) : [])];
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/reader.js

function createReader({ chatwoot }, options) {
    const asUser = { ...options, token: 'user' };
    const read = new Map();
    const once = (key, get) => {
        const found = read.get(key) ?? get();
        read.set(key, found);
        return found;
    };
    return {
        changedWithin: (seconds) => once('changed', async () => {
            const answer = await chatwoot.conversations.list({ status: 'all', updated_within: seconds }, asUser);
            return answer.data.payload;
        }),
        conversation: (id) => once(`conversation ${id}`, async () => orNone(async () => [await chatwoot.conversations.get({ conversation_id: id }, asUser)])),
        ofContact: (id) => once(`contact ${id}`, async () => orNone(async () => (await chatwoot.contacts.listConversations({ contact_id: id }, asUser)).payload)),
        messagesAfter: (conversationId, messageId) => once(`messages ${conversationId} ${messageId}`, async () => {
            const rows = [];
            const after = { conversation_id: conversationId, after: messageId };
            for await (const row of chatwoot.messages.list.each(after, asUser))
                rows.push(row);
            return rows;
        }),
    };
}
async function orNone(get) {
    try {
        return await get();
    }
    catch (error) {
        if (error instanceof errors/* ChatwootError */.KG && error.kind === 'NotFound')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/wait.js




const wait_verb = 'changes.wait';
const waiting = { verb: wait_verb, purpose: 'for something to change', mayHaveHappened: false };
async function waitForChanges(deps, input, options = {}, progress) {
    const { everySeconds = 15, overlapSeconds = 60, atMostSeconds = 900 } = input;
    check({ everySeconds, overlapSeconds, atMostSeconds }, input.followers);
    const { clock } = deps;
    const until = clock.now() + atMostSeconds * 1000;
    let { followers, polledAt } = progress?.last ?? input;
    for (;;) {
        const now = Math.floor(clock.now() / 1000);
        const window = polledAt === undefined ? undefined : Math.max(0, now - polledAt) + overlapSeconds;
        const polled = await poll(createReader(deps, options), followers, window);
        ({ followers } = polled);
        polledAt = now;
        if (polled.news.length > 0 || clock.now() >= until)
            return { news: polled.news, followers, polledAt };
        progress?.report({ followers, polledAt });
        await (0,pause/* pause */.v)(clock, everySeconds * 1000, options, waiting);
    }
}
function check(numbers, followers) {
    for (const [field, value] of Object.entries(numbers)) {
        const least = field === 'everySeconds' ? 1 : 0;
        if (!(value >= least))
            throw (0,dependencies/* refused */.J)(wait_verb, `${field} was ${value}: give a number of seconds, ${least} or more.`);
    }
    if (!Array.isArray(followers) || followers.length === 0) {
        throw (0,dependencies/* refused */.J)(wait_verb, 'followers is empty: name at least one conversation or contact to follow.');
    }
    if (followers.some(({ conversationId, contactId }) => conversationId === undefined && contactId === undefined)) {
        throw (0,dependencies/* refused */.J)(wait_verb, 'a follower names neither conversationId nor contactId: give one of them, or both.');
    }
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/labels.js
var verbs_labels = __webpack_require__(53077);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/message-text.js
var message_text = __webpack_require__(78563);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/one-by-one.js

const troublesInARow = 3;
const reportEvery = 10;
const readRepeats = 3;
async function oneByOne(items, work, options, progress) {
    const results = [...(progress?.last?.results ?? [])];
    const failed = [...(progress?.last?.failed ?? [])];
    const settled = new Set([...results, ...failed].map((one) => one.conversation_id));
    const doubtful = [];
    let unreported = 0;
    for (const item of items) {
        const { conversation_id } = item;
        if (settled.has(conversation_id))
            continue;
        try {
            results.push(await work(item));
            failed.push(...doubtful.splice(0));
        }
        catch (error) {
            if (!(error instanceof errors/* ChatwootError */.KG) || error.kind === 'Unauthorized' || options.signal?.aborted)
                throw error;
            if (!error.passing)
                failed.push({ conversation_id, kind: error.kind });
            else if (doubtful.push({ conversation_id, kind: error.kind }) >= troublesInARow)
                throw error;
        }
        unreported += 1;
        if (unreported < reportEvery)
            continue;
        unreported = 0;
        progress?.report({ results: [...results], failed: [...failed] });
    }
    return { results, failed: [...failed, ...doubtful] };
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/send-once.js + 2 modules
var send_once = __webpack_require__(65157);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/set-status.js
var set_status = __webpack_require__(93323);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/stale/look.js
const nudgeRef = ({ ref }, conversation_id, after) => `${ref}/${conversation_id}/${after}`;
const newestOf = (row) => row.messages.at(-1)?.id;
function outside({ status = ['open'], stopLabels = [] }, row) {
    if (!status.includes(row.status))
        return 'status';
    return row.labels.some((label) => stopLabels.includes(label)) ? 'stop-label' : undefined;
}
function customerWaits({ last_non_activity_message: last, waiting_since }) {
    if (last === null)
        return waiting_since > 0;
    return last.message_type === 0 || (last.private && waiting_since > 0);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/close-stale.js







const close_stale_verb = 'conversations.closeStale';
async function closeStale(deps, input, options = {}, progress) {
    if (!Array.isArray(input.conversations))
        throw (0,dependencies/* refused */.J)(close_stale_verb, 'conversations was no list: give what conversations.nudgeStale answered as nudged.');
    const reading = { ...options, token: 'user', repeats: readRepeats };
    const words = input.note && (await (0,message_text/* wordsOf */.Z)(deps, close_stale_verb, 'note', input.note, reading));
    const startedAt = deps.clock.now();
    const certainFirst = input.certainFirst ?? false;
    const work = async (item) => {
        const { conversation_id, message_id } = item;
        const row = await deps.chatwoot.conversations.get({ conversation_id }, reading);
        if (!(await resolvedBefore(deps, item, row, certainFirst, options))) {
            const reason = whyNot(input, message_id, row);
            if (reason)
                return { conversation_id, reason };
            await (0,set_status/* reachStatus */.c)(deps, conversation_id, { status: 'resolved' }, { ...options, repeats: readRepeats });
        }
        if (input.addLabels?.length)
            await (0,verbs_labels/* addLabels */.Nl)(deps, { conversation_id, labels: input.addLabels }, options);
        if (words !== undefined) {
            const ref = `${input.ref}/${conversation_id}/${message_id}/closed`;
            await (0,send_once/* sendOnce */.E)(deps, { conversation_id, content: words, ref, private: true, certainFirst, startedAt }, options);
        }
        return { conversation_id };
    };
    const { results, failed } = await oneByOne(input.conversations, work, options, progress);
    return {
        closed: results.filter(({ reason }) => reason === undefined).map(({ conversation_id }) => conversation_id),
        skipped: results.flatMap(({ conversation_id, reason }) => (reason ? [{ conversation_id, reason }] : [])),
        failed,
    };
}
function whyNot(input, message_id, row) {
    const reason = outside(input, row) ?? (newestOf(row) === message_id ? undefined : 'activity');
    if (reason || input.evenIfUntold)
        return reason;
    const failed = row.last_non_activity_message?.id === message_id && row.last_non_activity_message.status === 'failed';
    return failed || !row.can_reply ? 'not-told' : undefined;
}
async function resolvedBefore({ chatwoot }, { conversation_id, message_id }, row, certainFirst, options) {
    if (certainFirst || row.status !== 'resolved')
        return false;
    const { payload } = await chatwoot.messages.list({ conversation_id, after: message_id }, { ...options, token: 'user', repeats: readRepeats });
    return payload.every((message) => message.message_type >= 2 || message.private);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/targets/moment.js
const keyOf = ({ conversation_id, target, stage, since }) => `${conversation_id}/${target}/${stage}/${since}`;

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/targets/zone.js
const minuteMs = 60_000;
const dayMs = 86_400_000;
const formats = new Map();
function formatOf(zone) {
    const known = formats.get(zone);
    if (known)
        return known;
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' };
    const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', era: 'short', ...parts });
    formats.set(zone, made);
    return made;
}
function isZone(zone) {
    try {
        formatOf(zone);
        return true;
    }
    catch {
        return false;
    }
}
function offsetAt(zone, at) {
    const minute = Math.floor(at / minuteMs) * minuteMs;
    const parts = Object.fromEntries(formatOf(zone)
        .formatToParts(minute)
        .map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute: minutes = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minutes) - minute;
}
function localDate(zone, at) {
    const local = at + offsetAt(zone, at);
    return new Date(Math.floor(local / dayMs) * dayMs);
}
function timeOf(zone, date, minutes) {
    const wall = date.getTime() + minutes * minuteMs;
    const before = offsetAt(zone, wall - dayMs);
    const after = offsetAt(zone, wall + dayMs);
    const fits = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall);
    return fits.length > 0 ? Math.min(...fits) : wall - before;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/targets/open-hours.js

const open_hours_dayMs = 86_400_000;
const wholeDay = [0, 1_440];
const mostDays = 3_660;
function openHoursOf(inbox) {
    const { working_hours_enabled, working_hours, timezone } = inbox;
    if (!working_hours_enabled || working_hours.length === 0)
        return undefined;
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => hoursOf(working_hours.find((row) => row.day_of_week === day)));
    return { zone: timezone, days };
}
function hoursOf(row) {
    if (!row || row.closed_all_day)
        return null;
    if (row.open_all_day)
        return wholeDay;
    const { open_hour, open_minutes, close_hour, close_minutes } = row;
    if (open_hour === null || close_hour === null)
        return null;
    return [open_hour * 60 + (open_minutes ?? 0), close_hour * 60 + (close_minutes ?? 0)];
}
function afterOpenTime(hours, from, ms) {
    if (hours === undefined)
        return from + ms;
    const { zone, days } = hours;
    if (days.every((day) => day === null || day[1] <= day[0]))
        return undefined;
    let left = ms;
    const first = localDate(zone, from).getTime();
    for (let count = 0; count < mostDays; count += 1) {
        const date = new Date(first + count * open_hours_dayMs);
        const day = days[date.getUTCDay()];
        if (!day)
            continue;
        const begin = Math.max(from, timeOf(zone, date, day[0]));
        const open = timeOf(zone, date, day[1]) - begin;
        if (open <= 0)
            continue;
        if (left <= open)
            return begin + left;
        left -= open;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/targets/stages.js

function owedSince(target, row) {
    const { status, created_at, first_reply_created_at, waiting_since } = row;
    if (status === 'resolved')
        return undefined;
    if (target === 'resolution')
        return created_at;
    if (waiting_since === 0)
        return undefined;
    if (target === 'first-response')
        return first_reply_created_at === 0 ? created_at : undefined;
    return first_reply_created_at === 0 ? undefined : waiting_since;
}
function momentsOf(targets, row, hours) {
    return Object.entries(targets)
        .flatMap(([target, { within, perPriority, warnBefore }]) => {
        const since = owedSince(target, row);
        if (since === undefined)
            return [];
        const span = (row.priority && perPriority?.[row.priority]) || within;
        const at = (seconds) => {
            const ms = afterOpenTime(hours, since * 1_000, Math.max(0, seconds) * 1_000);
            return ms === undefined ? undefined : Math.ceil(ms / 1_000);
        };
        const due = at(span);
        const warn = warnBefore === undefined ? undefined : at(span - warnBefore);
        if (due === undefined)
            return [];
        const moment = { conversation_id: row.id, target, since, due };
        return [
            ...(warn === undefined ? [] : [{ ...moment, stage: 'warn', at: warn }]),
            { ...moment, stage: 'missed', at: due },
        ];
    })
        .sort((one, other) => one.at - other.at);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/escalate.js









const escalate_verb = 'conversations.escalate';
const priorities = ['low', 'medium', 'high', 'urgent'];
const newest = { messages: 100, since: Number.POSITIVE_INFINITY };
async function escalate(deps, input, options = {}, progress) {
    if (!Array.isArray(input.due))
        throw (0,dependencies/* refused */.J)(escalate_verb, 'due was no list: give what conversations.findDue answered.');
    const reading = { ...options, token: 'user', repeats: readRepeats };
    const { status = ['open'] } = input;
    const startedAt = deps.clock.now();
    const words = new Map();
    for (const stage of ['warn', 'missed']) {
        const note = input[stage]?.note;
        if (note)
            words.set(stage, await (0,message_text/* wordsOf */.Z)(deps, escalate_verb, `${stage}.note`, note, reading));
    }
    const work = async (moment) => {
        const { conversation_id, target, stage, since } = moment;
        const row = await deps.chatwoot.conversations.get({ conversation_id }, reading);
        if (owedSince(target, row) !== since)
            return { conversation_id, reason: 'answered' };
        if (!status.some((one) => one === row.status))
            return { conversation_id, reason: 'status' };
        const ref = `${input.ref}/${keyOf(moment)}`;
        if (await (0,verbs_marker/* lookUpMarker */.xw)(deps, conversation_id, (0,verbs_marker/* markerOf */.we)(ref), newest, reading))
            return { conversation_id, ...(input.certainFirst ? { reason: 'done-before' } : {}) };
        await act(deps, row, input[stage] ?? {}, options);
        const content = words.get(stage) ?? sentence(moment);
        const certainFirst = input.certainFirst ?? false;
        await (0,send_once/* sendOnce */.E)(deps, { conversation_id, content, ref, private: true, certainFirst, startedAt }, options);
        return { conversation_id };
    };
    const { results, failed } = await oneByOne(input.due, work, options, progress);
    return {
        escalated: results.filter(({ reason }) => reason === undefined).map(({ conversation_id }) => conversation_id),
        skipped: results.flatMap(({ conversation_id, reason }) => (reason ? [{ conversation_id, reason }] : [])),
        failed,
    };
}
async function act(deps, row, what, options) {
    const { agent, team, priority, labels } = what;
    const conversation_id = row.id;
    if (agent !== undefined || team !== undefined) {
        const whom = { ...(agent === undefined ? {} : { agent }), ...(team === undefined ? {} : { team }) };
        await assign_assign(deps, { conversation_id, ...whom }, { ...options, repeats: readRepeats });
    }
    const rank = (one) => (one === null ? -1 : priorities.indexOf(one));
    if (priority && rank(row.priority) < rank(priority))
        await deps.chatwoot.conversations.togglePriority({ conversation_id, priority }, { ...options, repeats: readRepeats });
    if (labels?.length)
        await (0,verbs_labels/* addLabels */.Nl)(deps, { conversation_id, labels }, options);
}
function sentence({ target, stage, due }) {
    const name = { 'first-response': 'first response', 'next-response': 'next response', resolution: 'resolution' }[target];
    const when = new Date(due * 1_000).toISOString().replace('.000Z', 'Z');
    return stage === 'warn' ? `The ${name} is due at ${when}.` : `The ${name} was due at ${when}.`;
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/find-conversation.js
var find_conversation = __webpack_require__(913);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/find-due.js






const find_due_verb = 'conversations.findDue';
async function findDue(deps, input, options = {}) {
    find_due_check(input);
    const { status = ['open'], inbox_id, team_id, labels, at, from, limit, stages } = input;
    const reading = { ...options, repeats: readRepeats };
    const { payload: inboxes } = await deps.chatwoot.inboxes.list({}, reading);
    const hours = new Map(inboxes.map((inbox) => [inbox.id, openHoursOf(inbox)]));
    const done = new Set(input.done);
    const keep = [];
    const due = [];
    const problems = new Map();
    let next = Number.POSITIVE_INFINITY;
    let watched = 0;
    let tooOld = 0;
    const rows = deps.chatwoot.conversations.list.each({
        status: [...status],
        ...(input.targets.resolution ? {} : { conversation_type: 'unattended' }),
        ...(inbox_id === undefined ? {} : { inbox_id }),
        ...(team_id === undefined ? {} : { team_id }),
        ...(labels === undefined ? {} : { labels: [...labels] }),
    }, reading);
    for await (const row of rows) {
        watched += 1;
        const open = input.businessHours === false ? undefined : hours.get(row.inbox_id);
        const problem = problemOf(open);
        if (problem) {
            problems.set(row.inbox_id, problem);
            continue;
        }
        const all = momentsOf(input.targets, row, open).filter(({ stage }) => stages.includes(stage));
        keep.push(...all.map(keyOf).filter((key) => done.has(key)));
        const coming = all.find((moment) => moment.at > at);
        if (coming)
            next = Math.min(next, coming.at);
        const begun = lastOfEach(all.filter((moment) => moment.at <= at)).filter((moment) => !done.has(keyOf(moment)));
        tooOld += begun.filter((moment) => moment.at < from).length;
        const recent = begun.filter((moment) => moment.at >= from);
        const named = due.length < limit ? recent.at(-1) : undefined;
        if (named)
            due.push(named);
        if (recent.length > (named ? 1 : 0))
            next = at;
    }
    return {
        due,
        next: next === Number.POSITIVE_INFINITY ? null : next,
        keep,
        watched,
        tooOld,
        problems: [...problems].map(([id, reason]) => ({ inbox_id: id, reason })),
    };
}
function lastOfEach(begun) {
    return begun.filter((one, at) => !begun.slice(at + 1).some((later) => later.target === one.target));
}
function problemOf(hours) {
    if (hours === undefined)
        return undefined;
    if (!isZone(hours.zone))
        return 'unknown-zone';
    return hours.days.some((day) => day !== null && day[1] > day[0]) ? undefined : 'never-open';
}
function find_due_check({ targets, at, from, limit }) {
    if (Object.keys(targets ?? {}).length === 0)
        throw (0,dependencies/* refused */.J)(find_due_verb, 'targets is empty: give first-response, next-response or resolution.');
    for (const [name, { within }] of Object.entries(targets))
        if (!(within > 0))
            throw (0,dependencies/* refused */.J)(find_due_verb, `targets.${name}.within was ${within}: give seconds, more than 0.`);
    for (const [name, value] of Object.entries({ at, from }))
        if (!(value >= 0 && value < 100_000_000_000))
            throw (0,dependencies/* refused */.J)(find_due_verb, `${name} was ${value}: give whole seconds since 1970, not milliseconds.`);
    if (!Number.isSafeInteger(limit) || limit < 1)
        throw (0,dependencies/* refused */.J)(find_due_verb, `limit was ${limit}: give the most stages to name, a whole number above 0.`);
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/bulk/pace.js
var pace = __webpack_require__(2194);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/bulk/read-statuses.js
var read_statuses = __webpack_require__(34656);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/bulk/targets.js
var targets = __webpack_require__(39659);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/snooze-time.js
var snooze_time = __webpack_require__(62596);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/find-not-in-status.js





const find_not_in_status_verb = 'conversations.findNotInStatus';
const atATime = 4;
const repeats = 5;
async function findNotInStatus(deps, input, options = {}) {
    const target = (0,snooze_time/* statusTarget */.W)(find_not_in_status_verb, input.status, input.snoozed_until, deps.clock.now());
    (0,targets/* checkSelection */.N)(find_not_in_status_verb, input);
    const { ids, seen } = await (0,targets/* findTargets */.q)(find_not_in_status_verb, deps, input, options);
    const rows = input.filter ? seen : await readAll(deps, ids, options);
    const isThere = (id) => {
        const row = rows.get(id);
        return row !== undefined && (0,snooze_time/* reached */.V)(target, row.status, row.snoozed_until);
    };
    return { total: ids.length, ids: ids.filter((id) => !isThere(id)) };
}
async function readAll(deps, ids, options) {
    const all = new Map();
    await (0,pace/* workThrough */.H)(inOrder((0,read_statuses/* chunksOf */.U_)(ids)), () => atATime, async (chunk) => {
        const rows = await (0,read_statuses/* readStatuses */.r_)(deps, chunk, { ...options, repeats });
        if (rows instanceof errors/* ChatwootError */.KG)
            throw rows;
        for (const [id, row] of rows)
            all.set(id, row);
    });
    return all;
}
async function* inOrder(items) {
    yield* items;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/find-stale.js




const find_stale_verb = 'conversations.findStale';
const mostSkipped = 1_000;
async function findStale(deps, input, options = {}) {
    find_stale_check(input);
    const { status = ['open'], inbox_id, team_id, labels, limit } = input;
    const except = new Set(input.except);
    const stale = [];
    const nudged = [];
    const skipped = [];
    const rows = deps.chatwoot.conversations.list.each({
        status: [...status],
        sort_by: 'last_activity_at_asc',
        ...(inbox_id === undefined ? {} : { inbox_id }),
        ...(team_id === undefined ? {} : { team_id }),
        ...(labels === undefined ? {} : { labels: [...labels] }),
    }, { ...options, repeats: readRepeats });
    for await (const row of rows) {
        if (row.last_activity_at >= input.before || stale.length + nudged.length >= limit)
            break;
        if (except.has(row.id))
            continue;
        const after = newestOf(row);
        const earlier = after === undefined ? undefined : await earlierNudge(deps, input, row, options);
        const reason = outside(input, row) ?? (earlier ? undefined : find_stale_whyNot(input, row));
        if (reason)
            skipped.push({ conversation_id: row.id, reason });
        else if (earlier)
            nudged.push(earlier);
        else if (after !== undefined)
            stale.push({ conversation_id: row.id, after });
        if (skipped.length >= mostSkipped)
            break;
    }
    return { stale, nudged, skipped };
}
function find_stale_whyNot(input, row) {
    if (newestOf(row) === undefined)
        return 'nothing-said';
    if (!input.evenIfCustomerWaits && customerWaits(row))
        return 'customer-waits';
    return row.can_reply ? undefined : 'cannot-reply';
}
async function earlierNudge({ chatwoot }, sweep, row, options) {
    const last = row.messages.at(-1);
    const marker = last?.content_attributes?.[verbs_marker/* markerKey */.s8];
    if (last === undefined || marker === undefined)
        return undefined;
    const { payload } = await chatwoot.messages.list({ conversation_id: row.id }, { ...options, token: 'user', repeats: readRepeats });
    const ours = payload.some(({ id }) => (0,verbs_marker/* markerOf */.we)(nudgeRef(sweep, row.id, id)) === marker);
    return ours ? { conversation_id: row.id, message_id: last.id, at: last.created_at } : undefined;
}
function find_stale_check({ before, limit, ref, status }) {
    if (!(before > 0 && before < 100_000_000_000))
        throw (0,dependencies/* refused */.J)(find_stale_verb, `before was ${before}: give whole seconds since 1970, not milliseconds.`);
    if (!Number.isSafeInteger(limit) || limit < 1)
        throw (0,dependencies/* refused */.J)(find_stale_verb, `limit was ${limit}: give the most conversations to find, a whole number above 0.`);
    if (typeof ref !== 'string' || ref.trim() === '')
        throw (0,dependencies/* refused */.J)(find_stale_verb, 'ref is empty: give a text that is the same for all rounds of this sweep.');
    if (status?.length === 0)
        throw (0,dependencies/* refused */.J)(find_stale_verb, 'status is empty: name at least one status, or leave it out for open.');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/read-merge-write.js
var read_merge_write = __webpack_require__(73249);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/merge-custom-attributes.js



const merge_custom_attributes_verb = 'conversations.mergeCustomAttributes';
async function mergeCustomAttributes(deps, input, options = {}) {
    const { conversation_id } = input;
    const { chatwoot } = deps;
    const wanted = Object.entries(checked(input.custom_attributes));
    const custom_attributes = await (0,read_merge_write/* readMergeWrite */.g)(deps, {
        verb: merge_custom_attributes_verb,
        read: async () => (await chatwoot.conversations.get({ conversation_id }, options)).custom_attributes,
        write: (value) => chatwoot.conversations.setCustomAttributes({ conversation_id, custom_attributes: value }, { ...options, repeats: 0 }),
        merge: (found) => {
            const merged = new Map(Object.entries(found));
            for (const [key, value] of wanted) {
                if (value === null)
                    merged.delete(key);
                else
                    merged.set(key, value);
            }
            return Object.fromEntries(merged);
        },
        holds: (found) => wanted.every(([key, value]) => value === null ? !Object.hasOwn(found, key) : (0,external_node_util_.isDeepStrictEqual)(found[key], value)),
    }, options);
    return { custom_attributes };
}
function checked(attributes) {
    const isObject = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
    if (!isObject || Object.keys(attributes).length === 0) {
        throw (0,dependencies/* refused */.J)(merge_custom_attributes_verb, 'custom_attributes was no object, or an empty one: give at least one key with its value, or null to take it away.');
    }
    const odd = Object.entries(attributes).find(([, value]) => value !== null && !['string', 'number', 'boolean'].includes(typeof value));
    if (odd)
        throw (0,dependencies/* refused */.J)(merge_custom_attributes_verb, `custom_attributes has a value of another kind at ${JSON.stringify(odd[0])}: give a text, a number, true, false, or null to take the key away.`);
    return attributes;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/nudge-stale.js






const nudge_stale_verb = 'conversations.nudgeStale';
async function nudgeStale(deps, input, options = {}, progress) {
    if (!Array.isArray(input.conversations))
        throw (0,dependencies/* refused */.J)(nudge_stale_verb, 'conversations was no list: give what conversations.findStale answered as stale.');
    const content = await (0,message_text/* wordsOf */.Z)(deps, nudge_stale_verb, 'message', input.message, { ...options, repeats: readRepeats });
    const startedAt = deps.clock.now();
    const work = async ({ conversation_id, after }) => {
        const row = await deps.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user', repeats: readRepeats });
        const ref = nudgeRef(input, conversation_id, after);
        if (newestOf(row) !== after) {
            const depth = { messages: 100, since: Number.POSITIVE_INFINITY };
            const ours = await (0,verbs_marker/* lookUpMarker */.xw)(deps, conversation_id, (0,verbs_marker/* markerOf */.we)(ref), depth, options);
            return ours ? { conversation_id, message_id: ours.id } : { conversation_id, reason: 'activity' };
        }
        const reason = outside(input, row) ?? (row.can_reply ? undefined : 'cannot-reply');
        if (reason)
            return { conversation_id, reason };
        const certainFirst = input.certainFirst ?? false;
        const sent = await (0,send_once/* sendOnce */.E)(deps, { conversation_id, content, ref, certainFirst, startedAt }, options);
        return { conversation_id, message_id: sent.message_id, ...(sent.told ? {} : { reason: 'not-told' }) };
    };
    const { results, failed } = await oneByOne(input.conversations, work, options, progress);
    const stored = results.flatMap(({ conversation_id, message_id, reason }) => message_id === undefined ? [] : [{ conversation_id, message_id, told: reason === undefined }]);
    const named = (told) => stored
        .filter((one) => one.told === told)
        .map(({ conversation_id, message_id }) => ({ conversation_id, message_id }));
    const skipped = results.flatMap(({ conversation_id, message_id, reason }) => message_id === undefined && reason ? [{ conversation_id, reason }] : []);
    return { nudged: named(true), untold: named(false), skipped, failed };
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/set-status-in-bulk.js + 4 modules
var set_status_in_bulk = __webpack_require__(51951);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/contact-keys.js
var contact_keys = __webpack_require__(23809);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/upsert-contact.js




const upsert_contact_verb = 'contacts.upsert';
async function upsertContact(deps, input, options = {}) {
    const fields = given(input);
    const found = await theOne(deps, fields, options);
    if (found)
        return bringUpToDate(deps, found, fields, options);
    try {
        const { payload } = await deps.chatwoot.contacts.create(fields, options);
        return { contact: payload.contact, created: true, changed: true };
    }
    catch (error) {
        if (!mayBeThereNow(error))
            throw error;
        const other = await theOne(deps, fields, options);
        if (!other)
            throw error;
        return bringUpToDate(deps, other, fields, options);
    }
}
function given(input) {
    const fields = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    if (!contact_keys/* keyNames */.mu.some((name) => fields[name] !== undefined)) {
        throw (0,dependencies/* refused */.J)(upsert_contact_verb, 'no email, phone_number or identifier was given: give at least one, by which the contact is found again.');
    }
    const empty = Object.entries(fields).find(([, value]) => value === null || (typeof value === 'string' && value.trim() === ''));
    if (empty)
        throw (0,dependencies/* refused */.J)(upsert_contact_verb, `${empty[0]} is empty: leave it out to keep what is there (contacts.update can clear it).`);
    if (fields.phone_number !== undefined && !/^\+[1-9]\d{1,14}$/.test(fields.phone_number)) {
        throw (0,dependencies/* refused */.J)(upsert_contact_verb, 'phone_number is not in the form that Chatwoot takes: give + and country code and digits only, such as +491701234567.');
    }
    return fields;
}
async function theOne(deps, keys, options) {
    const contacts = await (0,contact_keys/* contactsWith */.Af)(deps, keys, options);
    if (contacts.length < 2)
        return contacts[0];
    throw (0,dependencies/* refused */.J)(upsert_contact_verb, `the keys given belong to several contacts (ids ${contacts.map((each) => each.id).join(', ')}): merge them first (contacts.merge), or give fewer keys.`);
}
async function bringUpToDate({ chatwoot }, contact, fields, options) {
    const news = Object.fromEntries(Object.entries(fields).filter(([name, value]) => !has(contact, name, value)));
    if (Object.keys(news).length === 0)
        return { contact, created: false, changed: false };
    const { payload } = await chatwoot.contacts.update({ ...news, contact_id: contact.id }, options);
    return { contact: payload, created: false, changed: true };
}
function has(contact, name, wanted) {
    const found = contact[name];
    if (name === 'email')
        return typeof found === 'string' && found.toLowerCase() === String(wanted).toLowerCase();
    if (typeof wanted !== 'object' || wanted === null)
        return found === wanted;
    return Object.entries(wanted).every(([key, value]) => (0,external_node_util_.isDeepStrictEqual)(found?.[key], value));
}
function mayBeThereNow(error) {
    if (!(error instanceof errors/* ChatwootError */.KG))
        return false;
    return (error.mayHaveHappened ||
        (error.status === 422 && error.fields.some((field) => contact_keys/* keyNames */.mu.includes(field))));
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/index.js

















const verbs = {
    conversations: {
        setStatus: set_status/* setStatus */.L,
        setStatusInBulk: set_status_in_bulk/* setStatusInBulk */.q,
        findNotInStatus: findNotInStatus,
        assign: assign_assign,
        addLabels: verbs_labels/* addLabels */.Nl,
        removeLabels: verbs_labels/* removeLabels */.Ch,
        mergeCustomAttributes: mergeCustomAttributes,
        findStale: findStale,
        nudgeStale: nudgeStale,
        closeStale: closeStale,
        findDue: findDue,
        escalate: escalate,
    },
    messages: { sendOnce: send_once/* sendOnce */.E },
    changes: { wait: waitForChanges, baseline: baseline },
    contacts: { upsert: upsertContact, findConversation: find_conversation/* findConversation */.R, addLabels: verbs_labels/* addContactLabels */.Z$, removeLabels: verbs_labels/* removeContactLabels */.oB },
};
const verbNames = Object.entries(verbs).flatMap(([group, members]) => Object.keys(members).map((name) => `${group}.${name}`));
function createVerbs(chatwoot, settings) {
    return (0,bind/* bindVerbs */.U)(verbs, chatwoot, settings);
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/connection.js
var chatwoot_connection = __webpack_require__(23623);
// EXTERNAL MODULE: ./node_modules/.dist/workflows/names.js
var names = __webpack_require__(54118);
// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/requests.js
var requests = __webpack_require__(85578);
// EXTERNAL MODULE: ./node_modules/.dist/action/work.js + 7 modules
var work = __webpack_require__(39692);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/bulk-failures.js
var bulk_failures = __webpack_require__(62116);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/direct.js









async function workDirectly(settings, inputs, { env, time, report, info, note }) {
    const { asked } = settings;
    if (asked.way !== 'process' || asked.name !== 'setStatusInBulk')
        throw temporalMissing(asked);
    refuseDurable(settings);
    const { ids, filter, limit, status, snoozedUntil, by } = asked.input;
    const connection = (0,chatwoot_connection/* connectionFromEnvironment */.al)({
        ...env,
        CHATWOOT_BASE_URL: inputs['base-url'],
        CHATWOOT_ACCOUNT_ID: inputs['account-id'],
        CHATWOOT_API_TOKEN: inputs.token,
    });
    const chatwoot = (0,activities_chatwoot/* createChatwoot */.c)(connection, (0,work/* clientSettings */.r)(env, time));
    const verbs = createVerbs(chatwoot, {
        clock: time.clock,
        tokens: (0,requests/* tokensIn */.gF)(connection),
        options: { signal: time.signal, deadline: time.deadline },
    });
    info('TEMPORAL_ADDRESS is not set, so this job does the work itself.');
    const selection = ids ? { ids, limit } : { filter: filter ?? [], limit };
    const target = { status, ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }) };
    const result = await verbs.conversations.setStatusInBulk({ ...selection, ...target, ...(by ? { by } : {}) }, {}, {
        report: ({ ids: all, changed, already_there }) => info(`${changed.length + already_there.length} of ${all.length} conversations are ${status}.`),
    });
    report.result = reportOf(result);
    report.status = 'completed';
    note(`setStatusInBulk: ${result.changed.length} changed, ${result.already_there.length} were ${status} already.`);
    (0,bulk_failures/* failedInBulk */.B)(report.result);
}
const reportOf = ({ total, changed, already_there, failed }) => ({
    total,
    changed: changed.length,
    alreadyThere: already_there.length,
    failed: failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
    failedCount: failed.length,
});
function refuseDurable({ connection, taskQueue, workflowId, onConflict }) {
    const sentence = 'it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.';
    if (connection !== names/* defaultConnection */.mB)
        (0,inputs/* refuse */.TR)('connection', sentence);
    if (taskQueue)
        (0,inputs/* refuse */.TR)('task-queue', sentence);
    if (workflowId)
        (0,inputs/* refuse */.TR)('workflow-id', sentence);
    if (onConflict !== 'once')
        (0,inputs/* refuse */.TR)('on-conflict', sentence);
}
function temporalMissing(asked) {
    const what = asked.way === 'process' ? `the process ${asked.name} waits, so it` : 'a workflow';
    return new errors/* ChatwootError */.KG({
        kind: 'Invalid',
        operation: 'TEMPORAL_ADDRESS',
        message: `it is not set, and ${what} needs a Temporal server and a worker: set it (with TEMPORAL_NAMESPACE and TEMPORAL_API_KEY where your server asks for them) in the step's env.`,
    });
}


/***/ }),

/***/ 54118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ watchSignalNames),
/* harmony export */   SN: () => (/* binding */ workflowIds),
/* harmony export */   b8: () => (/* binding */ signalNames),
/* harmony export */   gA: () => (/* binding */ taskQueueOf),
/* harmony export */   kE: () => (/* binding */ stateQuery),
/* harmony export */   mB: () => (/* binding */ defaultConnection),
/* harmony export */   nJ: () => (/* binding */ reportMemo),
/* harmony export */   yh: () => (/* binding */ processNames)
/* harmony export */ });
/* unused harmony export connectionOf */
const processNames = [
    'setStatusInBulk',
    'awaitCustomerReply',
    'sweepStale',
    'guardFirstResponse',
    'watchConnection',
];
const defaultConnection = 'default';
const signalNames = { changed: 'changed', pause: 'pause', resume: 'resume' };
const watchSignalNames = { follow: 'follow', unfollow: 'unfollow' };
const stateQuery = 'state';
const reportMemo = 'report';
const taskQueueOf = (connection = defaultConnection) => `chatwoot-${connection}`;
const connectionOf = (taskQueue) => taskQueue.replace(/^chatwoot-/, '');
const workflowIds = {
    bulkStatus: (connection, key) => `support/${connection}/bulk-status/${key}`,
    awaitReply: (connection, conversationId) => `support/${connection}/conversation/${conversationId}/await-reply`,
    stale: (connection, name) => `support/${connection}/stale/${name}`,
    firstResponse: (connection, name) => `support/${connection}/first-response/${name}`,
    watch: (connection) => `support/${connection}/watch`,
};


/***/ })

};
