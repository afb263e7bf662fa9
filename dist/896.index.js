export const id = 896;
export const ids = [896];
export const modules = {

/***/ 27451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j$: () => (/* binding */ createVerbs)
});

// UNUSED EXPORTS: verbNames, verbs

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
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/message-text.js
var message_text = __webpack_require__(78563);
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


async function baseline(dependencies, { conversation_id, canned_responses = {} }, options = {}) {
    const row = await dependencies.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
    for (const [field, canned] of Object.entries(canned_responses))
        await (0,message_text/* wordsOf */.Z)(dependencies, 'changes.baseline', field, { canned }, options);
    return snapshotOf(row, { message: row.messages.at(-1)?.id ?? 0, recent: [] });
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/pause.js
var pause = __webpack_require__(41766);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
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

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/look.js




async function lookFor(reader, follower, listed) {
    const rows = listed ?? (await readOneByOne(reader, follower).catch(unlessWhole));
    if (rows instanceof errors/* ChatwootError */.KG) {
        const { conversationId, contactId } = follower;
        const what = conversationId === undefined ? `contact ${contactId}` : `conversation ${conversationId}`;
        return { events: [], follower: toLookAgain(follower), unread: rows, missing: [[what, rows]] };
    }
    const events = [];
    const learnt = {};
    const missing = [];
    for (const row of rows.filter((each) => concerns(follower, each))) {
        const found = await newsOf(reader, follower, row, learnt).catch(unlessWhole);
        if (found instanceof errors/* ChatwootError */.KG)
            missing.push([`conversation ${row.id}`, found]);
        else
            events.push(...found.filter(({ kind }) => follower.kinds?.includes(kind) ?? true));
    }
    const hasLearnt = Object.keys(learnt).length > 0;
    const after = hasLearnt ? { ...follower, known: { ...follower.known, ...learnt } } : follower;
    return { events, follower: missing.length === 0 ? looked(after) : toLookAgain(after), missing };
}
const looked = (follower) => (follower.looked ? follower : { ...follower, looked: true });
const toLookAgain = (follower) => (follower.looked ? { ...follower, looked: false } : follower);
const ofOneRecord = ['Forbidden', 'NotFound', 'Invalid', 'ServerError'];
function unlessWhole(error) {
    if (error instanceof errors/* ChatwootError */.KG && ofOneRecord.includes(error.kind))
        return error;
    throw error;
}
const concerns = ({ conversationId, contactId }, row) => row.id === conversationId || row.meta.sender.id === contactId;
async function readOneByOne(reader, { conversationId, contactId }) {
    const own = conversationId === undefined ? [] : await reader.conversation(conversationId);
    const ofContact = contactId === undefined ? [] : await reader.ofContact(contactId);
    return [...own, ...ofContact.filter((row) => row.id !== conversationId)];
}
async function newsOf(reader, follower, row, learnt) {
    const before = follower.known[row.id];
    if (before?.updatedAt === row.updated_at)
        return [];
    const messagesKnown = knownMessages(follower, row.id);
    const rows = await reader.messagesAfter(row.id, messagesKnown.message);
    const after = snapshotOf(row, afterMessages(messagesKnown, rows));
    learnt[row.id] = after;
    const fresh = rows.filter(({ id }) => !messagesKnown.recent.includes(id));
    return [...messageEvents(fresh, after.contactId), ...(before ? changesBetween(row.id, before, after) : [])];
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/poll.js

const longestWindow = 3_600;
const mostFailures = 10;
async function poll(reader, followers, window) {
    const listable = window !== undefined && window <= longestWindow;
    const listed = listable && followers.some(({ looked }) => looked) ? await reader.changedWithin(window) : undefined;
    const news = [];
    const after = [];
    const unread = [];
    const missing = [];
    const failures = new Set();
    for (const each of followers) {
        const look = await lookFor(reader, each, each.looked ? listed : undefined);
        news.push(...look.events.map((event) => ({ id: each.id, event })));
        after.push(look.follower);
        missing.push(...look.missing);
        if (!look.unread)
            continue;
        unread.push(look.unread);
        if (look.unread.kind === 'ServerError')
            failures.add(look.unread);
        if (!listed && unread.length === after.length && failures.size >= mostFailures)
            break;
    }
    if (unread[0] && unread.length === after.length)
        throw unread[0];
    for (const [what, why] of missing)
        reader.leftOut(what, why);
    return { news, followers: after };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/changes/reader.js

function createReader({ chatwoot, leftOut = () => { } }, options) {
    const asUser = { ...options, token: 'user' };
    const read = new Map();
    const once = (key, get) => {
        const found = read.get(key) ?? get();
        read.set(key, found);
        return found;
    };
    return {
        leftOut,
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
    const before = new Set(input.followers);
    const learnt = () => followers.filter((follower) => !before.has(follower));
    let followers = withLearnt(input.followers, progress?.last?.followers ?? []);
    let polledAt = progress?.last?.polledAt ?? input.polledAt;
    const news = [];
    for (;;) {
        const now = Math.floor(clock.now() / 1000);
        const window = polledAt === undefined ? undefined : Math.max(0, now - polledAt) + overlapSeconds;
        const polled = await poll(createReader(deps, options), followers, window);
        ({ followers } = polled);
        polledAt = now;
        news.push(...polled.news);
        const mayAnswer = !input.untilRead || followers.every(({ looked }) => looked);
        if (mayAnswer && (news.length > 0 || clock.now() >= until))
            return { news, followers: input.learntOnly ? learnt() : followers, polledAt };
        progress?.report({ followers: news.length > 0 ? [] : learnt(), polledAt });
        await (0,pause/* pause */.v)(clock, everySeconds * 1000, options, waiting);
    }
}
function withLearnt(followers, learnt) {
    const byId = new Map(learnt.map((follower) => [follower.id, follower]));
    return followers.map((follower) => byId.get(follower.id) ?? follower);
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
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/one-by-one.js
var one_by_one = __webpack_require__(94729);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/send-once.js
var send_once = __webpack_require__(21096);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/set-status.js
var set_status = __webpack_require__(93323);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/stale/look.js
const nudgeRef = ({ ref }, conversation_id, after) => `${ref}/${conversation_id}/${after}`;
const newestOf = (row) => row.messages.at(-1)?.id;
function outside({ status = ['open'], stopLabels = [] }, row) {
    if (!status.includes(row.status))
        return 'status';
    const stops = new Set(stopLabels.map((label) => label.toLowerCase()));
    return row.labels.some((label) => stops.has(label.toLowerCase())) ? 'stop-label' : undefined;
}
function customerWaits({ last_non_activity_message: last, waiting_since }) {
    if (last === null)
        return waiting_since > 0;
    return last.message_type === 0 || (waiting_since > 0 && (last.private || last.sender_type === null));
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/close-stale.js







const close_stale_verb = 'conversations.closeStale';
async function closeStale(deps, input, options = {}, progress) {
    if (!Array.isArray(input.conversations))
        throw (0,dependencies/* refused */.J)(close_stale_verb, 'conversations was no list: give what conversations.nudgeStale answered as nudged.');
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
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
            await (0,set_status/* reachStatus */.c)(deps, conversation_id, { status: 'resolved' }, { ...options, repeats: one_by_one/* readRepeats */.jS });
        }
        if (input.addLabels?.length)
            await (0,verbs_labels/* addLabels */.Nl)(deps, { conversation_id, labels: input.addLabels }, options);
        if (words !== undefined) {
            const ref = `${input.ref}/${conversation_id}/${message_id}/closed`;
            await (0,send_once/* sendOnce */.E)(deps, { conversation_id, content: words, ref, private: true, certainFirst, startedAt }, options);
        }
        return { conversation_id };
    };
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(input.conversations, work, options, progress);
    const { worked, skipped } = (0,one_by_one/* apart */.zZ)(results);
    return { closed: worked, skipped, failed };
}
function whyNot(input, message_id, row) {
    const reason = outside(input, row) ?? (newestOf(row) === message_id ? undefined : 'activity');
    if (reason || input.evenIfUntold)
        return reason;
    const nudge = row.last_non_activity_message;
    return nudge?.id === message_id && nudge.status === 'failed' ? 'not-told' : undefined;
}
async function resolvedBefore({ chatwoot }, { conversation_id, message_id }, row, certainFirst, options) {
    if (certainFirst || row.status !== 'resolved')
        return false;
    const { payload } = await chatwoot.messages.list({ conversation_id, after: message_id }, { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS });
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
    const { status, created_at, first_reply_created_at, waiting_since, last_non_activity_message: last } = row;
    if (status === 'resolved')
        return undefined;
    if (target === 'resolution')
        return created_at;
    if (target === 'next-response')
        return first_reply_created_at === 0 || waiting_since === 0 ? undefined : waiting_since;
    const onlyBotsSpoke = last?.message_type === 1 && (last.private || last.sender_type !== 'User');
    return first_reply_created_at === 0 && (waiting_since !== 0 || onlyBotsSpoke) ? created_at : undefined;
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
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
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
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(input.due, work, options, progress);
    const { worked, skipped } = (0,one_by_one/* apart */.zZ)(results);
    return { escalated: worked, skipped, failed };
}
async function act(deps, row, what, options) {
    const { agent, team, priority, labels } = what;
    const conversation_id = row.id;
    if (agent !== undefined || team !== undefined) {
        const whom = { ...(agent === undefined ? {} : { agent }), ...(team === undefined ? {} : { team }) };
        await assign_assign(deps, { conversation_id, ...whom }, { ...options, repeats: one_by_one/* readRepeats */.jS });
    }
    const rank = (one) => (one === null ? -1 : priorities.indexOf(one));
    if (priority && rank(row.priority) < rank(priority))
        await deps.chatwoot.conversations.togglePriority({ conversation_id, priority }, { ...options, repeats: one_by_one/* readRepeats */.jS });
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
    const reading = { ...options, repeats: one_by_one/* readRepeats */.jS };
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
    const target = (0,snooze_time/* statusTarget */.Wr)(find_not_in_status_verb, input.status, input.snoozed_until, deps.clock.now());
    (0,targets/* checkSelection */.N)(find_not_in_status_verb, input);
    const { ids, seen } = await (0,targets/* findTargets */.q)(find_not_in_status_verb, deps, input, options);
    const rows = input.filter ? seen : await readAll(deps, ids, options);
    const isThere = (id) => {
        const row = rows.get(id);
        return row !== undefined && (0,snooze_time/* reached */.V6)(target, row.status, row.snoozed_until);
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
    }, { ...options, repeats: one_by_one/* readRepeats */.jS });
    let unreadInARow = 0;
    for await (const row of rows) {
        if (row.last_activity_at >= input.before || stale.length + nudged.length >= limit)
            break;
        if (except.has(row.id))
            continue;
        const after = newestOf(row);
        const earlier = after === undefined ? undefined : await earlierNudge(deps, input, row, options).catch(unread);
        unreadInARow = earlier instanceof errors/* ChatwootError */.KG ? unreadInARow + 1 : 0;
        if (earlier instanceof errors/* ChatwootError */.KG) {
            if (unreadInARow >= one_by_one/* troublesInARow */.PY)
                throw earlier;
            skipped.push({ conversation_id: row.id, reason: 'not-read' });
            continue;
        }
        const reason = outside(input, row) ?? (earlier ? untold(input, row) : find_stale_whyNot(input, row));
        if (reason) {
            if (skipped.length < mostSkipped)
                skipped.push({ conversation_id: row.id, reason });
        }
        else if (earlier)
            nudged.push(earlier);
        else if (after !== undefined)
            stale.push({ conversation_id: row.id, after });
    }
    return { stale, nudged, skipped };
}
function unread(error) {
    if (error instanceof errors/* ChatwootError */.KG && (error.kind === 'ServerError' || error.kind === 'NotFound'))
        return error;
    throw error;
}
function find_stale_whyNot(input, row) {
    if (newestOf(row) === undefined)
        return 'nothing-said';
    if (!input.evenIfCustomerWaits && customerWaits(row))
        return 'customer-waits';
    return row.can_reply ? undefined : 'cannot-reply';
}
const untold = ({ evenIfUntold }, row) => row.messages.at(-1)?.status === 'failed' && !evenIfUntold ? 'not-told' : undefined;
async function earlierNudge({ chatwoot }, sweep, row, options) {
    const last = row.messages.at(-1);
    const marker = last?.content_attributes?.[verbs_marker/* markerKey */.s8];
    if (last === undefined || marker === undefined)
        return undefined;
    const { payload } = await chatwoot.messages.list({ conversation_id: row.id }, { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS });
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

// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/input.js


function checkedIssue(verb, field, issue) {
    const { host, owner, repo, number } = { ...issue };
    const parts = { host, owner, repo };
    const odd = Object.entries(parts).find(([, part]) => typeof part !== 'string' || part === '');
    if (odd)
        throw (0,dependencies/* refused */.J)(verb, `${field}.${odd[0]} is no text: give the issue’s host, owner, repo and number, all four.`);
    const name = (0,issue_name/* readIssueName */.Jj)((0,issue_name/* issueUrl */.$9)({ ...parts, number }));
    if (name === undefined || name.number !== number)
        throw (0,dependencies/* refused */.J)(verb, `${field} is no issue’s name: give host (such as github.com), owner, repo, and number, a whole number above 0.`);
    return name;
}
function checkedNames(verb, issue, former) {
    if (former !== undefined && !Array.isArray(former))
        throw (0,dependencies/* refused */.J)(verb, 'former_names was no list: give the names that the issue had before, or leave it out.');
    return [
        checkedIssue(verb, 'issue', issue),
        ...(former ?? []).map((name, at) => checkedIssue(verb, `former_names[${at}]`, name)),
    ];
}
function checkConversation(verb, id) {
    if (!Number.isSafeInteger(id) || id < 1)
        throw (0,dependencies/* refused */.J)(verb, 'conversation_id is no conversation’s number: give a whole number above 0, as in the dashboard’s address.');
}
function checkIds(verb, ids) {
    for (const [field, value] of Object.entries(ids)) {
        const odd = [value ?? []].flat().some((id) => !Number.isSafeInteger(id) || id < 1);
        if (odd)
            throw (0,dependencies/* refused */.J)(verb, `${field} was no id: give a whole number above 0, as the API gives it as id.`);
    }
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/links/note.js
var links_note = __webpack_require__(78704);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/read-merge-write.js
var read_merge_write = __webpack_require__(73249);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/links/link.js
var links_link = __webpack_require__(73004);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/attribute-text.js


const longest = 1_500;
const textHolds = (value, { there, gone = [] }) => (!there || (0,links_link/* namesIssue */.Cf)(value, there)) && !gone.some((name) => (0,links_link/* namesIssue */.Cf)(value, name));
function textWith(value, { there, gone = [] }) {
    const before = value === undefined || value === null ? [] : String(value).split(/\s+/).filter(Boolean);
    const parts = before.flatMap((part) => without(part, gone));
    if (there && !(0,links_link/* namesIssue */.Cf)(parts.join(' '), there))
        parts.push((0,issue_name/* issueUrl */.$9)(there));
    while (parts.length > 1 && parts.join(' ').length > longest)
        parts.shift();
    return parts.join(' ');
}
function without(part, gone) {
    if (!gone.some((name) => (0,links_link/* namesIssue */.Cf)(part, name)))
        return [part];
    return (0,issue_name/* issuesIn */.sQ)(part)
        .filter((name) => !gone.some((each) => (0,issue_name/* isSameIssue */.aH)(name, each)))
        .map(issue_name/* issueUrl */.$9);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/places.js





const hasLabel = (labels, issue) => labels.some((title) => title.toLowerCase() === (0,issue_name/* issueLabel */.cC)(issue));
async function attributeNames({ chatwoot }, conversation_id, names, options) {
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
    const { custom_attributes } = await chatwoot.conversations.get({ conversation_id }, reading);
    return names.some((name) => (0,links_link/* namesIssue */.Cf)(custom_attributes[links_link/* linkAttribute */.Bv], name));
}
async function settlePlaces(deps, place, wanted, options, labels) {
    const reading = { ...options, repeats: one_by_one/* readRepeats */.jS };
    const labelled = labels && labelsHold(labels, wanted) ? false : await settleLabels(deps, place, wanted, reading);
    return (await settleAttribute(deps, place, wanted, reading)) || labelled;
}
const labelsHold = (labels, { there, gone = [] }) => (!there || hasLabel(labels, there)) && !gone.some((name) => hasLabel(labels, name));
async function settleLabels({ chatwoot, ...deps }, { verb, conversation_id }, wanted, options) {
    const { there, gone = [] } = wanted;
    let wrote = false;
    await (0,read_merge_write/* readMergeWrite */.g)({ chatwoot, ...deps }, {
        verb,
        read: async () => (await chatwoot.conversationLabels.list({ conversation_id }, options)).payload,
        write: (labels) => {
            wrote = true;
            return chatwoot.conversationLabels.set({ conversation_id, labels }, { ...options, repeats: 0 });
        },
        merge: (found) => [
            ...found.filter((title) => !gone.some((name) => hasLabel([title], name))),
            ...(there && !hasLabel(found, there) ? [(0,issue_name/* issueLabel */.cC)(there)] : []),
        ],
        holds: (found) => labelsHold(found, wanted),
    }, options);
    return wrote;
}
async function settleAttribute({ chatwoot, ...deps }, { verb, conversation_id }, wanted, options) {
    let wrote = false;
    await (0,read_merge_write/* readMergeWrite */.g)({ chatwoot, ...deps }, {
        verb,
        read: async () => (await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' })).custom_attributes,
        write: (custom_attributes) => {
            wrote = true;
            return chatwoot.conversations.setCustomAttributes({ conversation_id, custom_attributes }, { ...options, repeats: 0 });
        },
        merge: ({ [links_link/* linkAttribute */.Bv]: value, ...others }) => {
            const text = textWith(value, wanted);
            return text === '' ? others : { ...others, [links_link/* linkAttribute */.Bv]: text };
        },
        holds: (found) => textHolds(found[links_link/* linkAttribute */.Bv], wanted),
    }, options);
    return wrote;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/read-back.js

const newestSize = 20;
const betweenSize = 1_000;
async function readBack({ chatwoot }, conversation_id, enough, options) {
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
    const newest = await chatwoot.messages.list({ conversation_id }, reading);
    const { labels } = newest.meta;
    const messages = newestFirst(newest.payload);
    const before = messages.at(-1)?.id;
    if (before === undefined || messages.length < newestSize || enough(messages))
        return { messages, labels };
    const earlier = [];
    for (let after = 1;; after = Math.max(...earlier.map(({ id }) => id)) + 1) {
        const { payload } = await chatwoot.messages.list({ conversation_id, after, before }, reading);
        for (const message of payload)
            earlier.push(message);
        if (payload.length < betweenSize)
            break;
    }
    return { messages: [...messages, ...newestFirst(earlier)], labels };
}
const newestFirst = (messages) => messages.toSorted((one, other) => other.id - one.id);

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/record.js



async function writeNote(deps, conversation_id, { text, record, act, after }, { certainFirst, startedAt }, options) {
    await (0,send_once/* sendOnce */.E)(deps, {
        conversation_id,
        content: text,
        ref: `${act}/after-${after?.id ?? 0}`,
        private: true,
        content_attributes: { [links_link/* linkKey */.Sg]: record },
        ...(certainFirst === undefined ? {} : { certainFirst }),
        ...(startedAt === undefined ? {} : { startedAt }),
    }, options);
}
const words = {
    linked: (issue) => `Linked to ${(0,issue_name/* issueUrl */.$9)(issue)}`,
    unlinked: (issue) => `No longer linked to ${(0,issue_name/* issueUrl */.$9)(issue)}`,
    moved: {
        transferred: (from, to) => `The issue was transferred, and the link with it: from ${(0,issue_name/* issueUrl */.$9)(from)} to ${(0,issue_name/* issueUrl */.$9)(to)}`,
        renamed: (from, to) => `The issue has a new address, and the link follows: from ${(0,issue_name/* issueUrl */.$9)(from)} to ${(0,issue_name/* issueUrl */.$9)(to)}`,
        duplicate: (from, to) => `The issue is a duplicate, and the link moves on: from ${(0,issue_name/* issueUrl */.$9)(from)} to ${(0,issue_name/* issueUrl */.$9)(to)}`,
        reopened: (from, to) => `The issue is no duplicate any more, and the link goes back: from ${(0,issue_name/* issueUrl */.$9)(from)} to ${(0,issue_name/* issueUrl */.$9)(to)}`,
    },
};

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/add.js






const add_verb = 'links.add';
async function addLink(deps, input, options = {}) {
    const { conversation_id, issue_id, former_ids, unless_known, from_message } = input;
    checkConversation(add_verb, conversation_id);
    checkIds(add_verb, { issue_id, former_ids, from_message });
    const issue = checkedIssue(add_verb, 'issue', input.issue);
    const reaches = (read) => from_message === undefined || read.some(({ id }) => id <= from_message);
    const tells = (read) => (0,links_note/* newestAbout */.KU)(read, [issue]) !== undefined && reaches(read);
    const { messages, labels } = await readBack(deps, conversation_id, tells, options);
    const newest = (0,links_note/* newestAbout */.KU)(messages, [issue]);
    if (unless_known && newest?.linked === false)
        return { conversation_id, changed: false };
    const answered = () => messages.some((message) => (0,links_note/* recordOf */.zv)(message)?.from === from_message);
    const recorded = newest?.linked === true && (from_message === undefined || answered());
    if (!recorded) {
        const record = {
            issue: (0,issue_name/* issueUrl */.$9)(issue),
            linked: true,
            ...(issue_id === undefined ? {} : { id: issue_id }),
            ...(former_ids?.length ? { former: former_ids } : {}),
            ...(from_message === undefined ? {} : { from: from_message }),
        };
        await writeNote(deps, conversation_id, { text: words.linked(issue), record, act: `link/${(0,issue_name/* issueLabel */.cC)(issue)}`, after: newest }, input, options);
    }
    const place = { verb: add_verb, conversation_id };
    const settled = await settlePlaces(deps, place, { there: issue }, options, recorded ? labels : undefined);
    return { conversation_id, changed: settled || !recorded };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/standing.js



async function standingOf(deps, conversation_id, names, options) {
    const read = await unlessDeleted(() => readBack(deps, conversation_id, (messages) => (0,links_note/* newestAbout */.KU)(messages, names) !== undefined, options));
    return read && { newest: (0,links_note/* newestAbout */.KU)(read.messages, names) };
}
async function unlessDeleted(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* ChatwootError */.KG && error.kind === 'NotFound')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/walks.js



const searchSize = 15;
const pathOf = ({ owner, repo, number }) => `${owner}/${repo}/issues/${number}`;
function findLabelled({ chatwoot }, names, options) {
    const values = [...new Set(names.map(issue_name/* issueLabel */.cC))];
    const entry = { attribute_key: 'labels', filter_operator: 'equal_to', values, query_operator: null };
    return rowsOf(chatwoot.conversations.filter.each({ payload: [entry] }, options), () => true);
}
async function findNamed({ chatwoot }, names, options) {
    const payload = names.map((name, at) => ({
        attribute_key: links_link/* linkAttribute */.Bv,
        filter_operator: 'contains',
        values: [`${name.host}/${pathOf(name)}`],
        query_operator: at < names.length - 1 ? 'or' : null,
    }));
    const holds = (row) => names.some((name) => (0,links_link/* namesIssue */.Cf)(row.custom_attributes[links_link/* linkAttribute */.Bv], name));
    try {
        return await rowsOf(chatwoot.conversations.filter.each({ payload }, options), holds);
    }
    catch (error) {
        if (error instanceof errors/* ChatwootError */.KG && error.kind === 'Invalid' && error.status === 422)
            return undefined;
        throw error;
    }
}
async function searchMessages({ chatwoot }, names, options) {
    const found = new Map();
    for (const q of new Set(names.map((name) => pathOf(name).toLowerCase()))) {
        for (let page = 1;; page += 1) {
            const { messages } = (await chatwoot.search.messages({ q, page }, options)).payload;
            for (const message of messages)
                found.set(message.id, message);
            if (messages.length < searchSize)
                break;
        }
    }
    return [...found.values()];
}
async function rowsOf(walk, holds) {
    const rows = new Map();
    for await (const row of walk)
        if (holds(row))
            rows.set(row.id, row);
    return rows;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/find.js








const find_verb = 'links.find';
async function findLinks(deps, input, options = {}) {
    const { limit, from_attribute = false, notes_since = 0 } = input;
    const names = checkedNames(find_verb, input.issue, input.former_names);
    if (!Number.isSafeInteger(limit) || limit < 1)
        throw (0,dependencies/* refused */.J)(find_verb, `limit was ${limit}: give the most conversations that may be linked, a whole number above 0.`);
    const reading = { ...options, repeats: one_by_one/* readRepeats */.jS };
    const labelled = await findLabelled(deps, names, reading);
    if (labelled.size > limit)
        throw tooMany(labelled.size, limit);
    const named = await findNamed(deps, names, reading);
    const records = [];
    const noted = new Set();
    for (const message of await searchMessages(deps, names, reading)) {
        const note = (0,links_note/* noteAbout */.YW)(message, names);
        if (note?.linked)
            noted.add(message.conversation_id);
        if (note?.record)
            records.push(note.record);
    }
    const [issue] = names;
    const linked = [...labelled.values()].map((row) => ({ conversation_id: row.id, lacks: lacksOf(row, issue) }));
    const attribute_only = [];
    const old_notes = [];
    const others = [...new Set([...noted, ...(named?.keys() ?? [])])].filter((id) => !labelled.has(id));
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(others.map((conversation_id) => ({ conversation_id })), async (one) => ({ ...one, standing: await standingOf(deps, one.conversation_id, names, options) }), options);
    for (const { conversation_id, standing } of results) {
        if (standing === undefined)
            continue;
        const { newest } = standing;
        if (newest?.record)
            records.push(newest.record);
        const row = named?.get(conversation_id);
        if (row === undefined && newest && isOld(newest, notes_since))
            old_notes.push(conversation_id);
        else if (counts(newest, from_attribute && row !== undefined))
            linked.push({ conversation_id, lacks: row ? lacksOf(row, issue) : ['label', 'attribute'] });
        else if (row)
            attribute_only.push(conversation_id);
    }
    if (linked.length > limit)
        throw tooMany(linked.length, limit);
    return {
        linked: linked.toSorted((one, other) => one.conversation_id - other.conversation_id),
        attribute_only: attribute_only.toSorted((one, other) => one - other),
        old_notes: old_notes.toSorted((one, other) => one - other),
        former_ids: formerIds(records, names),
        attribute_defined: named !== undefined,
        ...(failed.length > 0 ? { failed } : {}),
    };
}
const isOld = ({ linked, record, at }, since) => linked && !record && at < since;
const counts = (newest, byAttribute) => newest?.linked ?? byAttribute;
function lacksOf({ labels, custom_attributes }, issue) {
    const label = hasLabel(labels, issue) ? [] : ['label'];
    return (0,links_link/* namesIssue */.Cf)(custom_attributes[links_link/* linkAttribute */.Bv], issue) ? label : [...label, 'attribute'];
}
function formerIds(records, [issue, ...former]) {
    const isFormer = (url) => former.some((name) => (0,links_link/* namesIssue */.Cf)(url, name)) && !(issue && (0,links_link/* namesIssue */.Cf)(url, issue));
    const ids = records.flatMap((record) => [...(record.former ?? []), ...(isFormer(record.issue) ? [record.id] : [])]);
    return [...new Set(ids)].filter((id) => id !== undefined).toSorted((one, other) => one - other);
}
const tooMany = (found, limit) => (0,dependencies/* refused */.J)(find_verb, `${found} conversations are linked, and limit allows ${limit}: raise it (in a step max-conversations) if that many are right.`);

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/list.js







const list_verb = 'links.list';
async function listLinks(deps, input, options = {}) {
    const names = checkedNames(list_verb, input.issue, input.former_names);
    const reading = { ...options, repeats: one_by_one/* readRepeats */.jS };
    const labelled = await findLabelled(deps, names, reading);
    const named = await findNamed(deps, names, reading);
    const noted = (await searchMessages(deps, names, reading)).filter((message) => (0,links_note/* noteAbout */.YW)(message, names));
    const ids = new Set([...labelled.keys(), ...(named?.keys() ?? []), ...noted.map((note) => note.conversation_id)]);
    const listed = [];
    for (const conversation_id of [...ids].toSorted((one, other) => one - other)) {
        const standing = await standingOf(deps, conversation_id, names, options);
        const attribute = await inAttribute(conversation_id);
        if (standing === undefined || attribute === undefined)
            continue;
        const label = labelled.has(conversation_id);
        const linked = standing.newest?.linked;
        const note = linked === undefined ? 'none' : linked ? 'linked' : 'unlinked';
        listed.push({ conversation_id, label, attribute, note, counts: label || linked === true });
    }
    return listed;
    async function inAttribute(conversation_id) {
        if (named)
            return named.has(conversation_id);
        const row = labelled.get(conversation_id);
        if (row)
            return names.some((name) => (0,links_link/* namesIssue */.Cf)(row.custom_attributes[links_link/* linkAttribute */.Bv], name));
        return unlessDeleted(() => attributeNames(deps, conversation_id, names, options));
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/changed.js


async function changedWithin({ chatwoot }, seconds, since, options) {
    try {
        const changed = { status: 'all', updated_within: seconds };
        const { data } = await chatwoot.conversations.list(changed, { ...options, repeats: 0 });
        return data.payload;
    }
    catch (error) {
        if (!(error instanceof errors/* ChatwootError */.KG) || !error.passing || options.signal?.aborted)
            throw error;
    }
    const rows = new Map();
    for (let page = 1;; page += 1) {
        const { data } = await chatwoot.conversations.list({ status: 'all', sort_by: 'last_activity_at_desc', page }, { ...options, repeats: one_by_one/* readRepeats */.jS });
        for (const row of data.payload)
            rows.set(row.id, row);
        const last = data.payload.at(-1);
        if (last === undefined || last.last_activity_at < since)
            break;
    }
    return [...rows.values()].filter(({ last_activity_at }) => last_activity_at >= since);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/request.js


const longestTitle = 256;
const firstLine = /^\s*\/issue[ \t]+([^\n]*)/i;
function requestIn(message) {
    if (!(0,links_note/* isByPerson */.rd)(message))
        return undefined;
    const title = plain(firstLine.exec(message.content ?? '')?.[1] ?? '');
    if (title === '' || /^#?\d+$/.test(title) || (0,issue_name/* issuesIn */.sQ)(title).length > 0)
        return undefined;
    return { message_id: message.id, title: [...title].slice(0, longestTitle).join('') };
}
function openRequests(messages) {
    const answered = new Set(messages.map((message) => (0,links_note/* recordOf */.zv)(message)?.from));
    return messages
        .flatMap((message) => requestIn(message) ?? [])
        .filter(({ message_id }) => !answered.has(message_id))
        .toReversed();
}
const plain = (text) => text
    .trim()
    .replace(/\\$/, '')
    .replace(/\\([\\`*_[\]{}()#+.!~>|-])/g, '$1')
    .trim();

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/look.js











const look_verb = 'links.look';
const clockSkew = 300;
const labelPattern = /github:\S+?#\d+/gi;
const look_activity = 2;
async function lookForLinks(deps, input, options = {}) {
    const { within_seconds, from_attribute = false } = input;
    if (!Number.isSafeInteger(within_seconds) || within_seconds < 1)
        throw (0,dependencies/* refused */.J)(look_verb, `within_seconds was ${within_seconds}: give whole seconds, 1 or more.`);
    const since = Math.floor(deps.clock.now() / 1000) - within_seconds - clockSkew;
    const conversations = [];
    const rows = new Map((await changedWithin(deps, within_seconds, since, options)).map((row) => [row.id, row]));
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)([...rows].map(([conversation_id, row]) => ({ conversation_id, row })), async ({ conversation_id, row }) => ({
        conversation_id,
        row,
        messages: await readAsNeeded(deps, row, since, options),
    }), options);
    for (const { row, messages } of results) {
        if (messages === undefined)
            continue;
        const issues = namedIn(row, messages).map((issue) => seenOf(row, messages, issue, from_attribute));
        const requests = openRequests(messages).filter(({ message_id }) => isWithin(messages, message_id, since));
        if (issues.length === 0 && requests.length === 0)
            continue;
        conversations.push({ conversation_id: row.id, uuid: row.uuid, issues, requests, waiting: customerWaits(row) });
    }
    return { conversations, ...(failed.length > 0 ? { failed } : {}) };
}
async function readAsNeeded(deps, row, since, options) {
    const isActive = row.last_activity_at >= since;
    const isDecided = (messages) => namedIn(row, messages).every((issue) => hasLabel(row.labels, issue) || (0,links_note/* newestAbout */.KU)(messages, [issue]));
    if (row.messages.length === 0 || (!isActive && isDecided([])))
        return [];
    const enough = (messages) => (messages.at(-1)?.created_at ?? 0) < since && isDecided(messages);
    return (await unlessDeleted(() => readBack(deps, row.id, enough, options)))?.messages;
}
function namedIn(row, messages) {
    const attribute = row.custom_attributes[links_link/* linkAttribute */.Bv];
    const dropped = messages
        .filter(({ message_type }) => message_type === look_activity)
        .flatMap(({ content }) => content?.match(labelPattern) ?? []);
    const names = [
        ...(typeof attribute === 'string' ? (0,issue_name/* issuesIn */.sQ)(attribute) : []),
        ...messages.flatMap(links_note/* issuesOf */.wf),
        ...[...row.labels, ...dropped].flatMap((label) => (0,issue_name/* issueOfLabel */.d0)(label.toLowerCase()) ?? []),
    ];
    return names.filter((name, at) => names.findIndex((other) => (0,issue_name/* isSameIssue */.aH)(other, name)) === at);
}
function seenOf(row, messages, issue, from_attribute) {
    const label = hasLabel(row.labels, issue);
    const attribute = (0,links_link/* namesIssue */.Cf)(row.custom_attributes[links_link/* linkAttribute */.Bv], issue);
    const newest = (0,links_note/* newestAbout */.KU)(messages, [issue]);
    const linked = label || (newest?.linked ?? (from_attribute && attribute));
    const byNote = linked && !label && !attribute && newest !== undefined && !newest.record;
    const lacks = [...(label ? [] : ['label']), ...(attribute ? [] : ['attribute'])];
    return { issue, linked, lacks: linked ? lacks : [], ...(byNote ? { noted_at: newest.at } : {}) };
}
const isWithin = (messages, id, since) => messages.some((message) => message.id === id && message.created_at >= since);

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/mend.js




const mend_verb = 'links.mend';
async function mendLink(deps, input, options = {}) {
    const { conversation_id } = input;
    checkConversation(mend_verb, conversation_id);
    const issue = checkedIssue(mend_verb, 'issue', input.issue);
    const { messages, labels } = await readBack(deps, conversation_id, () => true, options);
    const isGone = (0,links_note/* newestAbout */.KU)(messages, [issue])?.linked === false && !hasLabel(labels, issue);
    if (isGone)
        return { conversation_id, changed: false };
    const place = { verb: mend_verb, conversation_id };
    return { conversation_id, changed: await settlePlaces(deps, place, { there: issue }, options, labels) };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/move.js







const moveReasons = ['transferred', 'renamed', 'duplicate', 'reopened'];
const move_verb = 'links.move';
async function moveLink(deps, input, options = {}) {
    const { conversation_id, from_id, to_id, why } = input;
    checkConversation(move_verb, conversation_id);
    checkIds(move_verb, { from_id, to_id });
    if (!moveReasons.includes(why))
        throw (0,dependencies/* refused */.J)(move_verb, `why is none that this library knows: give one of ${moveReasons.join(', ')}.`);
    const from = checkedIssue(move_verb, 'from', input.from);
    const to = checkedIssue(move_verb, 'to', input.to);
    if ((0,issue_name/* isSameIssue */.aH)(from, to))
        return { conversation_id, changed: false };
    const { messages, labels } = await readBack(deps, conversation_id, () => false, options);
    const [ofFrom, ofTo] = [(0,links_note/* newestAbout */.KU)(messages, [from]), (0,links_note/* newestAbout */.KU)(messages, [to])];
    const recorded = ofFrom?.linked === false && ofTo?.linked === true;
    const isLinked = hasLabel(labels, from) ||
        recorded ||
        (ofFrom?.linked ?? (await attributeNames(deps, conversation_id, [from], options)));
    if (!isLinked || (why === 'reopened' && !recorded && !cameFrom(messages, from, to)))
        return { conversation_id, changed: false };
    if (!recorded) {
        const former = why === 'transferred' || why === 'renamed' ? move_formerIds(messages, from, from_id, to_id) : [];
        const record = {
            issue: (0,issue_name/* issueUrl */.$9)(to),
            linked: true,
            ...(to_id === undefined ? {} : { id: to_id }),
            ...(former.length === 0 ? {} : { former }),
            moved_from: (0,issue_name/* issueUrl */.$9)(from),
        };
        const act = `move/${(0,issue_name/* issueLabel */.cC)(from)}/${(0,issue_name/* issueLabel */.cC)(to)}`;
        const note = { text: words.moved[why](from, to), record, act, after: (0,links_note/* newestAbout */.KU)(messages, [from, to]) };
        await writeNote(deps, conversation_id, note, input, options);
    }
    const place = { verb: move_verb, conversation_id };
    const wanted = { there: to, gone: [from] };
    const settled = await settlePlaces(deps, place, wanted, options, recorded ? labels : undefined);
    return { conversation_id, changed: settled || !recorded };
}
const cameFrom = (messages, to, first) => [...(0,links_note/* wayOfLink */.hw)(messages, to)].some(({ before }) => before && (0,issue_name/* isSameIssue */.aH)(before, first));
function move_formerIds(messages, from, from_id, to_id) {
    const known = messages.flatMap((message) => {
        const note = (0,links_note/* noteAbout */.YW)(message, [from]);
        return note?.linked && note.record ? [note.record.id, ...(note.record.former ?? [])] : [];
    });
    return [...new Set([from_id, ...known])].filter((id) => id !== undefined && id !== to_id);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/links/remove.js






const remove_verb = 'links.remove';
async function removeLink(deps, input, options = {}) {
    const { conversation_id, issue_id } = input;
    checkConversation(remove_verb, conversation_id);
    checkIds(remove_verb, { issue_id });
    const names = checkedNames(remove_verb, input.issue, input.former_names);
    const [issue] = names;
    const tells = (read) => (0,links_note/* newestAbout */.KU)(read, names) !== undefined;
    const { messages, labels } = await readBack(deps, conversation_id, tells, options);
    const newest = (0,links_note/* newestAbout */.KU)(messages, names);
    const isLabelled = names.some((name) => hasLabel(labels, name));
    const isNamed = newest || isLabelled || (await attributeNames(deps, conversation_id, names, options));
    if (!isNamed)
        return { conversation_id, changed: false };
    const recorded = newest?.linked === false;
    if (!recorded) {
        const record = { issue: (0,issue_name/* issueUrl */.$9)(issue), linked: false, ...(issue_id === undefined ? {} : { id: issue_id }) };
        await writeNote(deps, conversation_id, { text: words.unlinked(issue), record, act: `unlink/${(0,issue_name/* issueLabel */.cC)(issue)}`, after: newest }, input, options);
    }
    const place = { verb: remove_verb, conversation_id };
    const settled = await settlePlaces(deps, place, { gone: names }, options, recorded ? labels : undefined);
    return { conversation_id, changed: settled || !recorded };
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/closing.js
var loop_closing = __webpack_require__(848);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/input.js



function checkTime(verb, field, value) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value) || Number.isNaN(Date.parse(value)))
        throw (0,dependencies/* refused */.J)(verb, `${field} is no time: give it as GitHub writes it, such as 2026-03-01T12:00:00Z.`);
}
function checkedConversations(verb, conversations) {
    if (!Array.isArray(conversations))
        throw (0,dependencies/* refused */.J)(verb, 'conversations was no list: give the numbers of conversations, as links.find answers them.');
    for (const id of conversations)
        checkConversation(verb, id);
    return [...new Set(conversations)];
}
function checkedClosing(verb, closing) {
    const { issue_id, former_ids, closed_at, kind, version, reason } = closing;
    checkIds(verb, { issue_id, former_ids });
    if (issue_id === undefined)
        throw (0,dependencies/* refused */.J)(verb, 'closing.issue_id is missing: give GitHub’s numeric id of the issue.');
    checkTime(verb, 'closing.closed_at', closed_at);
    oneOf(verb, 'closing.kind', kind, loop_closing/* closingKinds */.FT);
    const hasVersion = typeof version === 'string' && version.trim() !== '';
    if (kind === 'release' && !hasVersion)
        throw (0,dependencies/* refused */.J)(verb, 'closing.version is missing: give the tag of the release that the customers are told of.');
    if (kind !== 'release' && version !== undefined)
        throw (0,dependencies/* refused */.J)(verb, 'closing.version was given: only the kind release has one, so leave it out.');
    const hasReason = typeof reason === 'string' && reason.trim() !== '';
    if (kind === 'other' && !hasReason)
        throw (0,dependencies/* refused */.J)(verb, 'closing.reason is missing: give GitHub’s word for why the issue was closed.');
    if (kind !== 'other' && reason !== undefined)
        throw (0,dependencies/* refused */.J)(verb, 'closing.reason was given: only the kind other has one, so leave it out.');
    return { ...closing, issue: checkedIssue(verb, 'closing.issue', closing.issue) };
}
const untoldActs = ['hand-over', 'nothing'];
function checkRules(verb, { act, resolved, active, opt_out_label }, { kind }) {
    oneOf(verb, 'rules.act', act, kind === 'other' ? untoldActs : loop_closing/* closingActs */.hU);
    oneOf(verb, 'rules.resolved', resolved, ['tell', 'leave']);
    oneOf(verb, 'rules.active', active, ['tell', 'hand-over']);
    if (typeof opt_out_label !== 'string' || opt_out_label.trim() === '')
        throw (0,dependencies/* refused */.J)(verb, 'rules.opt_out_label is empty: give the title of the label that keeps a conversation out.');
}
function oneOf(verb, field, value, allowed) {
    if (!allowed.includes(value))
        throw (0,dependencies/* refused */.J)(verb, `${field} was none of ${allowed.join(', ')}: give one of them.`);
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/marks.js
var loop_marks = __webpack_require__(64029);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/rows.js




const freshMs = 30_000;
function pageRows(deps, ids, options) {
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
    let chunk = {
        rows: new Map(),
        ids: [],
        at: 0,
    };
    const readNext = async (id) => {
        const from = ids.indexOf(id);
        const wanted = ids.slice(from, from + read_statuses/* chunkSize */.ZL);
        const at = deps.clock.now();
        const read = await (0,read_statuses/* readRows */.aK)(deps, wanted, { ...options, repeats: one_by_one/* readRepeats */.jS });
        if (read instanceof errors/* ChatwootError */.KG && (read.kind === 'Unauthorized' || options.signal?.aborted))
            throw read;
        chunk = { rows: read instanceof errors/* ChatwootError */.KG ? new Map() : read, ids: wanted, at };
    };
    return {
        async get(id) {
            if (!chunk.ids.includes(id) || deps.clock.now() - chunk.at > freshMs)
                await readNext(id);
            const row = chunk.rows.get(id);
            return row ?? unlessDeleted(() => deps.chatwoot.conversations.get({ conversation_id: id }, reading));
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/traces.js

async function findTraces(read, deps, conversation_id, marks, since, options) {
    const enough = (rows) => {
        const { told, note } = marks(rows);
        return rows.some((row) => (0,loop_marks/* hasMark */.mP)(row, told) || (0,loop_marks/* hasMark */.mP)(row, note)) || (rows.at(-1)?.created_at ?? 0) < since;
    };
    const { messages } = await read(deps, conversation_id, enough, options);
    const known = marks(messages);
    const told = messages.find((row) => (0,loop_marks/* hasMark */.mP)(row, known.told));
    const note = messages.find((row) => (0,loop_marks/* hasMark */.mP)(row, known.note));
    return { ...(told ? { told } : {}), ...(note ? { note } : {}), messages };
}
const messagesAfter = (messages, id) => messages.filter((message) => message.id > id).toReversed();

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/find-replies.js








const find_replies_verb = 'closeTheLoop.findReplies';
const find_replies_incoming = 0;
async function findReplies(deps, input, options = {}, progress) {
    const { issue_id, former_ids = [], closed_at } = input;
    checkIds(find_replies_verb, { issue_id, former_ids });
    if (input.issue !== undefined)
        checkedIssue(find_replies_verb, 'issue', input.issue);
    checkTime(find_replies_verb, 'closed_at', closed_at);
    const ids = checkedConversations(find_replies_verb, input.conversations);
    const look = {
        deps,
        options,
        input,
        told: (0,loop_marks/* marksOfAnyKind */.IX)([issue_id, ...former_ids], closed_at),
        since: (0,loop_marks/* sinceClosing */.Mv)(closed_at),
        rows: pageRows(deps, ids, options),
    };
    const items = ids.map((conversation_id) => ({ conversation_id }));
    const work = async ({ conversation_id }) => {
        const reply = await replyIn(look, conversation_id);
        return { conversation_id, ...(reply ? { reply } : {}) };
    };
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(items, work, options, progress);
    return { replies: results.flatMap(({ reply }) => reply ?? []), failed };
}
async function replyIn({ deps, options, input, told, since, rows }, id) {
    const row = await rows.get(id);
    const last = row?.last_non_activity_message;
    if (!row || !last || row.last_activity_at < since || (0,loop_marks/* hasMark */.mP)(last, told))
        return undefined;
    const isTelling = (read) => {
        const former = (0,loop_marks/* marksOfAnyKind */.IX)((0,loop_marks/* formerIn */.jO)(read, input.issue_id, input.issue), input.closed_at);
        return (message) => (0,loop_marks/* hasMark */.mP)(message, told) || (0,loop_marks/* hasMark */.mP)(message, former);
    };
    const enough = (read) => read.some(isTelling(read)) || (read.at(-1)?.created_at ?? 0) < since;
    const { messages } = await readBack(deps, id, enough, options);
    const telling = messages.findLast(isTelling(messages));
    if (!telling)
        return undefined;
    const written = messagesAfter(messages, telling.id).filter(isReply);
    if (written.length === 0)
        return undefined;
    const text = input.with_text ? written.at(-1)?.content?.trim() : undefined;
    const key = (0,verbs_marker/* markerOf */.we)(`reply/${row.uuid}/${new Date(input.closed_at).toISOString()}`);
    return { conversation_id: id, key, count: written.length, ...(text ? { text } : {}) };
}
const isReply = ({ message_type, content_attributes }) => message_type === find_replies_incoming && content_attributes?.deleted !== true;

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/own-lines.js

const before = {
    resolved: 'Conversation was marked resolved by ',
    open: 'Conversation was reopened by ',
};
function ownLines({ chatwoot }, options) {
    const reading = { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS };
    const me = once(() => chatwoot.profile.get({}, reading));
    const account = once(() => chatwoot.account.get({}, reading));
    const team = once(() => chatwoot.agents.list({}, reading));
    return {
        async saysOurs(line, status) {
            const { name } = await me();
            if (Object.values(before).some((words) => line.startsWith(words)))
                return line === before[status] + name;
            if (!line.includes(name) || (await account()).locale === 'en')
                return false;
            const rest = line.replace(name, '');
            const isNamed = (other) => other !== name && (other.includes(name) ? line : rest).includes(other);
            return !(await team()).some((one) => isNamed(one.name));
        },
    };
}
function once(ask) {
    let asked;
    return () => {
        asked ??= ask();
        return asked;
    };
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/escape.js
var texts_escape = __webpack_require__(60921);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/team-note.js




const reasonKey = 'chatwoot_flows_note';
function reasonOf({ content_attributes }) {
    const said = content_attributes?.[reasonKey];
    return typeof said === 'string' && said in sentences ? said : 'by-rule';
}
const happened = ({ kind, version = '', reason = '' }) => ({
    completed: 'was closed as completed',
    'not-planned': 'was closed as not planned',
    duplicate: 'was closed as a duplicate',
    release: `is part of the release ${shown(version)}`,
    other: `was closed for a reason that is not known here: ${shown(reason)}`,
})[kind];
const shown = (text) => (0,texts_escape/* withoutLiquid */.N)((0,texts_escape/* escapeMarkdown */.F)(text));
const sentences = {
    'cannot-reply': 'The customer was not told: this channel takes no message from us until the customer writes again, or only a template. Please let them know.',
    'delivery-failed': 'The customer was not told: the channel did not deliver the message; its own words stand beside it. Please let them know some other way.',
    'active-since-link': 'The customer was not told, since you were in touch after this conversation was linked. Please let them know when it suits.',
    'message-deleted': 'The message to the customer was deleted, so nothing is said again. Please let them know yourself, if they are to know.',
    'unknown-reason': 'The customer was told nothing of it. Please take it from here.',
    'by-rule': 'The customer was not told. Please take it from here.',
    told: 'The customer was told. Please take it from here.',
};
const noteAboutIssue = (issue, what, left) => `${(0,issue_name/* issueShort */.CF)(issue)} ${what}. ${left}\n${(0,issue_name/* issueUrl */.$9)(issue)}`;
async function tellTeam(work, conversation_id, reason, before) {
    const { closing, deps, options, looking, since, startedAt } = work;
    const { message_id, existed } = await (0,send_once/* sendOnceLooking */.v)(looking.lookUp, deps, {
        conversation_id,
        content: noteAboutIssue(closing.issue, happened(closing), sentences[reason]),
        ref: (0,loop_marks/* noteRef */.k2)(work.ref),
        private: true,
        content_attributes: { [reasonKey]: reason, ...(0,loop_marks/* markedByPlace */.Ts)((0,loop_marks/* noteRef */.k2)(work.placeRef)) },
        since,
        certainFirst: work.certainFirst && !before,
        startedAt,
    }, options);
    return { id: message_id, existed };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/work.js






const looking = { read: readBack, lookUp: verbs_marker/* lookUpMarker */.xw };
function became(conversation_id, outcome, more = {}) {
    const { before = false, reason, status } = more;
    return { conversation_id, outcome, before, ...(reason ? { reason } : {}), ...(status ? { status } : {}) };
}
const readNow = ({ deps, options }, conversation_id) => deps.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS });
async function settle({ deps, options }, { id, status }, target) {
    if (status !== target)
        await (0,set_status/* reachStatus */.c)(deps, id, { status: target }, { ...options, repeats: one_by_one/* readRepeats */.jS });
    return target;
}
async function wentOn({ deps, options, looking }, row, anchor, counts = 'activity too') {
    const newest = counts === 'messages' ? row.last_non_activity_message : row.messages.at(-1);
    if (!newest || newest.id <= anchor)
        return false;
    if (!(0,loop_marks/* isOurNote */.ti)(newest))
        return true;
    const { messages } = await looking.read(deps, row.id, (rows) => rows.some(({ id }) => id <= anchor), options);
    return messagesAfter(messages, anchor).some((message) => !(0,loop_marks/* isOurNote */.ti)(message) && (counts === 'activity too' || message.message_type !== work_activity));
}
const work_activity = 2;

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/reopen-one.js






const reopeningRef = (issue, reopenedAt) => `close-the-loop/${issue}/${new Date(reopenedAt).toISOString()}/reopened`;
const [reopen_one_activity, template] = [2, 3];
async function reopenOne(work, conversation_id) {
    const { deps, options, looking, since } = work;
    const nothing = { conversation_id, noted: false, opened: false };
    const marksIn = (rows) => work.marksBy((0,loop_marks/* formerIn */.jO)(rows, work.issueId, work.issue));
    const isTelling = (rows) => {
        const { told } = marksIn(rows);
        return (row) => (0,loop_marks/* hasMark */.mP)(row, told);
    };
    const enough = (rows) => rows.some(isTelling(rows)) || (rows.at(-1)?.created_at ?? 0) < since;
    const read = await unlessDeleted(() => looking.read(deps, conversation_id, enough, options));
    const told = read?.messages.find(isTelling(read.messages));
    if (!read || !told)
        return nothing;
    const after = messagesAfter(read.messages, told.id);
    if (!(await isOurDoing(work, after, 'resolved')))
        return nothing;
    const { note: ours } = marksIn(read.messages);
    const before = after.find((row) => (0,loop_marks/* hasMark */.mP)(row, ours));
    const seen = before ?? read.messages[0] ?? told;
    if (!before)
        await reopen_one_tellTeam(work, conversation_id);
    if (!work.open)
        return { ...nothing, noted: true };
    const now = await readNow(work, conversation_id);
    if (now.status !== 'resolved')
        return { conversation_id, noted: true, opened: await openedBefore(work, after, before) };
    if (await wentOn(work, now, seen.id))
        return { ...nothing, noted: true };
    await settle(work, now, 'open');
    return { conversation_id, noted: true, opened: true };
}
async function isOurDoing({ lines }, after, status) {
    const first = after.find((row) => !(0,loop_marks/* isOurNote */.ti)(row) && row.message_type !== template && !(row.message_type === reopen_one_activity && isAboutLabels(row)));
    return first?.message_type === reopen_one_activity && lines.saysOurs(first.content ?? '', status);
}
const isAboutLabels = ({ content }) => /\bgithub:\S+#\d/.test(content ?? '');
async function openedBefore(work, after, note) {
    return (note !== undefined &&
        isOurDoing(work, after.filter(({ id }) => id > note.id), 'open'));
}
async function reopen_one_tellTeam(work, conversation_id) {
    const { deps, options, looking, issue, ref, placeRef, since, certainFirst, startedAt } = work;
    const left = 'This conversation was resolved when it was closed; the customer was told nothing new.';
    const content = noteAboutIssue(issue, 'was opened again', left);
    const content_attributes = (0,loop_marks/* markedByPlace */.Ts)(placeRef);
    const input = { conversation_id, content, ref, private: true, content_attributes, since, certainFirst, startedAt };
    await (0,send_once/* sendOnceLooking */.v)(looking.lookUp, deps, input, options);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/reopen-page.js









const reopen_page_verb = 'closeTheLoop.reopenPage';
async function reopenPage(deps, input, options = {}, progress) {
    const { issue_id, former_ids = [], closed_at, reopened_at, open } = input;
    const issue = checkedIssue(reopen_page_verb, 'issue', input.issue);
    checkIds(reopen_page_verb, { issue_id, former_ids });
    checkTime(reopen_page_verb, 'closed_at', closed_at);
    checkTime(reopen_page_verb, 'reopened_at', reopened_at);
    const ids = checkedConversations(reopen_page_verb, input.conversations);
    const issueIds = [issue_id, ...former_ids];
    const work = {
        deps,
        options,
        looking: looking,
        issue,
        issueId: issue_id,
        open,
        ref: reopeningRef(issue_id, reopened_at),
        placeRef: reopeningRef((0,issue_name/* issueLabel */.cC)(issue), reopened_at),
        marksBy(more) {
            const known = [...issueIds, ...more];
            const note = new Set(known.map((one) => (0,verbs_marker/* markerOf */.we)(reopeningRef(one, reopened_at))));
            return { told: (0,loop_marks/* marksOfAnyKind */.IX)(known, closed_at), note };
        },
        since: (0,loop_marks/* sinceClosing */.Mv)(closed_at),
        certainFirst: input.certainFirst ?? false,
        startedAt: input.startedAt ?? deps.clock.now(),
        lines: ownLines(deps, options),
    };
    const items = ids.map((conversation_id) => ({ conversation_id }));
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(items, ({ conversation_id }) => reopenOne(work, conversation_id), options, progress);
    const named = (is) => results.filter(is).map(({ conversation_id }) => conversation_id);
    return { noted: named(({ noted }) => noted), opened: named(({ opened }) => opened), failed };
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/active.js



const [active_incoming, active_outgoing] = [0, 1];
async function sinceLink({ deps, options, looking, closing: { issue } }, row) {
    const { messages } = await looking.read(deps, row.id, (rows) => firstLink(rows, issue) !== undefined, options);
    const newest = (0,links_note/* newestAbout */.KU)(messages, [issue]);
    if (newest?.linked === false && !hasLabel(row.labels, issue))
        return 'unlinked';
    const since = firstLink(messages, issue)?.id ?? 0;
    return messages.some((message) => message.id > since && isByPeople(message)) ? 'active' : 'silent';
}
const firstLink = (messages, issue) => [...(0,links_note/* wayOfLink */.hw)(messages, issue)].find(({ before }) => before === undefined)?.note;
function isByPeople({ message_type, sender, content_attributes }) {
    if (message_type === active_incoming)
        return true;
    const attributes = { ...content_attributes };
    const byMachine = attributes[verbs_marker/* markerKey */.s8] !== undefined || attributes.automation_rule_id !== undefined;
    return message_type === active_outgoing && sender?.type === 'user' && !byMachine;
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/lost-mark.js


const lost_mark_outgoing = 1;
const lost_mark_clockSkew = 300;
const isErased = ({ content_attributes }) => content_attributes?.deleted === true;
async function findUnmarked(work, row, messages) {
    if (work.closing.kind === 'other')
        return undefined;
    const from = Date.parse(work.closing.closed_at) / 1_000 - lost_mark_clockSkew;
    const unmarked = messages.filter((one) => one.message_type === lost_mark_outgoing &&
        !one.private &&
        one.created_at >= from &&
        one.content_attributes?.[verbs_marker/* markerKey */.s8] === undefined);
    if (unmarked.length === 0)
        return undefined;
    const { content } = await work.words(row);
    return unmarked.find((one) => one.content === content) ?? (await findErasedOfOurs(work, unmarked));
}
async function findErasedOfOurs({ deps, options }, messages) {
    const erased = messages.filter(isErased);
    const byBot = erased.find(({ sender }) => sender?.type === 'agent_bot');
    if (byBot || erased.length === 0 || deps.tokens.includes('bot'))
        return byBot;
    const { id } = await deps.chatwoot.profile.get({}, { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS });
    return erased.find(({ sender }) => sender?.type === 'user' && sender.id === id);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/course.js




async function courseOf(work, id, planning = false) {
    const { rules, marks } = work;
    if (rules.act === 'nothing')
        return { is: 'leave', reason: 'by-rule' };
    const row = await work.rows.get(id);
    if (!row)
        return { is: 'leave', reason: 'deleted' };
    if (isOptedOut(row, rules.opt_out_label))
        return { is: 'leave', reason: 'opted-out', row };
    const last = row.last_non_activity_message;
    if (last && (0,loop_marks/* hasMark */.mP)(last, marks.told))
        return { is: 'go on', row, found: { told: last } };
    if (last && (0,loop_marks/* hasMark */.mP)(last, marks.note))
        return { is: 'go on', row, found: { note: last } };
    const course = await freshCourse(work, row);
    if (course.is === 'tell' && !planning)
        return course;
    const found = work.certainFirst ? undefined : await findEarlier(work, row);
    return found ? { is: 'go on', row, found } : course;
}
async function freshCourse(work, row) {
    const { rules, closing } = work;
    if (row.status === 'resolved' && rules.resolved === 'leave')
        return { is: 'leave', reason: 'resolved-before', row };
    if (rules.act === 'hand-over')
        return { is: 'hand over', row, reason: closing.kind === 'other' ? 'unknown-reason' : 'by-rule' };
    if (rules.active === 'hand-over') {
        const since = await sinceLink(work, row);
        if (since === 'unlinked')
            return { is: 'leave', reason: 'unlinked', row };
        if (since === 'active')
            return { is: 'hand over', row, reason: 'active-since-link' };
    }
    return row.can_reply ? { is: 'tell', row } : { is: 'cannot reply', row };
}
async function findEarlier(work, row) {
    const { looking, deps, closing, marks, since, options } = work;
    const marksBy = (read) => {
        const former = (0,loop_marks/* formerIn */.jO)(read, closing.issue_id, closing.issue);
        return former.length === 0 ? marks : (0,loop_marks/* marksOf */.Ok)(closing, former);
    };
    const { told, note, messages } = await findTraces(looking.read, deps, row.id, marksBy, since, options);
    if (note)
        return { note };
    const found = told ?? (await findUnmarked(work, row, messages));
    return found && { told: found };
}
const isOptedOut = ({ labels }, optOut) => labels.some((label) => label.toLowerCase() === optOut.toLowerCase());

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/plan-one.js




async function planOne(work, conversation_id) {
    const course = await courseOf(work, conversation_id, true);
    const status = course.row?.status;
    const one = { conversation_id, ...(status ? { status } : {}) };
    const { act } = work.rules;
    switch (course.is) {
        case 'leave':
            return { ...one, would: 'left', reason: course.reason };
        case 'go on':
            return { ...one, ...(await goingOn(work, course)) };
        case 'hand over':
            return { ...one, would: 'handed-over', reason: course.reason, ...next(status, 'open') };
        case 'cannot reply':
            return { ...one, would: 'not-told', reason: 'cannot-reply' };
        case 'tell': {
            const { language } = await work.words(course.row);
            if (act === 'tell-and-hand-over')
                return { ...one, would: 'handed-over', language, ...next(status, 'open') };
            return { ...one, would: 'told', language, ...(act === 'tell' ? {} : next(status, 'resolved')) };
        }
    }
}
async function goingOn(work, { row, found }) {
    const { act } = work.rules;
    const stays = async (anchor) => wentOn(work, row, anchor);
    if ('note' in found) {
        const reason = reasonOf(found.note);
        if (reason === 'cannot-reply' || reason === 'delivery-failed')
            return { would: 'not-told', reason };
        if (reason === 'message-deleted')
            return { would: 'left', reason: 'changed-since-told' };
        const opens = (await stays(found.note.id)) ? {} : next(row.status, 'open');
        return { would: 'handed-over', ...(reason === 'told' ? {} : { reason }), ...opens };
    }
    if (isErased(found.told))
        return { would: 'left', reason: 'changed-since-told' };
    const { id, status } = found.told;
    if (status === 'failed')
        return { would: 'not-told', reason: 'delivery-failed' };
    if (act === 'tell-and-hand-over')
        return { would: 'handed-over', ...next(row.status, 'open') };
    if (act !== 'tell-and-resolve' || row.status === 'resolved')
        return { would: 'told' };
    if (await stays(id))
        return { would: 'left', reason: 'changed-since-told' };
    return { would: 'told', ...next(row.status, 'resolved') };
}
const next = (status, target) => status === target ? {} : { then: target };

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/store-once.js + 1 modules
var store_once = __webpack_require__(62243);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/told.js
var told = __webpack_require__(89739);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/go-on.js



async function goOn(work, row, found) {
    if ('note' in found)
        return noted(work, row, found.note);
    const { told } = found;
    if (isErased(told)) {
        await tellTeam(work, row.id, 'message-deleted', true);
        return left(row);
    }
    if (told.status === 'failed')
        return notDelivered(work, row, told);
    switch (work.rules.act) {
        case 'tell-and-resolve': {
            const status = await unlessWentOn(work, row, told.id, 'resolved');
            if (status === 'resolved')
                return became(row.id, 'told', { before: true, status });
            return became(row.id, 'left', { before: true, reason: 'changed-since-told', status });
        }
        case 'tell-and-hand-over': {
            const { id } = await tellTeam(work, row.id, 'told', true);
            return became(row.id, 'handed-over', { before: true, status: await unlessWentOn(work, row, id, 'open') });
        }
        default:
            return became(row.id, 'told', { before: true, status: row.status });
    }
}
async function noted(work, row, note) {
    const reason = reasonOf(note);
    if (reason === 'cannot-reply' || reason === 'delivery-failed')
        return became(row.id, 'not-told', { before: true, reason, status: row.status });
    if (reason === 'message-deleted')
        return left(row);
    const status = await unlessWentOn(work, row, note.id, 'open');
    return became(row.id, 'handed-over', { before: true, ...(reason === 'told' ? {} : { reason }), status });
}
const left = ({ id, status }) => became(id, 'left', { before: true, reason: 'changed-since-told', status });
async function notDelivered(work, row, told) {
    await tellTeam(work, row.id, 'delivery-failed', true);
    const now = await readNow(work, row.id);
    const hidden = now.status === 'resolved' && (await onlyResolvedSince(work, now, told.id));
    const status = hidden ? await settle(work, now, 'open') : now.status;
    return became(row.id, 'not-told', { reason: 'delivery-failed', status });
}
const onlyResolvedSince = async (work, now, told) => (await wentOn(work, now, told)) && !(await wentOn(work, now, told, 'messages'));
async function unlessWentOn(work, row, anchor, target) {
    if (row.status === target || (await wentOn(work, row, anchor)))
        return row.status;
    const now = await readNow(work, row.id);
    return now.status === target || (await wentOn(work, now, anchor)) ? now.status : settle(work, now, target);
}

;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/tell-one.js







async function tellOne(work, id) {
    const course = await courseOf(work, id);
    switch (course.is) {
        case 'leave':
            return became(id, 'left', { reason: course.reason, status: course.row?.status });
        case 'go on':
            return goOn(work, course.row, course.found);
        case 'hand over': {
            const { existed } = await tellTeam(work, id, course.reason, false);
            const status = await settle(work, course.row, 'open');
            return became(id, 'handed-over', { before: existed, reason: course.reason, status });
        }
        case 'cannot reply': {
            const { existed } = await tellTeam(work, id, 'cannot-reply', false);
            return became(id, 'not-told', { before: existed, reason: 'cannot-reply', status: course.row.status });
        }
        case 'tell': {
            const { deps, options, ref, since, certainFirst, startedAt } = work;
            const { content } = await work.words(course.row);
            let found;
            const lookUp = async () => {
                found = await findEarlier(work, course.row);
                return found && ('note' in found ? found.note : found.told);
            };
            const content_attributes = (0,loop_marks/* markedByPlace */.Ts)(work.placeRef);
            const input = { conversation_id: id, content, ref, content_attributes, since, certainFirst, startedAt };
            const { message, existed } = await (0,store_once/* storeOnce */.R)(lookUp, deps, input, options);
            return existed && found ? goOn(work, course.row, found) : afterTelling(work, id, message);
        }
    }
}
async function afterTelling(work, id, message) {
    const { deps, options, rules } = work;
    const delivery = await (0,told/* askDelivery */.W)(deps, message, id, options);
    const row = 'row' in delivery ? delivery.row : undefined;
    if (delivery.is === 'failed' || delivery.is === 'no-free-text') {
        const reason = delivery.is === 'failed' ? 'delivery-failed' : 'cannot-reply';
        await tellTeam(work, id, reason, false);
        return became(id, 'not-told', { reason, status: row?.status });
    }
    const reason = row ? undefined : 'unknown-delivery';
    if (rules.act === 'tell-and-hand-over') {
        await tellTeam(work, id, 'told', false);
        const status = row ? await settle(work, row, 'open') : undefined;
        return became(id, 'handed-over', { reason, status });
    }
    if (!row || rules.act === 'tell')
        return became(id, 'told', { reason, status: row?.status });
    if (row.status !== 'resolved' && (await wentOn(work, row, message.id, 'messages')))
        return became(id, 'told', { reason: 'changed-since-told', status: row.status });
    return became(id, 'told', { status: await settle(work, row, 'resolved') });
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/check.js
var texts_check = __webpack_require__(25244);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/words.js + 1 modules
var texts_words = __webpack_require__(30514);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/tell-page.js











const tell_page_verb = 'closeTheLoop.tellPage';
async function tellPage(deps, input, options = {}, progress) {
    return tellPageLooking(looking, deps, input, options, progress);
}
async function tellPageLooking(how, deps, input, options = {}, progress) {
    const { rules } = input;
    const closing = checkedClosing(tell_page_verb, input.closing);
    checkRules(tell_page_verb, rules, closing);
    await (0,texts_check/* checkTexts */.Ri)(rules.texts ?? {});
    const ids = checkedConversations(tell_page_verb, input.conversations);
    const items = ids.map((conversation_id) => ({ conversation_id }));
    const { certainUntil = Number.POSITIVE_INFINITY } = input;
    const work = {
        deps,
        options,
        looking: how,
        closing,
        rules,
        ref: (0,loop_closing/* closingRef */.l)(closing.issue_id, closing.closed_at, closing.kind),
        placeRef: (0,loop_closing/* closingRef */.l)((0,issue_name/* issueLabel */.cC)(closing.issue), closing.closed_at, closing.kind),
        marks: (0,loop_marks/* marksOf */.Ok)(closing),
        since: (0,loop_marks/* sinceClosing */.Mv)(closing.closed_at),
        get certainFirst() {
            return (input.certainFirst ?? false) && deps.clock.now() < certainUntil;
        },
        startedAt: input.startedAt ?? deps.clock.now(),
        words: await (0,texts_words/* wordsOfClosing */.i)(closing, rules.texts),
        rows: pageRows(deps, ids, options),
    };
    if (input.dry_run) {
        const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(items, ({ conversation_id }) => planOne(work, conversation_id), options);
        return { outcomes: [], failed, plan: results };
    }
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(items, ({ conversation_id }) => tellOne(work, conversation_id), options, progress);
    return { outcomes: results, failed };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
    const content = await (0,message_text/* wordsOf */.Z)(deps, nudge_stale_verb, 'message', input.message, { ...options, repeats: one_by_one/* readRepeats */.jS });
    const startedAt = deps.clock.now();
    const work = async ({ conversation_id, after }) => {
        const row = await deps.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user', repeats: one_by_one/* readRepeats */.jS });
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
    const { results, failed } = await (0,one_by_one/* oneByOne */.EC)(input.conversations, work, options, progress);
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
    links: {
        find: findLinks,
        add: addLink,
        remove: removeLink,
        move: moveLink,
        mend: mendLink,
        look: lookForLinks,
        list: listLinks,
    },
    closeTheLoop: { tellPage: tellPage, reopenPage: reopenPage, findReplies: findReplies },
    contacts: { upsert: upsertContact, findConversation: find_conversation/* findConversation */.R, addLabels: verbs_labels/* addContactLabels */.Z$, removeLabels: verbs_labels/* removeContactLabels */.oB },
};
const verbNames = Object.entries(verbs).flatMap(([group, members]) => Object.keys(members).map((name) => `${group}.${name}`));
function createVerbs(chatwoot, settings) {
    return (0,bind/* bindVerbs */.U)(verbs, chatwoot, settings);
}


/***/ }),

/***/ 73004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ linkAttribute),
/* harmony export */   Cf: () => (/* binding */ namesIssue),
/* harmony export */   Sg: () => (/* binding */ linkKey)
/* harmony export */ });
/* harmony import */ var _github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89594);

const linkKey = 'chatwoot_flows_link';
const linkAttribute = 'github_issue';
const namesIssue = (value, issue) => typeof value === 'string' && (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(value).some((name) => (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameIssue */ .aH)(name, issue));


/***/ }),

/***/ 78704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ newestAbout),
/* harmony export */   YW: () => (/* binding */ noteAbout),
/* harmony export */   hw: () => (/* binding */ wayOfLink),
/* harmony export */   rd: () => (/* binding */ isByPerson),
/* harmony export */   wf: () => (/* binding */ issuesOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89594);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30676);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73004);



const outgoing = 1;
function isByPerson(message) {
    const attributes = attributesOf(message);
    const byMachine = [_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerKey */ .s8, _link_js__WEBPACK_IMPORTED_MODULE_2__/* .linkKey */ .Sg, 'automation_rule_id'].some((key) => attributes[key] !== undefined);
    return isNote(message) && message.sender?.type === 'user' && !byMachine;
}
function recordOf(message) {
    const value = attributesOf(message)[_link_js__WEBPACK_IMPORTED_MODULE_2__/* .linkKey */ .Sg];
    return isNote(message) && isRecord(value) ? value : undefined;
}
function issuesOf(message) {
    const record = recordOf(message);
    if (record)
        return (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(`${record.issue} ${record.moved_from ?? ''}`);
    return isByPerson(message) ? (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(ownWords(message.content ?? '')) : [];
}
function noteAbout(message, names) {
    const isNamedIn = (text) => (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(text).some((found) => names.some((name) => (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameIssue */ .aH)(found, name)));
    const record = recordOf(message);
    const { id, created_at: at } = message;
    if (record) {
        if (isNamedIn(record.issue))
            return { id, at, linked: record.linked, record };
        return isNamedIn(record.moved_from ?? '') ? { id, at, linked: false, record } : undefined;
    }
    return isByPerson(message) && isNamedIn(ownWords(message.content ?? '')) ? { id, at, linked: true } : undefined;
}
function newestAbout(messages, names) {
    for (const message of messages) {
        const note = noteAbout(message, names);
        if (note)
            return note;
    }
    return undefined;
}
function* wayOfLink(messages, issue) {
    let at = issue;
    for (let rest = messages; at;) {
        const note = newestAbout(rest, [at]);
        if (!note?.linked)
            return;
        const [before] = (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(note.record?.moved_from ?? '');
        yield { note, before };
        at = before;
        rest = rest.filter(({ id }) => id < note.id);
    }
}
function ownWords(text) {
    return text
        .split('\n')
        .filter((line) => !/^\s*>/.test(line))
        .join('\n')
        .replace(/(```|~~~)[\s\S]*?(\1|$)/g, ' ')
        .replace(/`[^`\n]*`/g, ' ');
}
const isNote = ({ private: isPrivate, message_type }) => isPrivate && message_type === outgoing;
const attributesOf = (message) => ({ ...message.content_attributes });
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { issue, linked, id, former, moved_from, from } = value;
    const isId = (each) => Number.isSafeInteger(each);
    return (typeof issue === 'string' &&
        typeof linked === 'boolean' &&
        (id === undefined || isId(id)) &&
        (former === undefined || (Array.isArray(former) && former.every(isId))) &&
        (moved_from === undefined || typeof moved_from === 'string') &&
        (from === undefined || isId(from)));
}


/***/ }),

/***/ 64029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ marksOfAnyKind),
/* harmony export */   Mv: () => (/* binding */ sinceClosing),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   Ts: () => (/* binding */ markedByPlace),
/* harmony export */   jO: () => (/* binding */ formerIn),
/* harmony export */   k2: () => (/* binding */ noteRef),
/* harmony export */   mP: () => (/* binding */ hasMark),
/* harmony export */   ti: () => (/* binding */ isOurNote)
/* harmony export */ });
/* harmony import */ var _github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89594);
/* harmony import */ var _links_link_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73004);
/* harmony import */ var _links_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78704);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30676);
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(848);





const noteRef = (ref) => `${ref}/team`;
function marksOf(closing, more = []) {
    const refs = (0,_closing_js__WEBPACK_IMPORTED_MODULE_4__/* .closingRefs */ .Im)(closing, more);
    return { told: new Set(refs.map(_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we)), note: new Set(refs.map(noteRef).map(_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we)) };
}
const eventSkew = [0, -1, 1, -2, 2];
const timesOf = (closed_at) => eventSkew.map((seconds) => new Date(Date.parse(closed_at) + seconds * 1_000).toISOString());
function marksOfAnyKind(issues, closed_at) {
    const times = timesOf(closed_at);
    const refs = (kind) => issues.flatMap((one) => times.map((time) => (0,_closing_js__WEBPACK_IMPORTED_MODULE_4__/* .closingRef */ .l)(one, time, kind)));
    return new Set(_closing_js__WEBPACK_IMPORTED_MODULE_4__/* .closingKinds */ .FT.flatMap(refs).map(_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we));
}
function formerIn(messages, issue_id, issue) {
    const records = messages.flatMap((message) => (0,_links_note_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(message) ?? []);
    const ids = records.flatMap(({ id, former = [] }) => (id === undefined || id === issue_id ? former : []));
    const labels = new Set(issue ? [(0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issueLabel */ .cC)(issue)] : []);
    for (const label of labels)
        for (const { issue: to, moved_from = '' } of records)
            if ((0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(to).some((name) => (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issueLabel */ .cC)(name) === label))
                for (const name of (0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issuesIn */ .sQ)(moved_from))
                    labels.add((0,_github_issue_name_js__WEBPACK_IMPORTED_MODULE_0__/* .issueLabel */ .cC)(name));
    return [...ids, ...[...labels].slice(1)];
}
const placeKey = 'chatwoot_flows_place';
const markedByPlace = (ref) => ({ [placeKey]: (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we)(ref) });
function hasMark({ content_attributes }, marks) {
    const attributes = { ...content_attributes };
    return [_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerKey */ .s8, placeKey].some((key) => marks.has(String(attributes[key] ?? '')));
}
function isOurNote({ private: isPrivate, content_attributes }) {
    const attributes = { ...content_attributes };
    return isPrivate && (attributes[_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .markerKey */ .s8] !== undefined || attributes[_links_link_js__WEBPACK_IMPORTED_MODULE_1__/* .linkKey */ .Sg] !== undefined);
}
const day = 86_400;
const sinceClosing = (closed_at) => Math.floor(Date.parse(closed_at) / 1_000) - day;


/***/ }),

/***/ 94729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ oneByOne),
/* harmony export */   PY: () => (/* binding */ troublesInARow),
/* harmony export */   jS: () => (/* binding */ readRepeats),
/* harmony export */   zZ: () => (/* binding */ apart)
/* harmony export */ });
/* harmony import */ var _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48820);

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
            if (!(error instanceof _chatwoot_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChatwootError */ .KG) || error.kind === 'Unauthorized' || options.signal?.aborted)
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
function apart(results) {
    return {
        worked: results.filter(({ reason }) => reason === undefined).map(({ conversation_id }) => conversation_id),
        skipped: results.flatMap(({ conversation_id, reason }) => (reason ? [{ conversation_id, reason }] : [])),
    };
}


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
