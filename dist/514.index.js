export const id = 514;
export const ids = [514];
export const modules = {

/***/ 848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ closingKinds),
/* harmony export */   Im: () => (/* binding */ closingRefs),
/* harmony export */   L8: () => (/* binding */ toldKinds),
/* harmony export */   hU: () => (/* binding */ closingActs),
/* harmony export */   l: () => (/* binding */ closingRef)
/* harmony export */ });
/* unused harmony export leftReasons */
const toldKinds = ['completed', 'not-planned', 'duplicate', 'release'];
const closingKinds = [...toldKinds, 'other'];
const closingActs = ['tell-and-resolve', 'tell', 'tell-and-hand-over', 'hand-over', 'nothing'];
const closingRef = (issue, closedAt, kind) => `close-the-loop/${issue}/${new Date(closedAt).toISOString()}/${kind}`;
const closingRefs = ({ issue_id, former_ids = [], closed_at, kind }, more) => [issue_id, ...former_ids, ...more].map((one) => closingRef(one, closed_at, kind));
const leftReasons = (/* unused pure expression or super */ null && ([
    'opted-out',
    'resolved-before',
    'active-since-link',
    'changed-since-told',
    'cannot-reply',
    'delivery-failed',
    'unknown-delivery',
    'unlinked',
    'deleted',
    'unknown-reason',
    'by-rule',
]));


/***/ }),

/***/ 25244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ longestText),
/* harmony export */   QO: () => (/* binding */ compiled),
/* harmony export */   Ri: () => (/* binding */ checkTexts)
/* harmony export */ });
/* harmony import */ var _dependencies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6303);
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(848);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67871);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94240);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17352);





const verb = 'closeTheLoop.tellPage';
const longestText = 150_000;
async function checkTexts(texts) {
    if (!isObject(texts))
        throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `texts was no list of texts by kind: give ${_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .toldKinds */ .L8.join(', ')}.`);
    for (const [kind, given] of Object.entries(texts)) {
        if (!_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .toldKinds */ .L8.includes(kind))
            throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `texts.${kind} is for no kind of closing: there are ${_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .toldKinds */ .L8.join(', ')}.`);
        if (typeof given !== 'string' && !isObject(given))
            throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `texts.${kind} is no text: give one text, or one for each language (en, de, default).`);
    }
    for (const kind of _closing_js__WEBPACK_IMPORTED_MODULE_1__/* .toldKinds */ .L8)
        for (const text of (0,_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .ownTexts */ .B)(texts, kind))
            await compiled(text);
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
async function compiled({ source, language, place = 'the built-in text' }) {
    if (!(0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .isLanguageKey */ .G5)(language))
        throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `${place} is for no language: give a code such as de or pt-BR, or default.`);
    if (typeof source !== 'string' || source.trim() === '')
        throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `${place} is empty: give the text of the message, or leave it out for the built-in one.`);
    if (source.length > longestText)
        throw (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `${place} has ${source.length} characters: Chatwoot takes at most ${longestText}.`);
    const compile = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .openEngine */ .F)();
    try {
        return compile(source);
    }
    catch (error) {
        throw error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_3__/* .TextProblem */ .d ? (0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J)(verb, `${place} ${error.message} Nothing was sent.`) : error;
    }
}


/***/ }),

/***/ 67871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownTexts),
/* harmony export */   X: () => (/* binding */ chooseText)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74892);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17352);


function chooseText(texts, kind, languages) {
    const own = ownTexts(texts, kind);
    const key = (0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .bestKey */ .K5)(own.map(({ language }) => language), languages);
    const found = own.find(({ language }) => language === (key ?? _language_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultKey */ .ds));
    if (found)
        return found;
    const language = ((0,_language_js__WEBPACK_IMPORTED_MODULE_1__/* .bestKey */ .K5)(Object.keys(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .builtIn */ .w), languages) ?? 'en');
    return { source: (0,_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .builtInText */ .Z)(kind, language), language };
}
function ownTexts(texts, kind) {
    const given = texts[kind];
    if (given === undefined)
        return [];
    if (typeof given === 'string')
        return [{ source: given, language: _language_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultKey */ .ds, place: `texts.${kind}` }];
    return Object.entries(given).map(([language, source]) => ({ source, language, place: `texts.${kind}.${language}` }));
}


/***/ }),

