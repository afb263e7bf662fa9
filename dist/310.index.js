export const id = 310;
export const ids = [310];
export const modules = {

/***/ 29310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkProcess: () => (/* binding */ checkProcess)
});

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/nearest.js
var nearest = __webpack_require__(61861);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/quoted.js
var quoted = __webpack_require__(83455);
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
function deepCompareStrict(a, b) {
    const typeofa = typeof a;
    if (typeofa !== typeof b) {
        return false;
    }
    const aIsArray = Array.isArray(a);
    const bIsArray = Array.isArray(b);
    if (aIsArray !== bIsArray) {
        return false;
    }
    if (aIsArray) {
        const length = a.length;
        if (length !== b.length) {
            return false;
        }
        for (let i = 0; i < length; i++) {
            if (!deepCompareStrict(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }
    if (typeofa === 'object') {
        if (!a || !b) {
            return a === b;
        }
        const aKeys = Object.keys(a);
        const bKeys = Object.keys(b);
        const length = aKeys.length;
        if (length !== bKeys.length) {
            return false;
        }
        for (const k of aKeys) {
            if (!Object.prototype.hasOwnProperty.call(b, k)) {
                return false;
            }
            if (!deepCompareStrict(a[k], b[k])) {
                return false;
            }
        }
        return true;
    }
    return a === b;
}
//# sourceMappingURL=deep-compare-strict.js.map
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/pointer.js
function encodePointer(p) {
    return encodeURI(escapePointer(p)).replace(/#/g, '%23');
}
function escapePointer(p) {
    return p.replace(/~/g, '~0').replace(/\//g, '~1');
}
//# sourceMappingURL=pointer.js.map
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/dereference.js

const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
    let normalized = '';
    for (let index = 0; index < fragment.length;) {
        const character = fragment[index];
        const encoded = fragment.slice(index, index + 3);
        if (character === '%' && uriPercentEncoding.test(encoded)) {
            const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
            normalized += uriUnreservedCharacter.test(decoded)
                ? decoded
                : encoded.toUpperCase();
            index += 3;
            continue;
        }
        const codePoint = String.fromCodePoint(fragment.codePointAt(index));
        normalized += uriFragmentCharacter.test(codePoint)
            ? codePoint
            : encodeURIComponent(codePoint);
        index += codePoint.length;
    }
    return normalized;
}
function resolveURI(reference, baseURI) {
    const url = new URL(reference, baseURI.href);
    url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : '';
    return url;
}
const schemaKeyword = {
    additionalItems: true,
    unevaluatedItems: true,
    items: true,
    contains: true,
    additionalProperties: true,
    unevaluatedProperties: true,
    propertyNames: true,
    not: true,
    if: true,
    then: true,
    else: true
};
const schemaArrayKeyword = {
    prefixItems: true,
    items: true,
    allOf: true,
    anyOf: true,
    oneOf: true
};
const schemaMapKeyword = {
    $defs: true,
    definitions: true,
    properties: true,
    patternProperties: true,
    dependentSchemas: true
};
const ignoredKeyword = {
    id: true,
    $id: true,
    $ref: true,
    $schema: true,
    $anchor: true,
    $vocabulary: true,
    $comment: true,
    default: true,
    enum: true,
    const: true,
    required: true,
    dependentRequired: true,
    type: true,
    maximum: true,
    minimum: true,
    exclusiveMaximum: true,
    exclusiveMinimum: true,
    multipleOf: true,
    maxLength: true,
    minLength: true,
    pattern: true,
    format: true,
    maxItems: true,
    minItems: true,
    uniqueItems: true,
    maxProperties: true,
    minProperties: true
};
let initialBaseURI = typeof self !== 'undefined' &&
    self.location &&
    self.location.origin !== 'null'
    ?
        new URL(self.location.origin + self.location.pathname + location.search)
    : new URL('https://github.com/cfworker');
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = '') {
    if (schema && typeof schema === 'object' && !Array.isArray(schema)) {
        const id = schema.$id || schema['id'];
        if (id) {
            const url = resolveURI(id, baseURI);
            if (url.hash.length > 1) {
                lookup[url.href] = schema;
            }
            else {
                url.hash = '';
                if (basePointer === '') {
                    baseURI = url;
                }
                else {
                    dereference(schema, lookup, baseURI);
                }
            }
        }
    }
    else if (schema !== true && schema !== false) {
        return lookup;
    }
    const schemaURI = baseURI.href + (basePointer ? '#' + basePointer : '');
    if (lookup[schemaURI] !== undefined && lookup[schemaURI] !== schema) {
        throw new Error(`Duplicate schema URI "${schemaURI}".`);
    }
    lookup[schemaURI] = schema;
    if (schema === true || schema === false) {
        return lookup;
    }
    if (schema.__absolute_uri__ === undefined) {
        Object.defineProperty(schema, '__absolute_uri__', {
            enumerable: false,
            value: schemaURI
        });
    }
    if (schema.$ref && schema.__absolute_ref__ === undefined) {
        const url = resolveURI(schema.$ref, baseURI);
        Object.defineProperty(schema, '__absolute_ref__', {
            enumerable: false,
            value: url.href
        });
    }
    if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === undefined) {
        const url = resolveURI(schema.$recursiveRef, baseURI);
        Object.defineProperty(schema, '__absolute_recursive_ref__', {
            enumerable: false,
            value: url.href
        });
    }
    if (schema.$anchor) {
        const url = resolveURI('#' + schema.$anchor, baseURI);
        lookup[url.href] = schema;
    }
    for (let key in schema) {
        if (ignoredKeyword[key]) {
            continue;
        }
        const keyBase = `${basePointer}/${encodePointer(key)}`;
        const subSchema = schema[key];
        if (Array.isArray(subSchema)) {
            if (schemaArrayKeyword[key]) {
                const length = subSchema.length;
                for (let i = 0; i < length; i++) {
                    dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
                }
            }
        }
        else if (schemaMapKeyword[key]) {
            for (let subKey in subSchema) {
                dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
            }
        }
        else {
            dereference(subSchema, lookup, baseURI, keyBase);
        }
    }
    return lookup;
}
//# sourceMappingURL=dereference.js.map
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/format.js
const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
const EMAIL = (input) => {
    const matches = input.match(EMAIL_ADDRESS);
    if (!matches)
        return false;
    const name = matches[1];
    const host = matches[2];
    if (!name || !host || name.length > 64 || host.length > 253)
        return false;
    if (name[0] !== '"' &&
        (name[0] === '.' || name.endsWith('.') || name.includes('..'))) {
        return false;
    }
    if (host.startsWith('[') && host.endsWith(']')) {
        const address = host.slice(1, -1);
        if (/^ipv6:/i.test(address))
            return IPV6.test(address.slice(5));
        return IPV4.test(address);
    }
    return HOSTNAME.test(host);
};
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
    return r.test.bind(r);
}
const format = {
    date,
    time: time.bind(undefined, true),
    'date-time': date_time,
    duration: DURATION,
    uri,
    'uri-reference': bind(URIREF),
    'uri-template': bind(URITEMPLATE),
    url: bind(URL_),
    email: EMAIL,
    hostname: bind(HOSTNAME),
    ipv4: bind(IPV4),
    ipv6: bind(IPV6),
    regex: regex,
    uuid: bind(UUID),
    'json-pointer': bind(JSON_POINTER),
    'json-pointer-uri-fragment': bind(JSON_POINTER_URI_FRAGMENT),
    'relative-json-pointer': bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function date(str) {
    const matches = str.match(DATE);
    if (!matches)
        return false;
    const yearPart = matches[1];
    const monthPart = matches[2];
    const dayPart = matches[3];
    if (!yearPart || !monthPart || !dayPart)
        return false;
    const year = +yearPart;
    const month = +monthPart;
    const day = +dayPart;
    const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
    return (month >= 1 &&
        month <= 12 &&
        day >= 1 &&
        maxDay !== undefined &&
        day <= maxDay);
}
function time(full, str) {
    const matches = str.match(TIME);
    if (!matches)
        return false;
    const hourPart = matches[1];
    const minutePart = matches[2];
    const secondPart = matches[3];
    if (!hourPart || !minutePart || !secondPart)
        return false;
    const hour = +hourPart;
    const minute = +minutePart;
    const second = +secondPart;
    const timeZone = matches[5];
    const offsetSign = matches[6];
    const offsetHour = +(matches[7] ?? 0);
    const offsetMinute = +(matches[8] ?? 0);
    if (hour > 23 ||
        minute > 59 ||
        second > 60 ||
        offsetHour > 23 ||
        offsetMinute > 59 ||
        (full && timeZone === undefined)) {
        return false;
    }
    if (second < 60)
        return true;
    const offsetDirection = offsetSign === '+' ? 1 : offsetSign === '-' ? -1 : 0;
    const utcMinute = (hour * 60 +
        minute -
        offsetDirection * (offsetHour * 60 + offsetMinute) +
        24 * 60) %
        (24 * 60);
    return utcMinute === 23 * 60 + 59;
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
    const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
    return (datePart !== undefined &&
        timePart !== undefined &&
        extra === undefined &&
        date(datePart) &&
        time(true, timePart));
}
const NOT_URI_FRAGMENT = /\/|:/;
const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
    return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
    if (Z_ANCHOR.test(str))
        return false;
    try {
        new RegExp(str, 'u');
        return true;
    }
    catch (e) {
        return false;
    }
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
function ucs2length(s) {
    let result = 0;
    let length = s.length;
    let index = 0;
    let charCode;
    while (index < length) {
        result++;
        charCode = s.charCodeAt(index++);
        if (charCode >= 0xd800 && charCode <= 0xdbff && index < length) {
            charCode = s.charCodeAt(index);
            if ((charCode & 0xfc00) == 0xdc00) {
                index++;
            }
        }
    }
    return result;
}
//# sourceMappingURL=ucs2-length.js.map
;// CONCATENATED MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validate.js





function validate_hasOwnProperty(instance, key) {
    return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
    const coefficientAndExponent = Math.abs(value).toString().split('e');
    const coefficient = coefficientAndExponent[0];
    const exponent = coefficientAndExponent[1] ?? '0';
    const point = coefficient.indexOf('.');
    const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
    return [
        BigInt(coefficient.replace('.', '')),
        Number(exponent) - fractionLength
    ];
}
function isMultipleOf(instance, divisor) {
    if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) {
        return false;
    }
    const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
    const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
    const exponentDifference = instanceExponent - divisorExponent;
    if (exponentDifference >= 0) {
        return ((instanceCoefficient * 10n ** BigInt(exponentDifference)) %
            divisorCoefficient ===
            0n);
    }
    return (instanceCoefficient %
        (divisorCoefficient * 10n ** BigInt(-exponentDifference)) ===
        0n);
}
function validate(instance, schema, draft = '2019-09', lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = '#', schemaLocation = '#', evaluated = Object.create(null)) {
    if (schema === true) {
        return { valid: true, errors: [] };
    }
    if (schema === false) {
        return {
            valid: false,
            errors: [
                {
                    instanceLocation,
                    keyword: 'false',
                    keywordLocation: instanceLocation,
                    error: 'False boolean schema.'
                }
            ]
        };
    }
    const rawInstanceType = typeof instance;
    let instanceType;
    switch (rawInstanceType) {
        case 'boolean':
        case 'number':
        case 'string':
            instanceType = rawInstanceType;
            break;
        case 'object':
            if (instance === null) {
                instanceType = 'null';
            }
            else if (Array.isArray(instance)) {
                instanceType = 'array';
            }
            else {
                instanceType = 'object';
            }
            break;
        default:
            throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
    }
    const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
    const errors = [];
    if ($recursiveAnchor === true && recursiveAnchor === null) {
        recursiveAnchor = schema;
    }
    if ($recursiveRef === '#') {
        const refSchema = recursiveAnchor === null
            ? lookup[__absolute_recursive_ref__]
            : recursiveAnchor;
        const keywordLocation = `${schemaLocation}/$recursiveRef`;
        const result = validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
            errors.push({
                instanceLocation,
                keyword: '$recursiveRef',
                keywordLocation,
                error: 'A subschema had errors.'
            }, ...result.errors);
        }
    }
    if ($ref !== undefined) {
        const uri = __absolute_ref__ || $ref;
        const refSchema = lookup[uri];
        if (refSchema === undefined) {
            let message = `Unresolved $ref "${$ref}".`;
            if (__absolute_ref__ && __absolute_ref__ !== $ref) {
                message += `  Absolute URI "${__absolute_ref__}".`;
            }
            message += `\nKnown schemas:\n- ${Object.keys(lookup).join('\n- ')}`;
            throw new Error(message);
        }
        const keywordLocation = `${schemaLocation}/$ref`;
        const result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
            errors.push({
                instanceLocation,
                keyword: '$ref',
                keywordLocation,
                error: 'A subschema had errors.'
            }, ...result.errors);
        }
        if (draft === '4' || draft === '7') {
            return { valid: errors.length === 0, errors };
        }
    }
    if (Array.isArray($type)) {
        let length = $type.length;
        let valid = false;
        for (let i = 0; i < length; i++) {
            if (instanceType === $type[i] ||
                ($type[i] === 'integer' &&
                    instanceType === 'number' &&
                    instance % 1 === 0 &&
                    instance === instance)) {
                valid = true;
                break;
            }
        }
        if (!valid) {
            errors.push({
                instanceLocation,
                keyword: 'type',
                keywordLocation: `${schemaLocation}/type`,
                error: `Instance type "${instanceType}" is invalid. Expected "${$type.join('", "')}".`
            });
        }
    }
    else if ($type === 'integer') {
        if (instanceType !== 'number' || instance % 1 || instance !== instance) {
            errors.push({
                instanceLocation,
                keyword: 'type',
                keywordLocation: `${schemaLocation}/type`,
                error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
            });
        }
    }
    else if ($type !== undefined && instanceType !== $type) {
        errors.push({
            instanceLocation,
            keyword: 'type',
            keywordLocation: `${schemaLocation}/type`,
            error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
        });
    }
    if ($const !== undefined) {
        if (instanceType === 'object' || instanceType === 'array') {
            if (!deepCompareStrict(instance, $const)) {
                errors.push({
                    instanceLocation,
                    keyword: 'const',
                    keywordLocation: `${schemaLocation}/const`,
                    error: `Instance does not match ${JSON.stringify($const)}.`
                });
            }
        }
        else if (instance !== $const) {
            errors.push({
                instanceLocation,
                keyword: 'const',
                keywordLocation: `${schemaLocation}/const`,
                error: `Instance does not match ${JSON.stringify($const)}.`
            });
        }
    }
    if ($enum !== undefined) {
        if (instanceType === 'object' || instanceType === 'array') {
            if (!$enum.some(value => deepCompareStrict(instance, value))) {
                errors.push({
                    instanceLocation,
                    keyword: 'enum',
                    keywordLocation: `${schemaLocation}/enum`,
                    error: `Instance does not match any of ${JSON.stringify($enum)}.`
                });
            }
        }
        else if (!$enum.some(value => instance === value)) {
            errors.push({
                instanceLocation,
                keyword: 'enum',
                keywordLocation: `${schemaLocation}/enum`,
                error: `Instance does not match any of ${JSON.stringify($enum)}.`
            });
        }
    }
    if ($not !== undefined) {
        const keywordLocation = `${schemaLocation}/not`;
        const result = validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation);
        if (result.valid) {
            errors.push({
                instanceLocation,
                keyword: 'not',
                keywordLocation,
                error: 'Instance matched "not" schema.'
            });
        }
    }
    let subEvaluateds = [];
    if ($anyOf !== undefined) {
        const keywordLocation = `${schemaLocation}/anyOf`;
        const errorsLength = errors.length;
        let anyValid = false;
        for (const [i, subSchema] of $anyOf.entries()) {
            const subEvaluated = Object.create(evaluated);
            const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
            errors.push(...result.errors);
            anyValid = anyValid || result.valid;
            if (result.valid) {
                subEvaluateds.push(subEvaluated);
            }
        }
        if (anyValid) {
            errors.length = errorsLength;
        }
        else {
            errors.splice(errorsLength, 0, {
                instanceLocation,
                keyword: 'anyOf',
                keywordLocation,
                error: 'Instance does not match any subschemas.'
            });
        }
    }
    if ($allOf !== undefined) {
        const keywordLocation = `${schemaLocation}/allOf`;
        const errorsLength = errors.length;
        let allValid = true;
        for (const [i, subSchema] of $allOf.entries()) {
            const subEvaluated = Object.create(evaluated);
            const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
            errors.push(...result.errors);
            allValid = allValid && result.valid;
            if (result.valid) {
                subEvaluateds.push(subEvaluated);
            }
        }
        if (allValid) {
            errors.length = errorsLength;
        }
        else {
            errors.splice(errorsLength, 0, {
                instanceLocation,
                keyword: 'allOf',
                keywordLocation,
                error: `Instance does not match every subschema.`
            });
        }
    }
    if ($oneOf !== undefined) {
        const keywordLocation = `${schemaLocation}/oneOf`;
        const errorsLength = errors.length;
        const matches = $oneOf.filter((subSchema, i) => {
            const subEvaluated = Object.create(evaluated);
            const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
            errors.push(...result.errors);
            if (result.valid) {
                subEvaluateds.push(subEvaluated);
            }
            return result.valid;
        }).length;
        if (matches === 1) {
            errors.length = errorsLength;
        }
        else {
            errors.splice(errorsLength, 0, {
                instanceLocation,
                keyword: 'oneOf',
                keywordLocation,
                error: `Instance does not match exactly one subschema (${matches} matches).`
            });
        }
    }
    if (instanceType === 'object' || instanceType === 'array') {
        Object.assign(evaluated, ...subEvaluateds);
    }
    if ($if !== undefined) {
        const keywordLocation = `${schemaLocation}/if`;
        const ifEvaluated = Object.create(null);
        const conditionResult = validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid;
        if (conditionResult) {
            Object.assign(evaluated, ifEvaluated);
            if ($then !== undefined) {
                const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
                if (!thenResult.valid) {
                    errors.push({
                        instanceLocation,
                        keyword: 'if',
                        keywordLocation,
                        error: `Instance does not match "then" schema.`
                    }, ...thenResult.errors);
                }
            }
        }
        else if ($else !== undefined) {
            const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
            if (!elseResult.valid) {
                errors.push({
                    instanceLocation,
                    keyword: 'if',
                    keywordLocation,
                    error: `Instance does not match "else" schema.`
                }, ...elseResult.errors);
            }
        }
    }
    if (instanceType === 'object') {
        if ($required !== undefined) {
            for (const key of $required) {
                if (!validate_hasOwnProperty(instance, key)) {
                    errors.push({
                        instanceLocation,
                        keyword: 'required',
                        keywordLocation: `${schemaLocation}/required`,
                        error: `Instance does not have required property "${key}".`
                    });
                }
            }
        }
        const keys = Object.keys(instance);
        if ($minProperties !== undefined && keys.length < $minProperties) {
            errors.push({
                instanceLocation,
                keyword: 'minProperties',
                keywordLocation: `${schemaLocation}/minProperties`,
                error: `Instance does not have at least ${$minProperties} properties.`
            });
        }
        if ($maxProperties !== undefined && keys.length > $maxProperties) {
            errors.push({
                instanceLocation,
                keyword: 'maxProperties',
                keywordLocation: `${schemaLocation}/maxProperties`,
                error: `Instance does not have at least ${$maxProperties} properties.`
            });
        }
        if ($propertyNames !== undefined) {
            const keywordLocation = `${schemaLocation}/propertyNames`;
            for (const key in instance) {
                const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
                const result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
                if (!result.valid) {
                    errors.push({
                        instanceLocation,
                        keyword: 'propertyNames',
                        keywordLocation,
                        error: `Property name "${key}" does not match schema.`
                    }, ...result.errors);
                }
            }
        }
        if ($dependentRequired !== undefined) {
            const keywordLocation = `${schemaLocation}/dependantRequired`;
            for (const key in $dependentRequired) {
                if (validate_hasOwnProperty(instance, key)) {
                    const required = $dependentRequired[key];
                    for (const dependantKey of required) {
                        if (!validate_hasOwnProperty(instance, dependantKey)) {
                            errors.push({
                                instanceLocation,
                                keyword: 'dependentRequired',
                                keywordLocation,
                                error: `Instance has "${key}" but does not have "${dependantKey}".`
                            });
                        }
                    }
                }
            }
        }
        if ($dependentSchemas !== undefined) {
            for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
                const keywordLocation = `${schemaLocation}/dependentSchemas`;
                if (validate_hasOwnProperty(instance, key)) {
                    const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
                    if (!result.valid) {
                        errors.push({
                            instanceLocation,
                            keyword: 'dependentSchemas',
                            keywordLocation,
                            error: `Instance has "${key}" but does not match dependant schema.`
                        }, ...result.errors);
                    }
                }
            }
        }
        if ($dependencies !== undefined) {
            const keywordLocation = `${schemaLocation}/dependencies`;
            for (const key in $dependencies) {
                if (validate_hasOwnProperty(instance, key)) {
                    const propsOrSchema = $dependencies[key];
                    if (Array.isArray(propsOrSchema)) {
                        for (const dependantKey of propsOrSchema) {
                            if (!validate_hasOwnProperty(instance, dependantKey)) {
                                errors.push({
                                    instanceLocation,
                                    keyword: 'dependencies',
                                    keywordLocation,
                                    error: `Instance has "${key}" but does not have "${dependantKey}".`
                                });
                            }
                        }
                    }
                    else {
                        const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
                        if (!result.valid) {
                            errors.push({
                                instanceLocation,
                                keyword: 'dependencies',
                                keywordLocation,
                                error: `Instance has "${key}" but does not match dependant schema.`
                            }, ...result.errors);
                        }
                    }
                }
            }
        }
        const thisEvaluated = Object.create(null);
        let stop = false;
        if ($properties !== undefined) {
            const keywordLocation = `${schemaLocation}/properties`;
            for (const [key, propertySchema] of Object.entries($properties)) {
                if (!validate_hasOwnProperty(instance, key)) {
                    continue;
                }
                const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
                const result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
                thisEvaluated[key] = true;
                if (result.valid) {
                    evaluated[key] = true;
                }
                else {
                    stop = shortCircuit;
                    errors.push({
                        instanceLocation,
                        keyword: 'properties',
                        keywordLocation,
                        error: `Property "${key}" does not match schema.`
                    }, ...result.errors);
                    if (stop)
                        break;
                }
            }
        }
        if (!stop && $patternProperties !== undefined) {
            const keywordLocation = `${schemaLocation}/patternProperties`;
            for (const [pattern, subSchema] of Object.entries($patternProperties)) {
                const regex = new RegExp(pattern, 'u');
                for (const key in instance) {
                    if (!regex.test(key)) {
                        continue;
                    }
                    const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
                    const result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
                    thisEvaluated[key] = true;
                    if (result.valid) {
                        evaluated[key] = true;
                    }
                    else {
                        stop = shortCircuit;
                        errors.push({
                            instanceLocation,
                            keyword: 'patternProperties',
                            keywordLocation,
                            error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
                        }, ...result.errors);
                    }
                }
            }
        }
        if (!stop && $additionalProperties !== undefined) {
            const keywordLocation = `${schemaLocation}/additionalProperties`;
            for (const key in instance) {
                if (thisEvaluated[key]) {
                    continue;
                }
                const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
                const result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
                if (result.valid) {
                    evaluated[key] = true;
                }
                else {
                    stop = shortCircuit;
                    errors.push({
                        instanceLocation,
                        keyword: 'additionalProperties',
                        keywordLocation,
                        error: `Property "${key}" does not match additional properties schema.`
                    }, ...result.errors);
                }
            }
        }
        else if (!stop && $unevaluatedProperties !== undefined) {
            const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
            for (const key in instance) {
                if (!evaluated[key]) {
                    const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
                    const result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
                    if (result.valid) {
                        evaluated[key] = true;
                    }
                    else {
                        errors.push({
                            instanceLocation,
                            keyword: 'unevaluatedProperties',
                            keywordLocation,
                            error: `Property "${key}" does not match unevaluated properties schema.`
                        }, ...result.errors);
                    }
                }
            }
        }
    }
    else if (instanceType === 'array') {
        if ($maxItems !== undefined && instance.length > $maxItems) {
            errors.push({
                instanceLocation,
                keyword: 'maxItems',
                keywordLocation: `${schemaLocation}/maxItems`,
                error: `Array has too many items (${instance.length} > ${$maxItems}).`
            });
        }
        if ($minItems !== undefined && instance.length < $minItems) {
            errors.push({
                instanceLocation,
                keyword: 'minItems',
                keywordLocation: `${schemaLocation}/minItems`,
                error: `Array has too few items (${instance.length} < ${$minItems}).`
            });
        }
        const length = instance.length;
        let i = 0;
        let stop = false;
        if ($prefixItems !== undefined) {
            const keywordLocation = `${schemaLocation}/prefixItems`;
            const length2 = Math.min($prefixItems.length, length);
            for (; i < length2; i++) {
                const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
                evaluated[i] = true;
                if (!result.valid) {
                    stop = shortCircuit;
                    errors.push({
                        instanceLocation,
                        keyword: 'prefixItems',
                        keywordLocation,
                        error: `Items did not match schema.`
                    }, ...result.errors);
                    if (stop)
                        break;
                }
            }
        }
        if ($items !== undefined) {
            const keywordLocation = `${schemaLocation}/items`;
            if (Array.isArray($items)) {
                const length2 = Math.min($items.length, length);
                for (; i < length2; i++) {
                    const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
                    evaluated[i] = true;
                    if (!result.valid) {
                        stop = shortCircuit;
                        errors.push({
                            instanceLocation,
                            keyword: 'items',
                            keywordLocation,
                            error: `Items did not match schema.`
                        }, ...result.errors);
                        if (stop)
                            break;
                    }
                }
            }
            else {
                for (; i < length; i++) {
                    const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
                    evaluated[i] = true;
                    if (!result.valid) {
                        stop = shortCircuit;
                        errors.push({
                            instanceLocation,
                            keyword: 'items',
                            keywordLocation,
                            error: `Items did not match schema.`
                        }, ...result.errors);
                        if (stop)
                            break;
                    }
                }
            }
            if (!stop && $additionalItems !== undefined) {
                const keywordLocation = `${schemaLocation}/additionalItems`;
                for (; i < length; i++) {
                    const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
                    evaluated[i] = true;
                    if (!result.valid) {
                        stop = shortCircuit;
                        errors.push({
                            instanceLocation,
                            keyword: 'additionalItems',
                            keywordLocation,
                            error: `Items did not match additional items schema.`
                        }, ...result.errors);
                    }
                }
            }
        }
        if ($contains !== undefined) {
            if (length === 0 && $minContains === undefined) {
                errors.push({
                    instanceLocation,
                    keyword: 'contains',
                    keywordLocation: `${schemaLocation}/contains`,
                    error: `Array is empty. It must contain at least one item matching the schema.`
                });
            }
            else if ($minContains !== undefined && length < $minContains) {
                errors.push({
                    instanceLocation,
                    keyword: 'minContains',
                    keywordLocation: `${schemaLocation}/minContains`,
                    error: `Array has less items (${length}) than minContains (${$minContains}).`
                });
            }
            else {
                const keywordLocation = `${schemaLocation}/contains`;
                const errorsLength = errors.length;
                let contained = 0;
                for (let j = 0; j < length; j++) {
                    const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
                    if (result.valid) {
                        evaluated[j] = true;
                        contained++;
                    }
                    else {
                        errors.push(...result.errors);
                    }
                }
                if (contained >= ($minContains || 0)) {
                    errors.length = errorsLength;
                }
                if ($minContains === undefined && contained === 0) {
                    errors.splice(errorsLength, 0, {
                        instanceLocation,
                        keyword: 'contains',
                        keywordLocation,
                        error: `Array does not contain item matching schema.`
                    });
                }
                else if ($minContains !== undefined && contained < $minContains) {
                    errors.push({
                        instanceLocation,
                        keyword: 'minContains',
                        keywordLocation: `${schemaLocation}/minContains`,
                        error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
                    });
                }
                else if ($maxContains !== undefined && contained > $maxContains) {
                    errors.push({
                        instanceLocation,
                        keyword: 'maxContains',
                        keywordLocation: `${schemaLocation}/maxContains`,
                        error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
                    });
                }
            }
        }
        if (!stop && $unevaluatedItems !== undefined) {
            const keywordLocation = `${schemaLocation}/unevaluatedItems`;
            for (i; i < length; i++) {
                if (evaluated[i]) {
                    continue;
                }
                const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
                evaluated[i] = true;
                if (!result.valid) {
                    errors.push({
                        instanceLocation,
                        keyword: 'unevaluatedItems',
                        keywordLocation,
                        error: `Items did not match unevaluated items schema.`
                    }, ...result.errors);
                }
            }
        }
        if ($uniqueItems) {
            for (let j = 0; j < length; j++) {
                const a = instance[j];
                const ao = typeof a === 'object' && a !== null;
                for (let k = 0; k < length; k++) {
                    if (j === k) {
                        continue;
                    }
                    const b = instance[k];
                    const bo = typeof b === 'object' && b !== null;
                    if (a === b || (ao && bo && deepCompareStrict(a, b))) {
                        errors.push({
                            instanceLocation,
                            keyword: 'uniqueItems',
                            keywordLocation: `${schemaLocation}/uniqueItems`,
                            error: `Duplicate items at indexes ${j} and ${k}.`
                        });
                        j = Number.MAX_SAFE_INTEGER;
                        k = Number.MAX_SAFE_INTEGER;
                    }
                }
            }
        }
    }
    else if (instanceType === 'number') {
        if (draft === '4') {
            if ($minimum !== undefined &&
                (($exclusiveMinimum === true && instance <= $minimum) ||
                    instance < $minimum)) {
                errors.push({
                    instanceLocation,
                    keyword: 'minimum',
                    keywordLocation: `${schemaLocation}/minimum`,
                    error: `${instance} is less than ${$exclusiveMinimum ? 'or equal to ' : ''} ${$minimum}.`
                });
            }
            if ($maximum !== undefined &&
                (($exclusiveMaximum === true && instance >= $maximum) ||
                    instance > $maximum)) {
                errors.push({
                    instanceLocation,
                    keyword: 'maximum',
                    keywordLocation: `${schemaLocation}/maximum`,
                    error: `${instance} is greater than ${$exclusiveMaximum ? 'or equal to ' : ''} ${$maximum}.`
                });
            }
        }
        else {
            if ($minimum !== undefined && instance < $minimum) {
                errors.push({
                    instanceLocation,
                    keyword: 'minimum',
                    keywordLocation: `${schemaLocation}/minimum`,
                    error: `${instance} is less than ${$minimum}.`
                });
            }
            if ($maximum !== undefined && instance > $maximum) {
                errors.push({
                    instanceLocation,
                    keyword: 'maximum',
                    keywordLocation: `${schemaLocation}/maximum`,
                    error: `${instance} is greater than ${$maximum}.`
                });
            }
            if ($exclusiveMinimum !== undefined && instance <= $exclusiveMinimum) {
                errors.push({
                    instanceLocation,
                    keyword: 'exclusiveMinimum',
                    keywordLocation: `${schemaLocation}/exclusiveMinimum`,
                    error: `${instance} is less than ${$exclusiveMinimum}.`
                });
            }
            if ($exclusiveMaximum !== undefined && instance >= $exclusiveMaximum) {
                errors.push({
                    instanceLocation,
                    keyword: 'exclusiveMaximum',
                    keywordLocation: `${schemaLocation}/exclusiveMaximum`,
                    error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
                });
            }
        }
        if ($multipleOf !== undefined) {
            if (!isMultipleOf(instance, $multipleOf)) {
                errors.push({
                    instanceLocation,
                    keyword: 'multipleOf',
                    keywordLocation: `${schemaLocation}/multipleOf`,
                    error: `${instance} is not a multiple of ${$multipleOf}.`
                });
            }
        }
    }
    else if (instanceType === 'string') {
        const length = $minLength === undefined && $maxLength === undefined
            ? 0
            : ucs2length(instance);
        if ($minLength !== undefined && length < $minLength) {
            errors.push({
                instanceLocation,
                keyword: 'minLength',
                keywordLocation: `${schemaLocation}/minLength`,
                error: `String is too short (${length} < ${$minLength}).`
            });
        }
        if ($maxLength !== undefined && length > $maxLength) {
            errors.push({
                instanceLocation,
                keyword: 'maxLength',
                keywordLocation: `${schemaLocation}/maxLength`,
                error: `String is too long (${length} > ${$maxLength}).`
            });
        }
        if ($pattern !== undefined && !new RegExp($pattern, 'u').test(instance)) {
            errors.push({
                instanceLocation,
                keyword: 'pattern',
                keywordLocation: `${schemaLocation}/pattern`,
                error: `String does not match pattern.`
            });
        }
        if ($format !== undefined &&
            format[$format] &&
            !format[$format](instance)) {
            errors.push({
                instanceLocation,
                keyword: 'format',
                keywordLocation: `${schemaLocation}/format`,
                error: `String does not match format "${$format}".`
            });
        }
    }
    return { valid: errors.length === 0, errors };
}
//# sourceMappingURL=validate.js.map
;// CONCATENATED MODULE: ./node_modules/.dist/workflows/spans.js
const unitSeconds = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 };
const spanPattern = /^[1-9]\d{0,5} (second|minute|hour|day|week)s?$/;
const spanAdvice = 'give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as "3 days".';
function secondsIn(span) {
    const [count, unit = ''] = span.split(' ');
    return Number(count) * unitSeconds[unit.replace(/s$/, '')];
}

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/rules/await-customer-reply.js