/***/ 74892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ builtInText),
/* harmony export */   w: () => (/* binding */ builtIn)
/* harmony export */ });
const name = '{% if first_name %} {{ first_name }}{% endif %}';
const title = (open, close) => `{% if title %} (${open}{{ title }}${close}){% endif %}`;
const en = {
    greeting: `Hi${name},`,
    news: {
        completed: `Good news: what you wrote to us about${title('“', '”')} has been taken care of.`,
        release: `Good news: what you wrote to us about${title('“', '”')} is part of version {{ version }}, which is available now.`,
        'not-planned': `Thank you for writing to us. We have looked closely at what you asked for${title('“', '”')} and decided not to take it any further for now. We know that is not the answer you were hoping for. If it stays important to you, or if something has changed, just reply to this message and we will look at it again.`,
        duplicate: `What you wrote to us about${title('“', '”')} has been reported by others as well, so we are following it up together with their reports from now on. There is nothing you need to do. If you would like to add something, just reply to this message.`,
    },
    more: 'You can read more here: {{ url }}',
    stillWrong: 'If something is still not right, just reply to this message and we will look at it again.',
};
const de = {
    greeting: `Hallo${name},`,
    news: {
        completed: `gute Nachricht: Ihr Anliegen${title('„', '“')} ist erledigt.`,
        release: `gute Nachricht: Ihr Anliegen${title('„', '“')} ist umgesetzt und in Version {{ version }} enthalten, die jetzt verfügbar ist.`,
        'not-planned': `vielen Dank für Ihre Nachricht. Wir haben uns Ihr Anliegen${title('„', '“')} genau angesehen und werden es vorerst nicht weiterverfolgen. Das ist sicher nicht die Antwort, die Sie sich gewünscht haben. Wenn es Ihnen wichtig bleibt oder sich etwas geändert hat, antworten Sie einfach auf diese Nachricht, dann sehen wir es uns noch einmal an.`,
        duplicate: `Ihr Anliegen${title('„', '“')} haben uns auch andere gemeldet. Wir gehen ihm deshalb ab jetzt gemeinsam mit deren Meldungen nach. Sie brauchen nichts weiter zu tun. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese Nachricht.`,
    },
    more: 'Mehr dazu lesen Sie hier: {{ url }}',
    stillWrong: 'Falls doch noch etwas nicht stimmt, antworten Sie einfach auf diese Nachricht, dann sehen wir es uns noch einmal an.',
};
const fr = {
    greeting: `Bonjour${name},`,
    news: {
        completed: `Bonne nouvelle : votre demande${title('« ', ' »')} a été traitée.`,
        release: `Bonne nouvelle : votre demande${title('« ', ' »')} est prise en compte dans la version {{ version }}, disponible dès maintenant.`,
        'not-planned': `Merci de nous avoir écrit. Nous avons examiné votre demande${title('« ', ' »')} avec attention et avons décidé de ne pas y donner suite pour le moment. Nous savons que ce n’est pas la réponse que vous espériez. Si le sujet reste important pour vous ou si la situation a changé, il vous suffit de répondre à ce message et nous l’examinerons de nouveau.`,
        duplicate: `Votre demande${title('« ', ' »')} nous a également été signalée par d’autres personnes ; nous la suivons donc désormais avec les leurs. Vous n’avez rien à faire. Si vous souhaitez ajouter une précision, il vous suffit de répondre à ce message.`,
    },
    more: 'Pour en savoir plus : {{ url }}',
    stillWrong: 'Si quelque chose ne va toujours pas, il vous suffit de répondre à ce message et nous regarderons de nouveau.',
};
const es = {
    greeting: `Hola${name}:`,
    news: {
        completed: `Buenas noticias: su solicitud${title('«', '»')} ya está resuelta.`,
        release: `Buenas noticias: su solicitud${title('«', '»')} está incluida en la versión {{ version }}, que ya está disponible.`,
        'not-planned': `Gracias por escribirnos. Hemos estudiado con atención su solicitud${title('«', '»')} y hemos decidido no llevarla adelante por ahora. Sabemos que no es la respuesta que esperaba. Si sigue siendo importante para usted o si algo ha cambiado, responda a este mensaje y volveremos a estudiarla.`,
        duplicate: `Otras personas nos han comunicado lo mismo que usted${title('«', '»')}, así que a partir de ahora lo seguimos todo en un único lugar. No tiene que hacer nada. Si quiere añadir algo, responda a este mensaje.`,
    },
    more: 'Puede leer más aquí: {{ url }}',
    stillWrong: 'Si algo sigue sin estar bien, responda a este mensaje y lo revisaremos de nuevo.',
};
const pt = {
    greeting: `Olá${name},`,
    news: {
        completed: `Boas notícias: o seu pedido${title('“', '”')} está resolvido.`,
        release: `Boas notícias: o seu pedido${title('“', '”')} está incluído na versão {{ version }}, que já está disponível.`,
        'not-planned': `Obrigado pela sua mensagem. Depois de analisar com atenção o seu pedido${title('“', '”')}, decidimos não avançar com ele por enquanto. Sabemos que não é a resposta esperada. Se o assunto continuar a ser importante ou se algo mudar, basta responder a esta mensagem e voltaremos a analisá-lo.`,
        duplicate: `Outras pessoas relataram o mesmo${title('“', '”')}, por isso passamos a acompanhar tudo num único lugar. Não é preciso fazer nada. Para acrescentar alguma coisa, basta responder a esta mensagem.`,
    },
    more: 'Saiba mais aqui: {{ url }}',
    stillWrong: 'Se algo ainda não estiver bem, basta responder a esta mensagem e voltaremos a verificar.',
};
const builtIn = { en, de, fr, es, pt };
function builtInText(kind, language) {
    const { greeting, news, more, stillWrong } = builtIn[language];
    const isGood = kind === 'completed' || kind === 'release';
    return [greeting, `${news[kind]}{% if url %}\n\n${more}{% endif %}`, ...(isGood ? [stillWrong] : [])].join('\n\n');
}


/***/ }),

/***/ 94240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openEngine),
/* harmony export */   d: () => (/* binding */ TextProblem)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60921);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30301);


class TextProblem extends Error {
    variable;
    constructor(message, variable) {
        super(message);
        this.variable = variable;
    }
}
const tags = new Set(['if', 'unless', 'case', 'comment', '#']);
const filters = ['default', 'upcase', 'downcase', 'capitalize', 'truncate', 'remove', 'replace'];
let compile;
function openEngine() {
    compile ??= create();
    return compile;
}
async function create() {
    const { Drop, Liquid } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.t.bind(__webpack_require__, 48694, 19));
    class Withheld extends Drop {
        variable;
        constructor(variable) {
            super();
            this.variable = variable;
        }
        valueOf() {
            return null;
        }
    }
    class Url extends Drop {
        url;
        constructor(url) {
            super();
            this.url = url;
        }
        valueOf() {
            return this.url;
        }
    }
    const print = (value) => {
        if (value instanceof Withheld)
            throw new TextProblem('is withheld', value.variable);
        return value instanceof Url ? value.url : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(String(value ?? ''));
    };
    const engine = new Liquid({ outputEscape: print, strictFilters: true, strictVariables: true, ...harmless });
    restrict(engine, (value) => value instanceof Withheld);
    const wrapped = (name, value) => {
        if (value === _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .withheld */ .uN)
            return new Withheld(name);
        return name === 'url' ? new Url(String(value)) : value;
    };
    return (source) => {
        const template = parse(engine, source);
        return (values) => {
            const scope = Object.fromEntries(_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .textVariables */ .j8.map((name) => [name, wrapped(name, values[name])]));
            try {
                return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLiquid */ .N)(engine.renderSync(template, scope));
            }
            catch (error) {
                throw problemOf(error);
            }
        };
    };
}
const harmless = { ownPropertyOnly: true, templates: {}, parseLimit: 1_000_000, memoryLimit: 10_000_000 };
function restrict(engine, isWithheld) {
    for (const name of Object.keys(engine.tags))
        if (!tags.has(name))
            delete engine.tags[name];
    const all = { ...engine.filters };
    for (const name of Object.keys(all))
        delete engine.filters[name];
    for (const name of filters) {
        const filter = all[name];
        if (typeof filter !== 'function')
            throw new Error(`liquidjs has no filter ${name} any more`);
        engine.registerFilter(name, function (value, ...rest) {
            const kept = name === 'default' ? undefined : [value, ...rest].find(isWithheld);
            return kept ?? filter.call(this, value, ...rest);
        });
    }
}
function parse(engine, source) {
    try {
        const template = engine.parse(source);
        refuseSlips(source);
        const unknown = engine
            .globalFullVariablesSync(template)
            .find((name) => !_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .textVariables */ .j8.includes(name));
        if (unknown !== undefined)
            throw new TextProblem(`names ${unknown}, which is no variable: there are ${_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .textVariables */ .j8.join(', ')}.`);
        return template;
    }
    catch (error) {
        throw problemOf(error);
    }
}
const whole = /\{\{(?:"[^"]*"|'[^']*'|[^"'])*?\}\}|\{%(?:"[^"]*"|'[^']*'|[^"'])*?%\}/g;
const slip = new RegExp(`\\{\\s*(?:${_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .textVariables */ .j8.join('|')})\\b|[}%]\\}`);
function refuseSlips(source) {
    const [found] = slip.exec(source.replace(whole, '')) ?? [];
    if (found === undefined)
        return;
    const lost = found === '%}' ? '{%' : '{{';
    throw new TextProblem(`has ${found} without ${lost} before it: write {{ first_name }}, and put quotes around the whole.`);
}
function problemOf(error) {
    if (!(error instanceof Error) || error instanceof TextProblem)
        return error;
    const inner = error.originalError;
    if (inner instanceof TextProblem)
        return inner;
    const [words = ''] = error.message.split('\n');
    const hint = /^(undefined filter|tag .* not found)/.test(words)
        ? ` There are the tags ${[...tags].filter((tag) => tag !== '#').join(', ')} and the filters ${filters.join(', ')}.`
        : '';
    return new TextProblem(`is no Liquid that can be used here: ${words}.${hint}`);
}


/***/ }),

/***/ 60921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   N: () => (/* binding */ withoutLiquid)
/* harmony export */ });
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const marks = /[\\*[\]<>|~@]|&(?=#?\w+;)|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu;
const lineStart = /^(?:[-+#=]|\d+(?=[.)]))/;
const domainDot = /(?<=\S)\.(?=[^\s.\d][^\s.])/gu;
const www = /www(?=\.)/gi;
const joiner = '\u2060';
function escapeMarkdown(text) {
    return text
        .replace(/\s+/gu, ' ')
        .replace(unseen, '')
        .trim()
        .replaceAll('`', '’')
        .replace(marks, '\\$&')
        .replace(lineStart, (found) => (/\d/.test(found) ? `${joiner}${found}` : `\\${found}`))
        .replace(/\/(?=\/)/g, `/${joiner}`)
        .replace(domainDot, `.${joiner}`)
        .replace(www, `$&${joiner}`);
}
function withoutLiquid(text) {
    return text.replace(/\{(?=[{%])/g, '{\\');
}


/***/ }),

/***/ 17352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ isLanguageKey),
/* harmony export */   K5: () => (/* binding */ bestKey),
/* harmony export */   P7: () => (/* binding */ languagesOf),
/* harmony export */   ds: () => (/* binding */ defaultKey)
/* harmony export */ });
function languagesOf({ additional_attributes, meta }) {
    const conversation = { ...additional_attributes };
    const profile = { ...meta.sender.additional_attributes };
    const own = { ...meta.sender.custom_attributes };
    return [
        conversation.conversation_language,
        ...[own, profile].flatMap((each) => [each.language_code, each.language, each.locale]),
        conversation.browser_language,
    ].flatMap(codeOf);
}
function codeOf(value) {
    const code = typeof value === 'string' ? value.trim().toLowerCase().replaceAll('_', '-') : '';
    return isCode(code) ? [code] : [];
}
const isCode = (code) => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/.test(code);
function bestKey(keys, languages) {
    const codes = new Map(keys.flatMap((key) => codeOf(key).map((code) => [code, key])));
    for (const language of languages) {
        for (let code = language; code !== ''; code = code.replace(/(?:^|-)[^-]*$/, '')) {
            const found = codes.get(code);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
const defaultKey = 'default';
const isLanguageKey = (key) => key === defaultKey || codeOf(key).length > 0;


/***/ }),

/***/ 30301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j8: () => (/* binding */ textVariables),
/* harmony export */   uN: () => (/* binding */ withheld),
/* harmony export */   yJ: () => (/* binding */ settingFor)
/* harmony export */ });
const textVariables = ['first_name', 'number', 'repository', 'url', 'title', 'version'];
const withheld = Symbol('withheld');
const settingFor = {
    url: 'let it be shown (show-url: always in the step, showUrl in a process)',
    title: 'let it be shown (show-title: true in the step, title in a process)',
    version: 'use it in the text of the kind release only, which alone has a version',
};