const longestWait = 90 * 86_400;
function awaitCustomerReplyRules({ within, nudges = [] }) {
    const broken = [];
    if (secondsIn(within) > longestWait)
        broken.push({ path: ['within'], message: 'more than 90 days: give "90 days" or less.' });
    for (const [at, { after }] of nudges.entries()) {
        const path = ['nudges', at, 'after'];
        const before = nudges[at - 1];
        if (secondsIn(after) >= secondsIn(within))
            broken.push({ path, message: 'not before the end of within: give a shorter span.' });
        if (before && secondsIn(after) <= secondsIn(before.after))
            broken.push({ path, message: 'not later than the nudge before it: give them in the order of their times.' });
    }
    return broken;
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/loop/closing.js
var closing = __webpack_require__(848);
// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
;// CONCATENATED MODULE: ./node_modules/.dist/workflows/rules/close-the-loop.js


const ofClosing = [
    'kind',
    'act',
    'reason',
    'version',
    'title',
    'showUrl',
    'resolved',
    'active',
    'texts',
    'optOutLabel',
];
const isUrl = (text) => /^https?:/.test(text) && (0,issue_name/* readIssueName */.Jj)(text) !== undefined;
const urlAdvice = 'give the URL of an issue, such as https://github.com/octo/shop/issues/12.';
function closeTheLoopRules(given) {
    const broken = [];
    const refuse = (field, message) => broken.push({ path: [field], message });
    if (!isUrl(given.issue))
        refuse('issue', urlAdvice);
    for (const [at, name] of (given.formerNames ?? []).entries())
        if (!isUrl(name))
            broken.push({ path: ['formerNames', at], message: urlAdvice });
    if (given.reopenedAt !== undefined) {
        for (const field of ofClosing)
            if (given[field] !== undefined)
                refuse(field, 'it means nothing for a reopening: leave it or reopenedAt out.');
        return broken;
    }
    if (given.kind === undefined)
        refuse('kind', `give one of ${closing/* closingKinds */.FT.join(', ')}, or reopenedAt.`);
    if (given.act === undefined)
        refuse('act', `give one of ${closing/* closingActs */.hU.join(', ')}.`);
    if (given.open !== undefined)
        refuse('open', 'it means nothing for a closing: leave it out, or give reopenedAt.');
    if (given.kind === 'other' && given.reason === undefined)
        refuse('reason', 'give GitHub’s word for why it was closed.');
    if (given.kind !== 'other' && given.reason !== undefined)
        refuse('reason', 'only the kind other has one: leave it out.');
    if (given.kind === 'other' && given.act !== 'hand-over' && given.act !== 'nothing')
        refuse('act', 'nothing can be told of the kind other: give hand-over or nothing.');
    if (given.kind === 'release' && given.version === undefined)
        refuse('version', 'give the tag of the release that the customers are told of.');
    if (given.kind !== 'release' && given.version !== undefined)
        refuse('version', 'only the kind release has one: leave it out.');
    return broken;
}

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/rules/guard-first-response.js

function guardFirstResponseRules({ targets, warn, missed }) {
    const given = Object.entries(targets).flatMap(([name, target]) => (target ? [{ name, ...target }] : []));
    const broken = [];
    if (given.length === 0)
        broken.push({ path: ['targets'], message: 'is empty: give firstResponse, nextResponse or resolution.' });
    for (const { name, within, perPriority = {}, warnBefore } of given) {
        const spans = [within, ...Object.values(perPriority)].filter((span) => span !== undefined);
        if (warnBefore !== undefined && spans.some((span) => secondsIn(span) <= secondsIn(warnBefore)))
            broken.push({
                path: ['targets', name, 'warnBefore'],
                message: 'is as long as a target or longer: give less, so that there is time before the warning.',
            });
    }
    if (warn === undefined && missed === undefined)
        broken.push({
            path: ['missed'],
            message: 'neither warn nor missed was given: give at least one, {} for a note alone.',
        });
    if ((warn !== undefined) !== given.some(({ warnBefore }) => warnBefore !== undefined))
        broken.push({ path: ['warn'], message: 'warn and warnBefore of a target go together: give both, or neither.' });
    return broken;
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/snooze-time.js
var snooze_time = __webpack_require__(62596);
;// CONCATENATED MODULE: ./node_modules/.dist/workflows/rules/set-status-in-bulk.js

function setStatusInBulkRules({ ids, filter, limit, status, snoozedUntil }) {
    const broken = [];
    if ((ids === undefined) === (filter === undefined))
        broken.push({ path: ['ids'], message: 'give either ids or filter, exactly one of them.' });
    if ((ids?.length ?? 0) > limit)
        broken.push({
            path: ['limit'],
            message: 'ids names more conversations than limit allows: raise limit, or choose fewer.',
        });
    if (snoozedUntil !== undefined && (0,snooze_time/* snoozeSeconds */.uO)(snoozedUntil) === undefined)
        broken.push({ path: ['snoozedUntil'], message: snooze_time/* snoozeAdvice */.l5 });
    if (status !== 'snoozed' && snoozedUntil !== undefined)
        broken.push({ path: ['snoozedUntil'], message: 'it goes with status snoozed only, so leave it out.' });
    return broken;
}

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/rules/index.js




const rules = {
    setStatusInBulk: setStatusInBulkRules,
    awaitCustomerReply: awaitCustomerReplyRules,
    guardFirstResponse: guardFirstResponseRules,
    closeTheLoop: closeTheLoopRules,
};

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/schemas/published.js
const publishedSchemas = {
    setStatusInBulk: '{"type":"object","properties":{"ids":{"minItems":1,"maxItems":100000,"type":"array","items":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"filter":{"minItems":1,"type":"array","items":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}}},"limit":{"type":"integer","minimum":1,"maximum":100000},"status":{"type":"string","enum":["open","resolved","pending","snoozed"]},"snoozedUntil":{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},{"type":"string"}]},"by":{"type":"string","enum":["toggle","bulk"]},"pageSize":{"type":"integer","minimum":1,"maximum":2000},"accountId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["limit","status"],"additionalProperties":false,"$defs":{"__schema0":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"null"},{"type":"array","items":{"$ref":"#/$defs/__schema0"}},{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}}]}}}',
    awaitCustomerReply: '{"type":"object","properties":{"conversationId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"question":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]},"key":{"type":"string","minLength":1,"maxLength":200},"within":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"nudges":{"maxItems":10,"type":"array","items":{"type":"object","properties":{"after":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"say":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]}},"required":["after","say"],"additionalProperties":false}},"ifSilent":{"maxItems":20,"type":"array","items":{"anyOf":[{"type":"object","properties":{"status":{"type":"string","enum":["open","resolved","pending","snoozed"]}},"required":["status"],"additionalProperties":false},{"type":"object","properties":{"addLabels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}}},"required":["addLabels"],"additionalProperties":false},{"type":"object","properties":{"removeLabels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}}},"required":["removeLabels"],"additionalProperties":false},{"type":"object","properties":{"assignAgent":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["assignAgent"],"additionalProperties":false},{"type":"object","properties":{"assignTeam":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["assignTeam"],"additionalProperties":false},{"type":"object","properties":{"priority":{"anyOf":[{"type":"string","enum":["urgent","high","medium","low"]},{"type":"null"}]}},"required":["priority"],"additionalProperties":false},{"type":"object","properties":{"note":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]}},"required":["note"],"additionalProperties":false},{"type":"object","properties":{"message":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]}},"required":["message"],"additionalProperties":false}]}},"anyConversation":{"type":"boolean"},"snooze":{"type":"boolean"},"checkEverySeconds":{"type":"integer","minimum":1,"maximum":3600},"accountId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["conversationId","within"],"additionalProperties":false}',
    sweepStale: '{"type":"object","properties":{"silentFor":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"closeAfter":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"nudge":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]},"status":{"minItems":1,"type":"array","items":{"type":"string","enum":["open","pending","snoozed"]}},"inboxId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"teamId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"labels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"stopLabels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"addLabels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"note":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]},"limit":{"type":"integer","minimum":1,"maximum":1000},"every":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"evenIfCustomerWaits":{"type":"boolean"},"closeUntold":{"type":"boolean"},"dryRun":{"type":"boolean"},"accountId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["silentFor","closeAfter","nudge"],"additionalProperties":false}',
    guardFirstResponse: '{"type":"object","properties":{"targets":{"type":"object","properties":{"firstResponse":{"type":"object","properties":{"within":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"perPriority":{"type":"object","propertyNames":{"type":"string","enum":["urgent","high","medium","low"]},"additionalProperties":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"warnBefore":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"required":["within"],"additionalProperties":false},"nextResponse":{"type":"object","properties":{"within":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"perPriority":{"type":"object","propertyNames":{"type":"string","enum":["urgent","high","medium","low"]},"additionalProperties":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"warnBefore":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"required":["within"],"additionalProperties":false},"resolution":{"type":"object","properties":{"within":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"perPriority":{"type":"object","propertyNames":{"type":"string","enum":["urgent","high","medium","low"]},"additionalProperties":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"warnBefore":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."}},"required":["within"],"additionalProperties":false}},"additionalProperties":false},"warn":{"type":"object","properties":{"agent":{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},{"type":"string","minLength":1}]},"team":{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},{"type":"string","minLength":1}]},"priority":{"type":"string","enum":["urgent","high","medium","low"]},"labels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"note":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]}},"additionalProperties":false},"missed":{"type":"object","properties":{"agent":{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},{"type":"string","minLength":1}]},"team":{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},{"type":"string","minLength":1}]},"priority":{"type":"string","enum":["urgent","high","medium","low"]},"labels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"note":{"anyOf":[{"type":"object","properties":{"canned":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["canned"],"additionalProperties":false},{"type":"object","properties":{"text":{"type":"string","pattern":"\\\\S","patternErrorMessage":"is blank: give a text."}},"required":["text"],"additionalProperties":false}]}},"additionalProperties":false},"businessHours":{"type":"boolean"},"status":{"minItems":1,"type":"array","items":{"type":"string","enum":["open","pending","snoozed"]}},"inboxId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"teamId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"labels":{"minItems":1,"type":"array","items":{"type":"string","pattern":"^[^,]+$","patternErrorMessage":"give label titles without commas."}},"checkEvery":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"lookBack":{"type":"string","pattern":"^[1-9]\\\\d{0,5} (second|minute|hour|day|week)s?$","patternErrorMessage":"give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as \\"3 days\\"."},"limit":{"type":"integer","minimum":1,"maximum":1000},"accountId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"required":["targets"],"additionalProperties":false}',
    closeTheLoop: '{"type":"object","properties":{"issue":{"type":"string"},"issueId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"accountId":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},"formerIds":{"type":"array","items":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991}},"formerNames":{"type":"array","items":{"type":"string"}},"closedAt":{"type":"string","format":"date-time","pattern":"^(?:(?:\\\\d\\\\d[2468][048]|\\\\d\\\\d[13579][26]|\\\\d\\\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\\\d|30)|(?:02)-(?:0[1-9]|1\\\\d|2[0-8])))T(?:(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d+)?(?:Z|([+-](?:[01]\\\\d|2[0-3]):[0-5]\\\\d)))$","patternErrorMessage":"give an ISO time with its zone, as GitHub writes it: 2026-03-01T12:00:00Z."},"kind":{"type":"string","enum":["completed","not-planned","duplicate","release","other"]},"act":{"type":"string","enum":["tell-and-resolve","tell","tell-and-hand-over","hand-over","nothing"]},"reason":{"type":"string","minLength":1},"version":{"type":"string","minLength":1},"title":{"type":"string","minLength":1},"showUrl":{"type":"boolean"},"resolved":{"type":"string","enum":["tell","leave"]},"active":{"type":"string","enum":["tell","hand-over"]},"optOutLabel":{"type":"string","minLength":1},"texts":{"type":"object","propertyNames":{"type":"string","enum":["completed","not-planned","duplicate","release"]},"additionalProperties":{"anyOf":[{"type":"string","minLength":1},{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","minLength":1}}]}},"reopenedAt":{"type":"string","format":"date-time","pattern":"^(?:(?:\\\\d\\\\d[2468][048]|\\\\d\\\\d[13579][26]|\\\\d\\\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\\\d|30)|(?:02)-(?:0[1-9]|1\\\\d|2[0-8])))T(?:(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d+)?(?:Z|([+-](?:[01]\\\\d|2[0-3]):[0-5]\\\\d)))$","patternErrorMessage":"give an ISO time with its zone, as GitHub writes it: 2026-03-01T12:00:00Z."},"open":{"type":"boolean"},"fromAttribute":{"type":"boolean"},"notesSince":{"type":"string","format":"date-time","pattern":"^(?:(?:\\\\d\\\\d[2468][048]|\\\\d\\\\d[13579][26]|\\\\d\\\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\\\d|30)|(?:02)-(?:0[1-9]|1\\\\d|2[0-8])))T(?:(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d+)?(?:Z|([+-](?:[01]\\\\d|2[0-3]):[0-5]\\\\d)))$","patternErrorMessage":"give an ISO time with its zone, as GitHub writes it: 2026-03-01T12:00:00Z."},"limit":{"type":"integer","minimum":1,"maximum":10000},"certainFirst":{"type":"boolean"}},"required":["issue","issueId","closedAt"],"additionalProperties":false}',
};

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/schemas/schema-issues.js
function issuesIn(errors, schema, input) {
    const placed = errors.filter(({ keyword, keywordLocation: at }) => keyword !== 'false' && !at.includes('/propertyNames/'));
    return issuesUnder(placed, { schema, input }, '#');
}
function issuesUnder(errors, whole, under) {
    return errors
        .filter(({ keywordLocation: at }) => at.startsWith(`${under}/`) && !at.slice(under.length).includes('/anyOf/'))
        .flatMap((error) => {
        const path = pathOf(error.instanceLocation);
        const node = nodeOf(whole.schema, error.keywordLocation);
        if (error.keyword !== 'anyOf')
            return issuesOf(error, node, valueAt(whole.input, path), path);
        const each = node.anyOf.map((_, at) => issuesUnder(errors, whole, `${error.keywordLocation}/${at}`));
        return [{ path, code: 'shape', branches: each }];
    });
}
const limits = {
    minimum: ['at least', ''],
    exclusiveMinimum: ['a number above', ''],
    maximum: ['at most', ''],
    minLength: ['at least', 'character'],
    maxLength: ['at most', 'character'],
    minItems: ['at least', 'item'],
    maxItems: ['at most', 'item'],
};
function issuesOf({ keyword, error }, node, value, path) {
    const unknownKeys = (known) => [
        { path, code: 'unknown', keys: Object.keys(value).filter((key) => !known.includes(key)) },
    ];
    const limit = limits[keyword];
    if (limit)
        return [{ path, code: 'limit', words: limit[0], bound: node[keyword], unit: limit[1] }];
    switch (keyword) {
        case 'type':
            return [{ path, code: 'kind', expected: node.type }];
        case 'enum':
            return [{ path, code: 'choice', values: node.enum }];
        case 'required':
            return node.required
                .filter((key) => !Object.hasOwn(value, key))
                .map((key) => missing([...path, key], node.properties[key]));
        case 'additionalProperties':
            return node.additionalProperties === false ? unknownKeys(Object.keys(node.properties ?? {})) : [];
        case 'propertyNames':
            return unknownKeys((node.propertyNames.enum ?? []));
        case 'pattern':
        case 'format':
            return [
                { path, code: 'words', message: String(node.patternErrorMessage ?? 'it has not the form that is needed.') },
            ];
        case 'properties':
        case 'items':
        case '$ref':
            return [];
        default:
            return [{ path, code: 'words', message: error }];
    }
}
function missing(path, node) {
    if (node.enum)
        return { path, code: 'choice', values: node.enum, missing: true };
    if (node.anyOf)
        return { path, code: 'shape', branches: [], missing: true };
    return { path, code: 'kind', expected: node.type, missing: true };
}
const parts = (pointer) => pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
const pathOf = (pointer) => parts(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
const valueAt = (input, path) => path.reduce((at, key) => at?.[key], input);
function nodeOf(schema, location) {
    return parts(location)
        .slice(0, -1)
        .reduce((at, part) => (part === '$ref' ? nodeOf(schema, `${String(at.$ref)}/`) : at[part]), schema);
}

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/schemas/schema-words.js



function sentenceOf(issue, input, schema) {
    if (!issue)
        return 'it does not fit the schema of the process.';
    const inner = issue.code === 'shape' ? bestBranch(issue) : undefined;
    if (inner)
        return sentenceOf(inner, input, schema);
    const field = nameOf(issue.path);
    const value = valueAt(input, issue.path);
    const at = schemasAt(schema, issue.path);
    if (issue.code === 'unknown') {
        const key = issue.keys[0];
        const known = fieldsOf(at);
        const place = field ? `${field}.${key}` : key;
        const fields = known.length > 0 ? ` (fields: ${known.join(', ')})` : '';
        return `the field ${place.slice(0, 80)} means nothing${(0,nearest/* nearestWords */.E)(key, known)}${fields}.`;
    }
    const right = issue.code === 'shape' ? `give ${shapesOf(at).join(', or ')}.` : allowed(issue);
    if (value === undefined)
        return `the field ${field} is missing: ${right}`;
    return `the field ${field || 'input'} ${was(value)}: ${right}`;
}
function bestBranch({ path, branches }) {
    const fits = branches.find((issues) => issues.length > 0 && !issues.some((each) => each.path.length === path.length && each.code !== 'words'));
    return fits?.find((each) => !('missing' in each));
}
function allowed(issue) {
    if (issue.code === 'choice')
        return `give one of ${issue.values.map(String).join(', ')}.`;
    if (issue.code === 'kind')
        return `give ${typeWords[issue.expected] ?? issue.expected}.`;
    if (issue.code === 'limit') {
        const { words, bound, unit } = issue;
        return `give ${words} ${bound}${unit ? ` ${unit}${bound === 1 ? '' : 's'}` : ''}.`;
    }
    const message = issue.message.replace(/^is /, 'it is ');
    return /[.]$/.test(message) ? message : `${message}.`;
}
const typeWords = {
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object of fields',
};
function was(value) {
    if (typeof value === 'string')
        return `was ${(0,quoted/* quoted */.T)(value)}`;
    if (Array.isArray(value))
        return `was a list of ${value.length}`;
    return value === null || typeof value !== 'object' ? `was ${String(value)}` : 'was an object';
}
const nameOf = (path) => path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('');
function schemasAt(schema, path) {
    let at = branches(schema);
    for (const key of path)
        at = at.flatMap((each) => {
            const next = typeof key === 'number' ? each.items : each.properties?.[String(key)];
            return next ? branches(next) : [];
        });
    return at;
}
const branches = (schema) => (schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]);
const fieldsOf = (schemas) => [
    ...new Set(schemas.flatMap((each) => [...Object.keys(each.properties ?? {}), ...(each.propertyNames?.enum ?? [])])),
];
const shapesOf = (schemas) => schemas.map(({ properties, type = '' }) => properties ? `{${Object.keys(properties).join(', ')}: …}` : (typeWords[type] ?? 'another value'));

;// CONCATENATED MODULE: ./node_modules/.dist/workflows/input-problem.js





function inputProblem(process, input) {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
        return `it is not an object: give the fields of ${process}.`;
    const { schema, lookup } = read[process]();
    const { errors } = validate(input, schema, '2020-12', lookup, false);
    const issues = errors.length > 0
        ? issuesIn(errors, schema, input)
        : (rules[process]?.(input) ?? []).map((broken) => ({ code: 'words', ...broken }));
    if (issues.length === 0)
        return undefined;
    const misspelt = issues.find(({ code }) => code === 'unknown');
    return sentenceOf(misspelt ?? issues[0], input, schema);
}
const once = (text) => {
    let known;
    return () => {
        known ??= parsed(text);
        return known;
    };
};
function parsed(text) {
    const schema = JSON.parse(text);
    return { schema, lookup: dereference(schema) };
}
const read = Object.fromEntries(Object.entries(publishedSchemas).map(([name, text]) => [name, once(text)]));

// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var inputs = __webpack_require__(77677);
;// CONCATENATED MODULE: ./node_modules/.dist/action/process/check-process.js





const names = Object.keys(publishedSchemas);
function checkProcess(name, value) {
    const known = names.find((each) => each === name);
    if (known === undefined) {
        return (0,inputs/* refuse */.TR)('process', `${(0,quoted/* quoted */.T)(name)} is not a process that can be started${(0,nearest/* nearestWords */.E)(name, names)} (there are ${names.join(', ')}).`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return (0,inputs/* refuse */.TR)('input', `it is not an object: give the fields of ${known} as name: value, one a line.`);
    }
    const problem = inputProblem(known, value);
    if (problem)
        return (0,inputs/* refuse */.TR)('input', problem);
    return { name: known, input: value };
}


/***/ }),

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