/***/ }),

/***/ 30514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ wordsOfClosing)
});

// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/dependencies.js
var dependencies = __webpack_require__(6303);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/check.js
var check = __webpack_require__(25244);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/choose.js
var choose = __webpack_require__(67871);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/defaults.js
var defaults = __webpack_require__(74892);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/engine.js
var engine = __webpack_require__(94240);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/texts/first-name.js
const madeUp = /^[a-z]+-[a-z]+-\d+$/;
const address = /@|:\/\/|\bwww\.|[\p{L}\d]\.\p{L}{2,}/u;
const titles = new Set('mr mrs ms miss mx dr prof sir madam herr frau hr fr m mme mlle monsieur madame sr sra srta don doña dña dom dona'.split(' '));
const longest = 40;
function firstNameOf(name) {
    const text = (name ?? '').replace(/\s+/gu, ' ').trim();
    if (madeUp.test(text))
        return null;
    const [family, given] = text.split(/ ?, ?/);
    const [first = ''] = (given || family || '').split(' ');
    const isName = /\p{L}/u.test(first) && !/\d/.test(first) && !address.test(first) && [...first].length <= longest;
    return isName && !titles.has(first.toLowerCase().replace(/\.$/, '')) ? first : null;
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/language.js
var language = __webpack_require__(17352);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/texts/variables.js
var variables = __webpack_require__(30301);
;// CONCATENATED MODULE: ./node_modules/.dist/activities/verbs/loop/texts/words.js









const verb = 'closeTheLoop.tellPage';
async function wordsOfClosing(closing, texts = {}) {
    const { kind } = closing;
    if (kind === 'other')
        return refuseToTell;
    const values = valuesOf(closing);
    const known = new Map();
    const fill = async (text, first_name) => {
        const template = known.get(text.source) ?? (await (0,check/* compiled */.QO)(text));
        known.set(text.source, template);
        return filled(template, { ...values, first_name }, text.place ?? 'the built-in text');
    };
    const all = [...(0,choose/* ownTexts */.B)(texts, kind), ...builtInTexts(kind)];
    for (const text of all)
        for (const name of ['Ada', null])
            await fill(text, name);
    return async (row) => {
        const text = (0,choose/* chooseText */.X)(texts, kind, (0,language/* languagesOf */.P7)(row));
        return { content: await fill(text, firstNameOf(row.meta.sender.name)), language: text.language };
    };
}
const refuseToTell = async () => {
    throw (0,dependencies/* refused */.J)(verb, 'closing.kind was other, of which no text can tell: hand it over to people.');
};
const builtInTexts = (kind) => Object.keys(defaults/* builtIn */.w).map((language) => ({
    source: (0,defaults/* builtInText */.Z)(kind, language),
    language,
}));
function valuesOf({ issue, kind, version, title, show_url }) {
    return {
        number: issue.number,
        repository: `${issue.owner}/${issue.repo}`,
        url: show_url ? (0,issue_name/* issueUrl */.$9)(issue) : variables/* withheld */.uN,
        title: title ?? variables/* withheld */.uN,
        version: kind === 'release' && version !== undefined ? version : variables/* withheld */.uN,
    };
}
function filled(template, values, place) {
    let content;
    try {
        content = template(values).trim();
    }
    catch (error) {
        if (!(error instanceof engine/* TextProblem */.d))
            throw error;
        const { variable, message } = error;
        const sentence = variable
            ? `prints {{ ${variable} }}, which this closing must not show: put it between {% if ${variable} %} and {% endif %}, or ${variables/* settingFor */.yJ[variable]}.`
            : message;
        throw (0,dependencies/* refused */.J)(verb, `${place} ${sentence} Nothing was sent.`);
    }
    if (content === '')
        throw (0,dependencies/* refused */.J)(verb, `${place} comes out empty for this closing: let it say something in every case. Nothing was sent.`);
    if (content.length > check/* longestText */.Ie)
        throw (0,dependencies/* refused */.J)(verb, `${place} comes out with ${content.length} characters: Chatwoot takes at most ${check/* longestText */.Ie}. Nothing was sent.`);
    return content;
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


/***/ })

};
