export const id = 743;
export const ids = [743];
export const modules = {

/***/ 6583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseDiff)
});

// UNUSED EXPORTS: longestDiff

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
;// CONCATENATED MODULE: ./build/src/core/attribute/diff-path.js
const simpleEscapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
function readQuotedPath(text) {
    const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text);
    const body = quoted?.[1];
    if (quoted === null || body === undefined)
        return undefined;
    const bytes = [];
    const encoder = new TextEncoder();
    for (const [piece, octal, letter] of body.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gsu)) {
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(simpleEscapes[letter] ?? letter.charCodeAt(0) % 256);
        else
            for (const byte of encoder.encode(piece))
                bytes.push(byte);
    }
    return { path: new TextDecoder().decode(Uint8Array.from(bytes)), rest: text.slice(quoted[0].length) };
}
function readPath(text) {
    const quoted = readQuotedPath(text);
    return quoted === undefined ? text.replace(/\t.*$/, '') : quoted.path;
}
function withoutPrefix(path) {
    if (path === '/dev/null')
        return undefined;
    return path.replace(/^[abciow]\//, '');
}
function readPathPair(tail) {
    const first = readQuotedPath(tail);
    if (first !== undefined)
        return [first.path, readPath(first.rest.trimStart())];
    const secondQuoted = tail.indexOf(' "');
    if (secondQuoted > 0 && tail.endsWith('"')) {
        return [tail.slice(0, secondQuoted), readPath(tail.slice(secondQuoted + 1))];
    }
    const middle = (tail.length - 1) / 2;
    const [left, right] = [tail.slice(0, middle), tail.slice(middle + 1)];
    const alike = tail[middle] === ' ' && withoutPrefix(left) === withoutPrefix(right);
    return alike ? [left, right] : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/diff.js


const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const longestDiff = 64 * 1024 * 1024;
const longestHeader = 40_000;
function parseDiff(text) {
    if (text.length > longestDiff)
        return (0,parsed/* failed */.gz)(tooLong(text.length));
    const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    const files = [];
    const warnings = [];
    let at = 0;
    while (at < lines.length) {
        if (lines[at]?.startsWith('diff --git ')) {
            const file = readFileDiff(lines, at);
            files.push(file.value);
            at = file.next;
            if (file.cutAt !== undefined)
                warnings.push(cutHunk(file.cutAt));
        }
        else {
            if (/^diff --(cc|combined) /.test(lines[at]?.slice(0, 20) ?? ''))
                warnings.push(combined(at + 1));
            at += 1;
        }
    }
    if (files.length > 0 || warnings.length > 0 || text.trim() === '')
        return (0,parsed/* parsed */.Yz)(files, warnings.slice(0, 10));
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `the diff has ${lines.length} lines and none starts with "diff --git"`,
        hint: 'make it with "git diff -M BASE HEAD"',
    });
}
function tooLong(length) {
    return {
        code: 'format-damaged',
        message: `the diff has ${length} characters, more than the ${longestDiff} that are read`,
        hint: 'split the pull request, or keep generated files out of it',
    };
}
function cutHunk(line) {
    return {
        code: 'format-damaged',
        message: `the hunk ends at line ${line} of the diff, before the number of lines that its header announces`,
        hint: 'make the diff again; the lines that are there were used',
    };
}
function combined(line) {
    return {
        code: 'format-damaged',
        message: `line ${line} starts the combined diff of a merge, which has more than two sides`,
        hint: 'make the diff between two commits with "git diff -M BASE HEAD"',
    };
}
function readFileDiff(lines, start) {
    const header = readHeader(lines, start);
    const hunks = [];
    let cutAt;
    let at = header.next;
    while (at < lines.length && !lines[at]?.startsWith('diff --git ')) {
        const hunk = readHunk(lines, at);
        if (hunk !== undefined)
            hunks.push(hunk.value);
        at = hunk?.next ?? at + 1;
        if (hunk?.cut)
            cutAt = at;
    }
    const { base, head } = header.value;
    return {
        value: {
            ...(base === undefined ? {} : { basePath: base }),
            ...(head === undefined ? {} : { headPath: head }),
            hunks,
        },
        next: at,
        cutAt,
    };
}
function readHeader(lines, start) {
    const pair = readPathPair((lines[start] ?? '').slice('diff --git '.length, longestHeader));
    let base = pair === undefined ? undefined : withoutPrefix(pair[0]);
    let head = pair === undefined ? undefined : withoutPrefix(pair[1]);
    let at = start + 1;
    for (; at < lines.length; at += 1) {
        const line = (lines[at] ?? '').slice(0, longestHeader);
        if (line.startsWith('@@ ') || line.startsWith('diff --git '))
            break;
        if (line.startsWith('new file mode '))
            base = undefined;
        else if (line.startsWith('deleted file mode '))
            head = undefined;
        else if (line.startsWith('rename from '))
            base = readPath(line.slice('rename from '.length));
        else if (line.startsWith('rename to '))
            head = readPath(line.slice('rename to '.length));
        else if (line.startsWith('--- '))
            base = withoutPrefix(readPath(line.slice(4)));
        else if (line.startsWith('+++ '))
            head = withoutPrefix(readPath(line.slice(4)));
    }
    return { value: { base, head }, next: at };
}
function readHunk(lines, start) {
    const header = hunkHeader.exec((lines[start] ?? '').slice(0, 100));
    if (header === null)
        return undefined;
    const [baseStart, baseCount] = readRange(header[1], header[2]);
    const [headStart, headCount] = readRange(header[3], header[4]);
    const read = [];
    let [base, head, at] = [baseStart, headStart, start + 1];
    while (at < lines.length && (base < baseStart + baseCount || head < headStart + headCount)) {
        const line = lines[at] ?? '';
        const kind = kindOf(line, at === lines.length - 1);
        if (kind === undefined)
            break;
        at += 1;
        if (kind === 'note')
            continue;
        read.push({ kind, base, head, text: line.slice(1) });
        if (kind !== 'added')
            base += 1;
        if (kind !== 'deleted')
            head += 1;
    }
    const cut = base < baseStart + baseCount || head < headStart + headCount;
    return { value: { baseStart, headStart, lines: read }, next: at, cut };
}
function readRange(start, count) {
    const length = count === undefined ? 1 : Number(count);
    return [Number(start) + (length === 0 ? 1 : 0), length];
}
function kindOf(line, last) {
    if (line.startsWith('+'))
        return 'added';
    if (line.startsWith('-'))
        return 'deleted';
    if (line.startsWith('\\'))
        return 'note';
    return line.startsWith(' ') || (line === '' && !last) ? 'context' : undefined;
}


/***/ }),

/***/ 5736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ explainRegression)
});

// EXTERNAL MODULE: ./build/src/core/model/event-name.js
var event_name = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/src/core/model/function-name.js
var function_name = __webpack_require__(2463);
;// CONCATENATED MODULE: ./build/src/core/attribute/ledger.js
function balanceFunctions(graph, cells) {
    const direct = graph.functions.map(() => new Map());
    const directHead = graph.functions.map(() => new Map());
    const [rest, restHead] = [new Float64Array(direct.length), new Float64Array(direct.length)];
    const shareOf = shareBySite(graph, cells);
    for (const { fn, site, base, head } of cells) {
        const change = changeOf(graph.sites[site]);
        if (change === undefined) {
            rest[fn] = (rest[fn] ?? 0) + (head - base) * shareOf(site, head - base);
            restHead[fn] = (restHead[fn] ?? 0) + head;
        }
        else {
            const changes = direct[fn];
            changes?.set(change, (changes.get(change) ?? 0) + head - base);
            const heads = directHead[fn];
            heads?.set(change, (heads.get(change) ?? 0) + head);
        }
    }
    return direct.map((changes, fn) => ({
        ...settle(changes, rest[fn] ?? 0),
        directHead: directHead[fn] ?? new Map(),
        restHead: restHead[fn] ?? 0,
    }));
}
function findRisen(graph, cells) {
    const hot = new Map();
    for (const { fn, site, base, head } of cells) {
        if (graph.sites[site]?.kind !== 'line' || head <= base)
            continue;
        const list = hot.get(fn) ?? [];
        hot.set(fn, list);
        list.push({ site, rise: head - base });
    }
    return hot;
}
function changeOf(site) {
    return site?.kind === 'change' || site?.kind === 'deleted' ? site.change : undefined;
}
function shareBySite(graph, cells) {
    const rise = new Float64Array(graph.sites.length);
    const fall = new Float64Array(graph.sites.length);
    for (const { site, base, head } of cells) {
        const side = head > base ? rise : fall;
        side[site] = (side[site] ?? 0) + head - base;
    }
    return (site, difference) => {
        if (graph.sites[site]?.kind !== 'line')
            return 1;
        const [up, down] = [rise[site] ?? 0, fall[site] ?? 0];
        const net = up + down;
        if (difference > 0)
            return net > 0 ? net / up : 0;
        return net < 0 ? net / down : 0;
    };
}
function settle(direct, rest) {
    const opposite = [...direct.values()].filter((value) => value * rest < 0);
    const sum = opposite.reduce((total, value) => total + value, 0);
    if (sum === 0)
        return { direct, rest };
    const settled = Math.min(Math.abs(rest), Math.abs(sum));
    const keep = 1 - settled / Math.abs(sum);
    const entries = [...direct].map(([change, value]) => [change, value * rest < 0 ? value * keep : value]);
    return { direct: new Map(entries), rest: rest - Math.sign(rest) * settled };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/callers.js

function groupCallers(graph) {
    const groups = new Map();
    for (const edge of graph.edges) {
        const cycle = graph.cycle[edge.callee] ?? -1;
        if (cycle === graph.cycle[edge.caller])
            continue;
        const { caller, callee, site } = edge;
        const change = changeOf(graph.sites[site]);
        const key = `${caller} ${change === undefined ? site : `change ${change}`}`;
        const inCycle = groups.get(cycle) ?? new Map();
        groups.set(cycle, inCycle);
        const nothing = { base: 0, head: 0, baseTimes: 0, headTimes: 0 };
        const group = inCycle.get(key) ?? { caller, callee, site, change, ...nothing };
        inCycle.set(key, group);
        group.base += edge.base;
        group.head += edge.head;
        group.baseTimes += edge.baseTimes;
        group.headTimes += edge.headTimes;
    }
    return new Map([...groups].map(([cycle, inCycle]) => [cycle, [...inCycle.values()]]));
}

;// CONCATENATED MODULE: ./build/src/core/attribute/parts.js
function traced(trace, found) {
    return found.map(({ change, part }) => ({ change, trace, part }));
}
function scale(parts, by) {
    return by === 0 ? [] : parts.map((entry) => ({ ...entry, part: entry.part * by }));
}
function sumOf(parts, trace) {
    return parts.reduce((sum, entry) => sum + (entry.trace === trace ? entry.part : 0), 0);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/entry-counts.js

function countEntries(graph) {
    const calls = graph.functions.map(() => ({ base: 0, head: 0, isCounted: true }));
    for (const edge of graph.edges) {
        const called = calls[edge.callee];
        if (called === undefined)
            continue;
        called.base += edge.baseTimes;
        called.head += edge.headTimes;
        if (edge.baseTimes + edge.headTimes === 0)
            called.isCounted = false;
    }
    const ran = listRun(graph);
    const lines = countLeastGrown(graph, ran);
    const bounds = boundByEdited(graph);
    const old = listOld(graph);
    return calls.map((counted, fn) => {
        const entries = counted.isCounted ? counted : (lines.get(fn) ?? bounds.get(fn));
        if (entries === undefined || (entries.base === 0 && ran[fn] === true))
            return undefined;
        return { ...entries, isNew: !old.has(fn) };
    });
}
function listOld({ cells, sites }) {
    return new Set(cells.flatMap(({ fn, site }) => (sites[site]?.kind === 'line' ? fn : [])));
}
function listRun({ cells, functions, sites }) {
    const inBase = new Set();
    for (const { site, base } of cells)
        if (base > 0 && sites[site]?.kind === 'line')
            inBase.add(site);
    const ran = functions.map(() => false);
    for (const { fn, site, base } of cells)
        if (base > 0 || inBase.has(site))
            ran[fn] = true;
    return ran;
}
function countLeastGrown({ cells, sites, functions, executions }, ran) {
    const least = new Map();
    for (const { fn, site, head: cost } of cells) {
        const place = sites[site];
        const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
        if (ran[fn] === false && cost > 0)
            least.set(fn, { base: 0, head: Math.max(1, head), isCounted: false });
        if (place?.kind !== 'line' || place.line === 0 || place.file !== functions[fn]?.file)
            continue;
        if (base === 0 || head === 0 || ran[fn] === false)
            continue;
        const known = least.get(fn);
        if (known === undefined || head * known.base < known.head * base) {
            least.set(fn, { base, head, isCounted: false });
        }
    }
    return least;
}
function boundByEdited({ cells, sites, functions, executions, }) {
    const inBase = new Map();
    const inHead = new Map();
    for (const { fn, site } of cells) {
        const place = sites[site];
        const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
        if (place?.kind === 'deleted')
            inBase.set(fn, Math.max(base, inBase.get(fn) ?? 0));
        if (place?.kind !== 'change' || place.file !== functions[fn]?.file || head === 0)
            continue;
        const { least, lines } = inHead.get(fn) ?? { least: head, lines: 0 };
        inHead.set(fn, { least: Math.min(head, least), lines: lines + 1 });
    }
    return new Map([...inHead].flatMap(([fn, { least, lines }]) => {
        const base = inBase.get(fn) ?? 0;
        const isBound = base > 0 && least > base && lines > 1;
        return isBound ? [[fn, { base, head: least, isCounted: false }]] : [];
    }));
}
function countEffect({ base, head }, entries) {
    if (entries === undefined || entries.head <= entries.base || head <= base)
        return 0;
    return Math.min(1, ((1 - entries.base / entries.head) * head) / (head - base));
}
function shareWithCallers({ change, cost, head }, entries, up) {
    if (cost <= 0)
        return [];
    const others = up.filter((part) => part.change !== change);
    const count = countEffect({ base: head - cost, head }, entries);
    if (entries?.base !== 0 || !entries.isNew)
        return scale(others.filter(isFirm), count);
    const calls = others.filter(({ trace }) => trace === 'call');
    return scale(calls, count / 2);
}
function isFirm({ trace }) {
    return trace === 'call' || trace === 'climb';
}

;// CONCATENATED MODULE: ./build/src/core/attribute/words.js
const common = new Set(('if else for while do switch case default break continue return goto sizeof static const constexpr inline extern ' +
    'struct class union enum typedef using namespace template typename public private protected virtual override ' +
    'operator void int char short long float double unsigned signed bool auto register volatile restrict true false ' +
    'NULL nullptr this self Self fn let mut pub impl trait mod use crate super where match loop in as ref move dyn ' +
    'unsafe type u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 str String Option Some None Ok Err Result ' +
    'size_t ssize_t uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t std include define undef ifdef ' +
    'ifndef endif elif pragma new delete throw try catch func var package import interface range def class lambda').split(' '));
const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'/g;
const identifier = /[A-Za-z_]\w*/g;
function wordsOf(text) {
    const names = text.replace(strings, ' ').match(identifier) ?? [];
    return new Set(names.filter((name) => name.length > 1 && !common.has(name)));
}
function namesOf(text) {
    const names = withoutComment(text).match(identifier) ?? [];
    return names.filter((name) => !common.has(name));
}
function hideNames(text) {
    const hidden = withoutComment(text).replace(identifier, (name) => (common.has(name) ? ` ${name} ` : '$'));
    return hidden
        .replace(/\s+/g, ' ')
        .replace(/ ?(\W) ?/g, '$1')
        .trim();
}
function withoutComment(text) {
    return text.replace(strings, '""').replace(/\/\*.*?(?:\*\/|$)|\/\/.*$/g, ' ');
}
const assignment = /([A-Za-z_]\w*)\s*(?:\[[^\]]*\]\s*)*(?:=(?!=)|\+=|-=|\*=|\/=|%=|<<=|>>=|&=|\|=|\^=|\+\+|--)|(?:\+\+|--)\s*([A-Za-z_]\w*)/g;
const literalMember = /^\s*([A-Za-z_]\w*)\s*:(?!:)[^;{]*,?\s*$/;
function assignedIn(text) {
    const plain = text.replace(strings, ' ');
    const names = [...plain.matchAll(assignment)].map((found) => found[1] ?? found[2] ?? '');
    const member = literalMember.exec(plain)?.[1];
    return new Set([...names, ...(member === undefined ? [] : [member])].filter((name) => !common.has(name)));
}
function indentOf(text) {
    let width = 0;
    for (const character of text) {
        if (character === ' ')
            width += 1;
        else if (character === '\t')
            width += 8 - (width % 8);
        else
            return character === '\r' ? undefined : width;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/macro-callees.js



const definition = /^\s*#\s*define\s+([A-Za-z_]\w*)/;
const mostLines = 400;
function createMacroCallees(input) {
    const { graph, changes } = input;
    const bodies = readBodies(input);
    const usedBefore = listUsedBefore(changes);
    const added = changes.map((change) => new Set(change.added.flatMap(({ text }) => [...wordsOf(text)])));
    const reaching = (change, callee) => {
        const name = sourceNameOf(graph.functions[callee]?.name ?? '');
        const [words, used] = [added[change], usedBefore.get(changes[change]?.file ?? '')];
        if (bodies.size === 0 || name === '' || words === undefined || isNamed(words, name))
            return [];
        const found = [...words].flatMap((word) => used?.has(word) === true
            ? (bodies.get(word) ?? []).filter((body) => body.change !== change && isNamed(body.words, name))
            : []);
        const macros = [...new Set(found.map((body) => body.change))];
        return macros.map((macro) => ({ change: macro, part: 1 / macros.length }));
    };
    const calls = Map.groupBy(graph.edges, ({ caller }) => caller);
    const isForeign = (callee) => graph.functions[callee]?.file === undefined;
    const risesIn = (fn) => bodies.size === 0 ? [] : listRises(calls.get(fn) ?? [], { graph, reaching });
    return {
        reaching,
        foreign: (fn, change) => risesIn(fn).filter((rise) => rise.change === change && isForeign(rise.callee)),
        moveRises: () => {
            const moved = new Map();
            const move = (change, cost) => {
                moved.set(change, (moved.get(change) ?? 0) + cost);
            };
            for (const { change, cost, macros } of [...calls.keys()].flatMap(risesIn)) {
                move(change, -cost);
                for (const macro of macros)
                    move(macro.change, cost * macro.part);
            }
            return moved;
        },
    };
}
function listRises(edges, { graph, reaching }) {
    return [...Map.groupBy(edges, ({ callee }) => callee)].flatMap(([callee, all]) => {
        if (riseOf(all) <= 0)
            return [];
        const byChange = Map.groupBy(all, ({ site }) => changeOf(graph.sites[site]));
        return [...byChange].flatMap(([change, own]) => {
            const cost = Math.min(riseOf(own), riseOf(all));
            const macros = change !== undefined && cost > 0 ? reaching(change, callee) : [];
            return change !== undefined && macros.length > 0 ? [{ change, callee, cost, macros }] : [];
        });
    });
}
function riseOf(edges) {
    return edges.reduce((sum, { base, head }) => sum + head - base, 0);
}
function sourceNameOf(name) {
    return (0,function_name/* identifierOf */.xP)(name.replace(/@.*$/, '')).replace(/^_+/, '');
}
function isNamed(words, name) {
    return words.has(name) || [...words].some((word) => name.startsWith(`${word}_`));
}
function readBodies(input) {
    const bodies = new Map();
    for (const [change, { file, added }] of input.changes.entries()) {
        if (file === undefined || !added.some(({ text }) => /#|\\\s*$/.test(text)) || !input.canReach(file))
            continue;
        const starts = new Set(added.map(({ line }) => findStart(file, line, input.readLine)));
        for (const start of starts) {
            const name = definition.exec(input.readLine(file, start) ?? '')?.[1];
            if (name === undefined)
                continue;
            const words = new Set();
            for (let line = start; line < start + mostLines; line += 1) {
                const text = input.readLine(file, line) ?? '';
                for (const word of wordsOf(text.replace(definition, '')))
                    words.add(word);
                if (!isContinued(text))
                    break;
            }
            bodies.set(name, [...(bodies.get(name) ?? []), { change, words }]);
        }
    }
    return bodies;
}
function findStart(file, line, readLine) {
    let start = line;
    while (start > 1 && line - start < mostLines && isContinued(readLine(file, start - 1) ?? ''))
        start -= 1;
    return start;
}
function isContinued(text) {
    return /\\\s*$/.test(text);
}
function listUsedBefore(changes) {
    const used = new Map();
    for (const { file, deleted } of changes) {
        if (file === undefined || deleted.length === 0)
            continue;
        const words = used.get(file) ?? new Set();
        used.set(file, words);
        for (const { text } of deleted) {
            if (!definition.test(text))
                for (const word of wordsOf(text))
                    words.add(word);
        }
    }
    return used;
}
function findMacroCosts(rises, left) {
    const total = rises.reduce((sum, { cost }) => sum + cost, 0);
    if (left <= 0 || total <= 0)
        return [];
    const scaled = Math.min(1, left / total);
    return rises.flatMap(({ cost, macros }) => macros.map(({ change, part }) => ({ change, cost: cost * part * scaled })));
}

;// CONCATENATED MODULE: ./build/src/core/attribute/named-elsewhere.js




const fewNames = 3;
function nameFunction(fn, { graph, links, readLine }) {
    const name = (0,function_name/* identifierOf */.xP)(graph.functions[fn]?.name ?? '');
    const calls = graph.edges.filter(({ callee, head }) => callee === fn && head > 0);
    const isNamed = (site) => {
        const place = graph.sites[site];
        if (place?.kind !== 'line' && place?.kind !== 'change')
            return false;
        return wordsOf(readLine(place.file, place.line) ?? '').has(name);
    };
    if (calls.length > 0 && calls.every(({ site }) => isNamed(site)))
        return [];
    const calling = new Set(calls.flatMap(({ site }) => changeOf(graph.sites[site]) ?? []));
    const naming = links
        .naming(name)
        .filter(({ change }) => !calling.has(change) && !links.of(change).names.has(name));
    return naming.length > fewNames ? [] : traced('link', naming);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/callee-changes.js


function createCalleeChanges({ graph, changes, executed, flowsOf }) {
    const calls = Map.groupBy(graph.edges, ({ caller }) => caller);
    const callsOf = (fn) => calls.get(fn) ?? [];
    return {
        feeding: (fn, hot, except) => {
            const flows = flowsOf(fn, hot);
            const isNamed = (callee) => {
                const name = (0,function_name/* identifierOf */.xP)(graph.functions[callee]?.name ?? '');
                return flows.some(({ words }) => words.has(name));
            };
            const others = (caller) => callsOf(caller).flatMap((edge) => (isOtherCost(edge) ? edge.callee : []));
            const seen = new Set([fn]);
            let level = new Set(others(fn).filter((callee) => callee !== except && isNamed(callee)));
            while (level.size > 0) {
                const found = [...level].flatMap((callee) => [...(executed[callee] ?? [])]);
                if (found.length > 0)
                    return share(found);
                for (const callee of level)
                    seen.add(callee);
                level = new Set([...level].flatMap(others).filter((callee) => !seen.has(callee)));
            }
            return [];
        },
        calling: (fn, callee) => share(callsOf(fn).flatMap((edge) => {
            const change = changeOf(graph.sites[edge.site]);
            const isLost = edge.callee === callee && edge.baseTimes > edge.headTimes;
            return change !== undefined && isLost && changes[change]?.file !== undefined ? change : [];
        })),
    };
}
function share(found) {
    const distinct = [...new Set(found)];
    return distinct.map((change) => ({ change, part: 1 / distinct.length }));
}
const rounding = 1e-9;
function isOtherCost({ base, head, baseTimes, headTimes }) {
    if (baseTimes === 0 || headTimes === 0)
        return base !== head;
    return Math.abs(base * headTimes - head * baseTimes) > base * headTimes * rounding;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/branches.js

const label = /^\s*(?:case\b|default\s*:|\w*(?:case|default)\b\s*\()/i;
const departure = /^\s*(?:\w*break|return|goto|continue)\b[^{]*;/;
const farthest = 2000;
function findBranches(place, readLine) {
    const switches = [];
    const { file, first } = place;
    let found = findSwitch(place, readLine);
    while (found !== undefined) {
        switches.push(found);
        found = found.top < first ? undefined : findSwitch({ file, first, line: found.top }, readLine);
    }
    return (line) => switches.some(({ top, bottom, from, to }) => line > top && line < bottom && (line < from || line >= to));
}
function findSwitch({ file, line, first }, readLine) {
    const textAt = (at) => readLine(file, at) ?? '';
    const indentAt = (at) => textAt(at).startsWith('#') ? Infinity : (indentOf(textAt(at)) ?? Infinity);
    const limit = Math.max(first, line - farthest);
    let depth = indentAt(line);
    let from = line - 1;
    while (from >= limit && !(label.test(textAt(from)) && indentAt(from) <= depth)) {
        depth = Math.min(depth, indentAt(from));
        from -= 1;
    }
    if (from < limit)
        return undefined;
    const level = indentAt(from);
    const isLabel = (at) => indentAt(at) === level && label.test(textAt(at));
    const isTop = (at) => indentAt(at) < level || /^\s*switch\b/.test(textAt(at));
    let [top, isOpen] = [from - 1, !leavesBefore(from, textAt)];
    for (; top >= limit && !(indentAt(top) <= level && isTop(top)); top -= 1) {
        if (isOpen && isLabel(top))
            [from, isOpen] = [top, !leavesBefore(top, textAt)];
    }
    const isEnd = (at) => indentAt(at) < level ||
        (indentAt(at) === level && /^\s*\}/.test(textAt(at)) && !isLabel(skipBlank(at + 1, textAt)));
    let [bottom, to] = [line + 1, 0];
    for (; bottom < line + farthest && readLine(file, bottom) !== undefined && !isEnd(bottom); bottom += 1) {
        if (to === 0 && isLabel(bottom))
            to = bottom;
    }
    return { top, bottom, from, to: to === 0 ? bottom : to };
}
const blank = /^[\s}]*(?:\/\*.*\*\/\s*|\/\/.*)?$/;
function leavesBefore(line, textAt) {
    let at = line - 1;
    while (at > 0 && blank.test(textAt(at)))
        at -= 1;
    return departure.test(textAt(at));
}
function skipBlank(line, textAt) {
    let at = line;
    while (at < line + 10 && /^\s*(?:\/\*.*\*\/\s*|\/\/.*)?$/.test(textAt(at)))
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/statements.js
const statements_farthest = 60;
const ignored = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|\/\/.*$|\/\*.*?\*\//g;
const initialiser = /(?:[=(,[]|\breturn)\s*$/;
const literal = /(?:^|[\s(,=&*!])(?:\w+::)*[A-Z]\w*(?:::<.*>)?\s*$/;
const notLiteral = /\b(?:struct|enum|union|impl|trait|class|namespace|match|if|while|for|fn|mod|else|switch)\b|->/;
function isBlock(before) {
    return !initialiser.test(before) && (!literal.test(before) || notLiteral.test(before));
}
function bracketsOf(line, text) {
    const code = text.replace(ignored, (whole) => ' '.repeat(whole.length));
    return [...code.matchAll(/[()[\]{}]/g)].map(({ 0: sign, index }) => ({
        line,
        opens: '([{'.includes(sign),
        isBlock: sign === '{' && isBlock(code.slice(0, index)),
    }));
}
function findStatement(file, line, readLine) {
    const read = (at) => bracketsOf(at, readLine(file, at) ?? '');
    let first = line;
    let closed = 0;
    for (let at = line - 1; at > 0 && line - at < statements_farthest; at -= 1) {
        for (const bracket of read(at).toReversed()) {
            closed += bracket.opens ? -1 : 1;
            if (closed >= 0)
                continue;
            if (bracket.isBlock)
                return { first, last: findLast({ first, line }, read) };
            [first, closed] = [at, 0];
        }
    }
    return { first, last: findLast({ first, line }, read) };
}
function findLast({ first, line }, read) {
    let open = 0;
    for (let at = first; at < first + statements_farthest; at += 1) {
        for (const bracket of read(at)) {
            if (bracket.opens && bracket.isBlock)
                return Math.max(at, line);
            open += bracket.opens ? 1 : -1;
        }
        if (open <= 0 && at >= line)
            return at;
    }
    return line;
}
function createStatementChanges({ graph, changes, readLine, }) {
    const byFile = Map.groupBy(changes.keys(), (change) => changes[change]?.file);
    const isInside = (change, { first, last }) => {
        const { added = [], next = 0 } = changes[change] ?? {};
        if (added.length === 0)
            return next > first && next <= last;
        return added.some(({ line }) => line >= first && line <= last);
    };
    const find = (site) => {
        const place = graph.sites[site];
        if (place?.kind !== 'line' || place.line === 0)
            return [];
        const inFile = byFile.get(place.file);
        if (inFile === undefined)
            return [];
        const statement = findStatement(place.file, place.line, readLine);
        return statement.first === statement.last ? [] : inFile.filter((change) => isInside(change, statement));
    };
    return (hot) => {
        const total = hot.reduce((sum, { rise }) => sum + rise, 0);
        const held = hot.flatMap(({ site, rise }) => {
            const inside = find(site);
            return inside.map((change) => ({ change, rise: rise / inside.length }));
        });
        const covered = held.reduce((sum, { rise }) => sum + rise, 0);
        if (covered * 2 <= total)
            return [];
        const parts = new Map();
        for (const { change, rise } of held)
            parts.set(change, (parts.get(change) ?? 0) + rise / covered);
        return [...parts].map(([change, part]) => ({ change, part }));
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/data-flow.js



const data_flow_farthest = 400;
const call = /^\s*(?:[A-Za-z_][\w.:]*(?:->\w+)*)\s*\(/;
const harmless = /^\s*(?:std::)?(?:v?[fs]?n?printf|f?puts|putchar|perror|assert|free|exit|abort|log\w*)\s*\(/;
const statement = /^\s*(?:if|for|while|switch|return|sizeof|do|else)\b/;
function effectsOf(text) {
    const [words, assigned] = [wordsOf(text), assignedIn(text)];
    const givesAway = call.test(text) && !harmless.test(text) && !statement.test(text);
    return { words, assigned, changed: givesAway ? new Set([...assigned, ...words]) : assigned };
}
function meets(names, others) {
    for (const name of names)
        if (others.has(name))
            return true;
    return false;
}
function createFlowTracer(readLine) {
    const known = new Map();
    const read = (text) => {
        const effects = known.get(text) ?? effectsOf(text);
        known.set(text, effects);
        return effects;
    };
    return (place, { around, conditions }) => {
        const { file, line, first } = place;
        const control = new Set(conditions);
        const words = new Set([
            ...around,
            ...listStatement(place, readLine).flatMap((text) => [...wordsOf(text)]),
        ]);
        const isApart = findBranches({ file, line, first }, readLine);
        for (let at = line - 1; at >= first && line - at < data_flow_farthest; at -= 1) {
            if (isApart(at))
                continue;
            const effects = read(readLine(file, at) ?? '');
            if (meets(effects.changed, words))
                for (const word of effects.words)
                    words.add(word);
            if (meets(effects.assigned, control))
                for (const word of effects.words)
                    control.add(word);
        }
        return { words, control, file, line, isApart };
    };
}
function listStatement({ file, line }, readLine) {
    const { first, last } = findStatement(file, line, readLine);
    return Array.from({ length: last - first + 1 }, (_, at) => readLine(file, first + at) ?? '');
}
const leave = /\b(?:break|continue|goto|return)\b[^;}]*/g;
const condition = /^\s*\}?\s*(?:if|for|while|switch|case|else if|match|loop)\b/;
function canSteer(edit, flow) {
    const isRelevant = (names) => [...names].some((name) => flow.words.has(name));
    if (editsCondition(edit, flow))
        return true;
    return [...edit.added, ...edit.deleted].some((text) => isRelevant(effectsOf(text).changed));
}
function editsCondition({ added, deleted }, flow) {
    const edited = [...headsWithout(added, deleted), ...headsWithout(deleted, added)];
    return edited.some((head) => [...wordsOf(head)].some((name) => flow.words.has(name)));
}
function controlOnly(flow, text) {
    return { ...flow, words: new Set([...flow.control, ...(condition.test(text) ? wordsOf(text) : [])]) };
}
function removesExit({ added, deleted }) {
    const left = exitsOf(added);
    return exitsOf(deleted).some((exit) => {
        const at = left.indexOf(exit);
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
}
function exitsOf(lines) {
    return lines.flatMap((text) => (text.match(leave) ?? []).map((exit) => exit.replace(/[\s,]/g, '')));
}
function headsWithout(lines, others) {
    const squeeze = (head) => head.replace(/\s/g, '');
    const known = new Set(others.map((text) => squeeze(headOf(text))));
    return lines.filter((text) => condition.test(text) && !known.has(squeeze(headOf(text)))).map(headOf);
}
function headOf(text) {
    let depth = 0;
    for (const [at, character] of [...text].entries()) {
        if (character === '(')
            depth += 1;
        if (character === ')')
            depth -= 1;
        if (character === ')' && depth === 0)
            return text.slice(0, at + 1);
    }
    return text.replace(/\{\s*$/, '');
}
function isInCommonLoop(flow, line, readLine) {
    const indentAt = (at) => indentOf(readLine(flow.file, at) ?? '');
    let between = indentAt(flow.line) ?? 0;
    for (let at = flow.line + 1; at <= line && at - flow.line < data_flow_farthest; at += 1) {
        between = Math.min(between, indentAt(at) ?? between);
    }
    let indent = indentAt(flow.line) ?? 0;
    if (/^\s*(?:for|while|do|loop)\b/.test(readLine(flow.file, flow.line) ?? ''))
        indent += 1;
    for (let at = flow.line; at > 0 && indent > 0 && flow.line - at < data_flow_farthest; at -= 1) {
        const text = readLine(flow.file, at) ?? '';
        const depth = indentOf(text);
        if (depth === undefined || depth >= indent)
            continue;
        indent = depth;
        if (depth < between && /\b(?:for|while|do|loop)\b/.test(text))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/line-context.js

const line_context_farthest = 400;
function createLineContexts(readLine) {
    const cache = new Map();
    return (file, line) => {
        const key = `${file}:${line}`;
        const known = cache.get(key);
        if (known !== undefined)
            return known;
        const context = { words: wordsOf(readLine(file, line) ?? ''), ...findAround(readLine, file, line) };
        cache.set(key, context);
        return context;
    };
}
const branch = /^\s*\}?\s*else\b/;
const line_context_condition = /^\s*(?:\}\s*)?(?:else\b|if\b|for\b|while\b|switch\b|match\b|loop\b)/;
function findAround(readLine, file, line) {
    const [around, conditions] = [new Set(), new Set()];
    let below = readLine(file, line) ?? '';
    let indent = indentOf(below) ?? 0;
    for (let at = line - 1; at > 0 && indent > 0 && line - at < line_context_farthest; at -= 1) {
        const text = readLine(file, at) ?? '';
        const depth = indentOf(text);
        const isHeader = depth !== undefined && (depth < indent || (depth === indent && branch.test(below)));
        if (!isHeader || /^\s*([#{]|\}\s*$|\/[/*]|\w+:\s*$)/.test(text))
            continue;
        [indent, below] = [depth, text];
        for (const word of wordsOf(text))
            around.add(word);
        if (line_context_condition.test(text))
            for (const word of new Set(namesOf(text)))
                conditions.add(word);
    }
    return { around, conditions };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/run-counts.js

function isByCount(cost, runs) {
    if (runs.base <= 0 || runs.head <= runs.base || cost.head <= cost.base)
        return false;
    return cost.base * (runs.head / runs.base - 1) * 2 > cost.head - cost.base;
}
function createRunCounts(graph, folded) {
    const { cells, edges, sites, executions } = graph;
    const changeCount = sites.reduce((most, site) => Math.max(most, (changeOf(site) ?? -1) + 1), 0);
    const costs = new Map();
    const runs = new Map();
    const wide = sites.length + changeCount;
    const keyOfSite = (fn, site) => fn * wide + site;
    const keyOfChange = (fn, change) => fn * wide + sites.length + change;
    const entryIn = (table, key) => {
        const entry = table.get(key) ?? { base: 0, head: 0 };
        table.set(key, entry);
        return entry;
    };
    const add = (key, site, { base, head }) => {
        const [cost, ran] = [entryIn(costs, key), entryIn(runs, key)];
        cost.base += base;
        cost.head += head;
        ran.base = Math.max(ran.base, executions.base[site] ?? 0);
        ran.head = Math.max(ran.head, executions.head[site] ?? 0);
    };
    for (const cell of cells)
        add(keyOfSite(cell.fn, cell.site), cell.site, cell);
    for (const edge of edges)
        add(keyOfSite(edge.caller, edge.site), edge.site, edge);
    for (const cell of folded) {
        const change = changeOf(sites[cell.site]);
        if (change !== undefined)
            add(keyOfChange(cell.fn, change), cell.site, cell);
    }
    const ask = (key) => isByCount(entryIn(costs, key), entryIn(runs, key));
    return {
        isMoreOften: (fn, site) => ask(keyOfSite(fn, site)),
        isChangeMoreOften: (fn, change) => ask(keyOfChange(fn, change)),
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/own-changes.js







const notable = 0.01;
const hottestLines = 3;
function createOwnChanges(input) {
    const { graph, balances, changes, net } = input;
    const executed = listExecuted(input);
    const entries = countEntries(graph);
    const counts = createRunCounts(graph, input.cells);
    const { flowsOf, countsOf } = createFlows(input, counts);
    const { isOpen, sort } = createCandidates(input, executed, entries);
    const removes = (change) => removesExit(editOf(changes[change]));
    const by = (test, flows) => {
        return (change) => flows.some((flow) => test(editOf(changes[change]), flow));
    };
    return {
        costly: (fn, hot) => {
            if (!isOpen(fn, flowsOf(fn, hot)))
                return [];
            const controls = by(editsCondition, countsOf(fn, hot));
            const found = [...(executed[fn] ?? [])]
                .map((change) => ({ change, cost: balances[fn]?.direct.get(change) ?? 0 }))
                .filter(({ cost }) => cost >= notable * net)
                .filter(({ change: of }) => !counts.isChangeMoreOften(fn, of) || removes(of) || controls(of));
            const total = found.reduce((sum, { cost }) => sum + cost, 0);
            return found.map(({ change, cost }) => ({ change, part: cost / total }));
        },
        steering: (fn, hot) => {
            const flows = flowsOf(fn, hot);
            const sorted = sort(fn, flows);
            const isCount = hot.some(({ site }) => counts.isMoreOften(fn, site));
            const control = countsOf(fn, hot);
            const ofCount = [by(editsCondition, control), removes, by(canSteer, control)];
            const rules = [...(isCount ? ofCount : []), by(canSteer, flows), removes];
            return first(rules.map((rule) => sorted.filter(rule)).find(({ length }) => length > 0) ?? []);
        },
        controlling: (fn, hot) => {
            const flows = flowsOf(fn, hot).map((flow) => ({ ...flow, words: flow.control }));
            return first(sort(fn, flows).filter(by(canSteer, flows)));
        },
        controlOf: (fn, hot) => new Set(flowsOf(fn, hot).flatMap(({ control }) => [...control])),
        wordsOf: (fn, hot) => new Set(flowsOf(fn, hot).flatMap(({ words }) => [...words])),
        ...createCalleeChanges({ graph, changes, executed, flowsOf }),
        isInReach: (fn, hot) => {
            const [flow] = flowsOf(fn, hot);
            return (change) => flow === undefined || changes[change]?.file !== flow.file || !flow.isApart(lineOf(changes[change]));
        },
        nearest: (fn, hot) => first(sort(fn, flowsOf(fn, hot))),
        entriesOf: (fn) => entries[fn],
    };
}
function createCandidates({ changes, readLine }, executed, entries) {
    const silentFiles = listSilentFiles(changes, executed);
    const isOpen = (fn, [flow]) => flow === undefined ||
        !silentFiles.has(flow.file) ||
        [...(executed[fn] ?? [])].some((change) => changes[change]?.file === flow.file);
    const isInTime = (fn, change, flow) => {
        const line = lineOf(changes[change]);
        if (flow === undefined || changes[change]?.file !== flow.file)
            return true;
        if (flow.isApart(line))
            return false;
        if (line <= flow.line)
            return true;
        const entered = entries[fn];
        const isOnce = entered?.isCounted === true && entered.head <= 1;
        return !isOnce || isInCommonLoop(flow, line, readLine);
    };
    const sort = (fn, flows) => {
        const [flow] = flows;
        if (!isOpen(fn, flows))
            return [];
        return [...(executed[fn] ?? [])]
            .filter((change) => isInTime(fn, change, flow))
            .toSorted((a, b) => distance(changes[a], flow) - distance(changes[b], flow));
    };
    return { isOpen, sort };
}
function first(found) {
    return found.slice(0, 1).map((change) => ({ change, part: 1 }));
}
function createFlows({ graph, readLine }, counts) {
    const firstLines = findFirstLines(graph);
    const contextOf = createLineContexts(readLine);
    const traceFlow = createFlowTracer(readLine);
    const known = new Map();
    const trace = (place) => {
        const key = `${place.first} ${place.line} ${place.file}`;
        const flow = known.get(key) ?? traceFlow(place, contextOf(place.file, place.line));
        known.set(key, flow);
        return flow;
    };
    const flowOf = (fn, site) => {
        const place = graph.sites[site];
        if (place?.kind !== 'line' || place.line === 0)
            return [];
        const { file, line } = place;
        return [trace({ file, line, first: firstLines.get(fn)?.get(file) ?? line })];
    };
    const controlAt = (fn, site) => {
        const place = graph.sites[site];
        if (place?.kind !== 'line' || place.line === 0)
            return [];
        const line = findStatement(place.file, place.line, readLine).first;
        const flow = trace({ ...place, line, first: firstLines.get(fn)?.get(place.file) ?? line });
        return [controlOnly(flow, readLine(place.file, line) ?? '')];
    };
    const hottest = (hot) => hot.toSorted((a, b) => b.rise - a.rise).slice(0, hottestLines);
    return {
        flowsOf: (fn, hot) => hottest(hot).flatMap(({ site }) => flowOf(fn, site)),
        countsOf: (fn, hot) => hottest(hot).flatMap(({ site }) => counts.isMoreOften(fn, site) ? controlAt(fn, site) : flowOf(fn, site)),
    };
}
function listSilentFiles(changes, executed) {
    const running = new Set(executed.flatMap((inside) => [...inside]));
    return new Set(changes.flatMap(({ file }, change) => (running.has(change) ? [] : (file ?? []))));
}
function listExecuted({ graph, changes, surroundings }) {
    const executed = graph.functions.map(() => new Set());
    for (const { fn, site, base, head } of graph.cells) {
        const change = changeOf(graph.sites[site]);
        if (change !== undefined && changes[change]?.file !== undefined && base + head > 0)
            executed[fn]?.add(change);
    }
    for (const [change, functions] of surroundings) {
        for (const fn of functions)
            executed[fn]?.add(change);
    }
    return executed;
}
function findFirstLines(graph) {
    const first = new Map();
    for (const { fn, site } of graph.cells) {
        const place = graph.sites[site];
        if ((place?.kind !== 'line' && place?.kind !== 'change') || place.line === 0)
            continue;
        const inFile = first.get(fn) ?? new Map();
        first.set(fn, inFile);
        inFile.set(place.file, Math.min(inFile.get(place.file) ?? place.line, place.line));
    }
    return first;
}
function editOf(change) {
    const { added = [], deleted = [] } = change ?? {};
    return { added: added.map(({ text }) => text), deleted: deleted.map(({ text }) => text) };
}
function lineOf(change) {
    return change?.added[0]?.line ?? change?.next ?? 0;
}
function distance(change, flow) {
    if (change === undefined || flow === undefined || change.file !== flow.file)
        return Number.MAX_SAFE_INTEGER;
    const lines = change.added.length > 0 ? change.added.map(({ line }) => line) : [change.next];
    return lines.reduce((least, line) => Math.min(least, Math.abs(line - flow.line)), Number.MAX_SAFE_INTEGER);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/block-runs.js

const block_runs_farthest = 400;
function createBlockRuns(input) {
    const { graph, changes, readLine } = input;
    const { executions, sites } = graph;
    const lines = indexLines(graph);
    return (fn, change) => {
        const file = changes[change]?.file;
        const inside = lines.get(fn)?.get(file ?? '');
        const own = (changes[change]?.added ?? []).flatMap(({ line }) => inside?.has(line) === true ? line : []);
        const first = own.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
        if (file === undefined || own.length === 0 || executions.head.length === 0)
            return undefined;
        const level = indentOf(readLine(file, first) ?? '');
        for (let line = first - 1; line > 0 && first - line < block_runs_farthest && level !== undefined; line -= 1) {
            const text = readLine(file, line) ?? '';
            const depth = text.startsWith('#') ? undefined : indentOf(text);
            if (depth === undefined || depth > level)
                continue;
            if (depth < level || block_runs_label.test(text))
                return undefined;
            const site = inside?.get(line) ?? -1;
            if (sites[site]?.kind !== 'line' || block_runs_branch.test(text))
                continue;
            const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
            if (head > 0)
                return { site, base, head };
        }
        return undefined;
    };
}
function indexLines({ cells, sites, }) {
    const index = new Map();
    for (const { fn, site, head } of cells) {
        const place = sites[site];
        if ((place?.kind !== 'line' && place?.kind !== 'change') || place.line === 0 || head === 0)
            continue;
        const files = index.get(fn) ?? new Map();
        index.set(fn, files);
        const lines = files.get(place.file) ?? new Map();
        files.set(place.file, lines.set(place.line, site));
    }
    return index;
}
const block_runs_label = /^\s*(?:case\b|default\s*:|\w+\s*:\s*$)/;
const block_runs_branch = /^\s*(?:\}|else\b)/;

;// CONCATENATED MODULE: ./build/src/core/attribute/steered-blocks.js




function createSteeredBlocks(input) {
    const shares = new Map();
    const find = createSearch(input);
    return {
        shares,
        partsOf: (fn, rise, up) => {
            const parts = find(fn, rise, up);
            const share = parts.reduce((sum, { part }) => sum + part, 0);
            if (share > 0)
                shares.set(rise.change, Math.max(share, shares.get(rise.change) ?? 0));
            return parts;
        },
    };
}
function createSearch(input) {
    const { own, links } = input;
    const runsOf = createBlockRuns(input);
    return (fn, rise, up) => {
        const block = rise.cost > 0 ? runsOf(fn, rise.change) : undefined;
        if (block === undefined)
            return [];
        const count = countEffect({ base: rise.head - rise.cost, head: rise.head }, withoutEntries(block, fn, own));
        if (count === 0)
            return [];
        const hot = [{ site: block.site, rise: 1 }];
        const inside = own.controlling(fn, hot);
        if (inside.length > 0)
            return scale(traced('function', withoutChange(inside, rise.change)), count);
        const control = own.controlOf(fn, hot);
        const isReached = own.isInReach(fn, hot);
        const rules = [
            () => traced('declaration', links.declaring(control)),
            () => traced('link', links.setting(control).filter(({ change }) => isReached(change))),
            () => (takesParameter(block, control, input) ? up : []),
        ];
        for (const rule of rules) {
            const parts = withoutChange(rule(), rise.change);
            if (parts.length > 0)
                return scale(parts, count);
        }
        return [];
    };
}
function withoutChange(found, change) {
    return found.filter((entry) => entry.change !== change);
}
const header = /^(?:[A-Za-z_][^;=]*\(|\s*(?:pub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe)\s+)*fn\s)/;
const [steered_blocks_farthest, longestHeader] = [400, 30];
function takesParameter({ site }, names, { graph, readLine }) {
    const place = graph.sites[site];
    if (place?.kind !== 'line')
        return false;
    let start = place.line - 1;
    while (start > 0 && place.line - start < steered_blocks_farthest && !header.test(readLine(place.file, start) ?? ''))
        start -= 1;
    for (let line = start; line < start + longestHeader && line < place.line; line += 1) {
        const text = readLine(place.file, line) ?? '';
        const parameters = line === start ? text.slice(text.indexOf('(')) : text;
        if ([...wordsOf(parameters)].some((word) => names.has(word)))
            return true;
        if (text.includes('{'))
            return false;
    }
    return false;
}
function withoutEntries({ base, head }, fn, own) {
    const entries = own.entriesOf(fn);
    const grown = entries === undefined || entries.base === 0 ? 1 : Math.max(1, entries.head / entries.base);
    return { base: base * grown, head };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/blame.js










const smallestPart = 1e-4;
const most = 0.5;
function blameChanges(input) {
    const found = new Map();
    const blame = (change, trace, cost) => {
        const entry = found.get(change) ?? { by: { ...noCosts }, carriers: new Map(), starters: new Map() };
        found.set(change, entry);
        entry.by[trace] += cost;
        return entry;
    };
    const { split, above, isAdded, shares } = createSplit(input);
    const risen = findRisen(input.graph, input.cells);
    for (const [fn, balance] of input.balances.entries()) {
        for (const [change, cost] of balance.direct) {
            const moved = above(fn, { change, cost, head: balance.directHead.get(change) ?? 0 });
            const left = cost * (1 - moved.reduce((sum, { part }) => sum + part, 0));
            for (const { change: caller, trace, part } of moved)
                blame(caller, trace, cost * part);
            const ofMacros = findMacroCosts(input.macros.foreign(fn, change), left);
            for (const { change: macro, cost: share } of ofMacros) {
                addTo(blame(macro, 'declaration', share).carriers, fn, share);
            }
            const kept = ofMacros.reduce((rest, entry) => rest - entry.cost, left);
            const { starters } = blame(change, 'direct', kept);
            if (isAdded(fn))
                for (const { change: caller, part } of moved)
                    addTo(starters, caller, cost * part);
        }
        if (balance.rest <= 0 || input.graph.functions[fn]?.file === undefined)
            continue;
        const rise = { fn, base: balance.restHead - balance.rest, head: balance.restHead };
        for (const { change, trace, part } of split({ ...rise, hot: risen.get(fn) ?? [] })) {
            addTo(blame(change, trace, part * balance.rest).carriers, fn, part * balance.rest);
        }
    }
    for (const change of shares.keys())
        blame(change, 'direct', 0);
    return [...found].map(([change, entry]) => ({ change, ...entry, steered: shares.get(change) ?? 0 }));
}
function addTo(costs, key, cost) {
    costs.set(key, (costs.get(key) ?? 0) + cost);
}
const noCosts = { direct: 0, call: 0, declaration: 0, function: 0, near: 0, link: 0, climb: 0 };
function createSplit(input) {
    const { graph } = input;
    const callers = groupCallers(graph);
    const own = createOwnChanges(input);
    const inStatement = createStatementChanges(input);
    const upward = new Map();
    const split = (rise) => {
        const up = upward.get(graph.cycle[rise.fn] ?? -1) ?? [];
        const entries = own.entriesOf(rise.fn);
        const count = countEffect(rise, entries);
        const started = entries?.isCounted === true && entries.base === 0 && sumOf(up, 'call') < most
            ? nameFunction(rise.fn, input)
            : [];
        const more = started.length > 0 ? started : up;
        const entered = scale(entries?.isCounted === true ? more : up.filter(isFirm), count);
        const left = entries?.isCounted === true ? 1 - count : 1 - entered.reduce((sum, { part }) => sum + part, 0);
        const rest = left > 0 ? splitInside(rise, { input, own, up, inStatement }) : [];
        const parts = [...entered, ...scale(rest, left)];
        if (parts.length > 0 || rise.call !== undefined)
            return parts;
        return traced('near', own.nearest(rise.fn, rise.hot));
    };
    const steered = createSteeredBlocks({ ...input, own });
    const above = (fn, rise) => {
        const up = upward.get(graph.cycle[fn] ?? -1) ?? [];
        const moved = shareWithCallers(rise, own.entriesOf(fn), up);
        const left = moved.reduce((rest, { part }) => rest - part, 1);
        return [...moved, ...scale(steered.partsOf(fn, rise, up), left)];
    };
    for (const cycle of [...callers.keys()].toSorted((a, b) => b - a)) {
        upward.set(cycle, climb(callers.get(cycle) ?? [], { split, above, macros: input.macros }));
    }
    const isAdded = (fn) => {
        const entries = own.entriesOf(fn);
        return entries?.base === 0 && entries.isNew;
    };
    return { split, above, isAdded, shares: steered.shares };
}
function splitInside(rise, { input, own, up, inStatement }) {
    const { links, graph, countsMisses } = input;
    const { fn, hot, call } = rise;
    const isSelf = call === undefined;
    const callee = call === undefined ? undefined : (0,function_name/* identifierOf */.xP)(graph.functions[call.callee]?.name ?? '');
    const shaped = () => traced('declaration', links.shaped(fn, hot));
    const rules = [
        () => traced('function', inStatement(hot)),
        () => (isSelf ? traced('function', own.costly(fn, hot)) : []),
        () => traced('declaration', links.declared(hot, callee)),
        () => (countsMisses ? shaped() : []),
        () => (call === undefined ? [] : traced('function', own.calling(fn, call.callee))),
        () => traced('function', own.steering(fn, hot)),
        () => (isSelf && sumOf(up, 'call') >= most ? up : []),
        () => (isSelf ? [] : traced('function', own.costly(fn, hot))),
        () => (isSelf || callsMore(rise, own) ? traced('link', own.feeding(fn, hot, call?.callee)) : []),
        () => traced('link', links.assigned(hot, own.isInReach(fn, hot))),
        () => traced('link', links.declaring(own.wordsOf(fn, hot))),
        () => (isSelf ? nameFunction(rise.fn, input) : []),
        () => (isSelf ? shaped() : []),
        () => (isSelf || callsMore(rise, own) ? traced('near', own.nearest(fn, hot)) : []),
        () => up,
    ];
    for (const rule of rules) {
        const parts = rule();
        if (parts.length > 0)
            return parts;
    }
    return [];
}
function callsMore({ fn, call }, own) {
    const times = own.entriesOf(fn);
    if (times?.isCounted !== true || call === undefined || times.base === 0)
        return false;
    return call.headTimes * times.base > call.baseTimes * times.head;
}
function climb(groups, { split, above, macros }) {
    const risen = groups.filter(({ base, head }) => head > base);
    const total = risen.reduce((sum, { base, head }) => sum + head - base, 0);
    const merged = new Map();
    const add = (change, trace, part) => {
        const key = `${change} ${trace}`;
        merged.set(key, { change, trace, part: part + (merged.get(key)?.part ?? 0) });
    };
    for (const group of risen) {
        const { caller, site, change, base, head } = group;
        const weight = (head - base) / total;
        if (change !== undefined) {
            const moved = above(caller, { change, cost: head - base, head });
            const left = weight * (1 - moved.reduce((sum, { part }) => sum + part, 0));
            const named = macros.reaching(change, group.callee);
            if (named.length === 0)
                add(change, 'call', left);
            for (const macro of named)
                add(macro.change, 'declaration', left * macro.part);
            for (const part of moved)
                add(part.change, part.trace, weight * part.part);
        }
        else {
            const hot = [{ site, rise: head - base }];
            for (const part of split({ fn: caller, base, head, hot, call: group })) {
                const isLoose = part.trace === 'function' || part.trace === 'near';
                add(part.change, isLoose ? 'climb' : part.trace, part.part * weight);
            }
        }
    }
    return [...merged.values()].filter(({ part }) => part >= smallestPart);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/chain.js
const longestChain = 64;
function createChains(graph) {
    const heaviest = new Map([...Map.groupBy(graph.edges, (edge) => edge.callee)].map(([callee, edges]) => [
        callee,
        edges.filter(({ head }) => head > 0).toSorted((a, b) => b.head - a.head),
    ]));
    return (start) => {
        const frames = [{ function: nameOf(graph, start.fn), file: start.file, line: start.line }];
        const seen = new Set([start.fn]);
        let fn = start.fn;
        while (frames.length < longestChain && graph.functions[fn]?.name !== 'main') {
            const edge = heaviest.get(fn)?.find(({ caller }) => !seen.has(caller));
            if (edge === undefined)
                break;
            frames.push(frameOf(graph, edge));
            seen.add(edge.caller);
            fn = edge.caller;
        }
        return frames.toReversed();
    };
}
function frameOf(graph, edge) {
    const site = graph.sites[edge.site];
    const name = nameOf(graph, edge.caller);
    if (site === undefined || site.kind === 'foreign' || site.kind === 'deleted')
        return { function: name };
    return site.line > 0
        ? { function: name, file: site.file, line: site.line }
        : { function: name, file: site.file };
}
function nameOf(graph, fn) {
    return graph.functions[fn]?.name ?? '???';
}

;// CONCATENATED MODULE: ./build/src/core/attribute/line-map.js
function createLineMap(diff) {
    if (diff.basePath === undefined || diff.headPath === undefined)
        return () => undefined;
    const inside = new Map();
    const shifts = [{ from: 1, by: 0 }];
    for (const hunk of diff.hunks) {
        let [base, head] = [hunk.baseStart, hunk.headStart];
        for (const line of hunk.lines) {
            if (line.kind !== 'added')
                inside.set(line.base, line.kind === 'context' ? line.head : undefined);
            if (line.kind !== 'added')
                base = line.base + 1;
            if (line.kind !== 'deleted')
                head = line.head + 1;
        }
        shifts.push({ from: base, by: head - base });
    }
    return (baseLine) => (inside.has(baseLine) ? inside.get(baseLine) : baseLine + lastShift(shifts, baseLine));
}
function lastShift(shifts, line) {
    let [low, high] = [0, shifts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((shifts[middle]?.from ?? Number.POSITIVE_INFINITY) <= line)
            low = middle;
        else
            high = middle - 1;
    }
    return shifts[low]?.by ?? 0;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/matched-runs.js
const shortestMove = 3;
const fewestWordCharacters = 8;
function matchRuns(sides) {
    const uniqueAdded = uniqueCode(sides.added);
    const lastInStretch = new Map();
    const taken = { deleted: new Set(), added: new Set() };
    const matched = [];
    for (const [code, from] of uniqueCode(sides.deleted)) {
        const to = uniqueAdded.get(code);
        if (to === undefined || taken.deleted.has(from))
            continue;
        const run = growRun(sides, { deleted: from, added: to }, taken);
        const stretch = sides.deleted[from]?.stretch ?? -1;
        const inPlace = stretch === sides.added[to]?.stretch && to > (lastInStretch.get(stretch) ?? -1);
        const written = run.filter((line) => sides.deleted[line.deleted]?.code !== '');
        if (!inPlace && written.length < shortestMove)
            continue;
        if (inPlace)
            lastInStretch.set(stretch, run.at(-1)?.added ?? to);
        for (const line of run) {
            taken.deleted.add(line.deleted);
            taken.added.add(line.added);
            matched.push(line);
        }
    }
    return matched;
}
function growRun(sides, seed, taken) {
    const isSame = (distance) => {
        const [x, y] = [seed.deleted + distance, seed.added + distance];
        const [left, right] = [sides.deleted[x], sides.added[y]];
        if (left === undefined || right === undefined || left.code !== right.code)
            return false;
        if (taken.deleted.has(x) || taken.added.has(y))
            return false;
        return (isNear(left, sides.deleted[seed.deleted], distance) && isNear(right, sides.added[seed.added], distance));
    };
    let [start, end] = [0, 1];
    while (isSame(start - 1))
        start -= 1;
    while (isSame(end))
        end += 1;
    return Array.from({ length: end - start }, (_, i) => ({
        deleted: seed.deleted + start + i,
        added: seed.added + start + i,
    }));
}
function isNear(line, seed, distance) {
    return seed !== undefined && line.stretch === seed.stretch && line.line - seed.line === distance;
}
function uniqueCode(lines) {
    const seen = new Map();
    const repeated = new Set();
    for (const [at, { code }] of lines.entries()) {
        if (seen.has(code))
            repeated.add(code);
        else
            seen.set(code, at);
    }
    for (const code of seen.keys()) {
        if (repeated.has(code) || code.replace(/\W/g, '').length < fewestWordCharacters)
            seen.delete(code);
    }
    return seen;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/moved-edits.js
function findMovedEdits(stretches, moves) {
    const arrived = new Set(moves.values());
    const changes = [];
    for (const [number, { deleted }] of stretches.entries()) {
        let before;
        let open = [];
        for (const line of deleted) {
            const to = moves.get(line);
            if (to === undefined && line.code !== '')
                open.push(line);
            if (to === undefined)
                continue;
            const isInside = before?.stretch === to.stretch && to.stretch !== number && before.line < to.line;
            if (open.length > 0 && isInside) {
                const [first, last] = [before?.line ?? 0, to.line];
                const { file, added } = stretches[to.stretch] ?? { file: undefined, added: [] };
                const between = added.filter((one) => one.line > first && one.line < last && one.code !== '');
                changes.push({
                    file: file?.headPath,
                    deleted: open,
                    added: between.filter((one) => !arrived.has(one)),
                    arrived: between.filter((one) => arrived.has(one)),
                    next: last,
                });
            }
            [before, open] = [to, []];
        }
    }
    return { changes, lines: new Set(changes.flatMap(({ deleted, added }) => [...deleted, ...added])) };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/declared-names.js
const macro = /^\s*#\s*(?:define|undef)\s+([A-Za-z_]\w*)/;
const alias = /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:type|using)\s+([A-Za-z_]\w*)|^\s*typedef\b.*?([A-Za-z_]\w*)\s*(?:\[[^\]]*\])*\s*;/;
const constant = /^\s*(?:pub(?:\([^)]*\))?\s+|export\s+)?(?:static|const|constexpr|inline|extern|thread_local)\b[^(]*?([A-Za-z_]\w*)\s*(?::[^=]*|(?:\[[^\]]*\]\s*)*)=/;
const enumerator = /^\s*(?:enum\b[^{]*\{)?\s*([A-Z_][A-Z0-9_]{2,})\s*=\s*[^=;]+,?\s*\}?;?\s*$/;
const rustFunction = /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe|extern\s+"C")\s+)*fn\s+([A-Za-z_]\w*)/;
const cFunction = /^\s*(?:[A-Za-z_][\w:<>,]*[\s*&]+)+((?:[A-Za-z_]\w*::)*~?[A-Za-z_]\w*)\s*\([^;=]*(?:;|\{.*|,|\)?\s*(?:const|noexcept|override)*)?\s*$/;
const notDeclaration = /^\s*(?:return|else|if|for|while|switch|case|do|goto|throw|delete|new|co_\w+|let|match)\b/;
const typeHeader = /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:typedef\s+|template\s*<[^>]*>\s*|export\s+|abstract\s+)*(?:struct|class|union|enum(?:\s+class)?|trait|interface)\s+(?:\[\[\w+\]\]\s*)?([A-Za-z_]\w*)?[^;()]*$/;
const implementation = /^\s*(?:unsafe\s+)?impl\b(?:<[^>]*>)?\s+(?:[\w:<>,\s]+\s+for\s+)?(?:\w+::)*([A-Za-z_]\w*)/;
function declaredIn(text) {
    const named = macro.exec(text)?.[1] ?? rustFunction.exec(text)?.[1];
    if (named !== undefined)
        return { names: [named], types: [] };
    const type = alias.exec(text);
    const typeName = type?.[1] ?? type?.[2];
    if (typeName !== undefined)
        return { names: [], types: [typeName] };
    const header = typeHeader.exec(text)?.[1];
    if (header !== undefined)
        return { names: [], types: [header] };
    const value = constant.exec(text)?.[1] ?? enumerator.exec(text)?.[1];
    if (value !== undefined)
        return { names: [value], types: [] };
    if (notDeclaration.test(text))
        return { names: [], types: [] };
    const parts = cFunction.exec(text)?.[1]?.split('::') ?? [];
    const name = parts.at(-1)?.replace('~', '');
    return { names: name === undefined ? [] : [name], types: parts.slice(0, -1) };
}
const local = /^\s*(?:(?:const|static|register|volatile|unsigned|struct|let|mut|auto)\s+)*[A-Za-z_][\w:<>]*[\s*&]+([A-Za-z_]\w*)\s*(?:[=;,[:]|$)/;
const parameter = /[\w>*&]\s*[\s*&]([A-Za-z_]\w*)\s*(?=[,)])/g;
function declaredOn(text) {
    const { names, types } = declaredIn(text);
    const variable = notDeclaration.test(text) ? undefined : local.exec(text)?.[1];
    const parameters = [...text.matchAll(parameter)].flatMap((found) => found[1] ?? []);
    return new Set([...names, ...types, ...parameters, ...(variable === undefined ? [] : [variable])]);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/renames.js


function findRenames(stretches) {
    const files = [...Map.groupBy(stretches, ({ file }) => file)].map(([file, own]) => ({
        file,
        own,
        pairs: own.flatMap(pairNames),
    }));
    const declared = new Set(files.flatMap(({ pairs }) => pairs.flatMap(({ from, to, isDeclared }) => (isDeclared ? `${from} ${to}` : []))));
    return new Map(files.flatMap(({ file, own, pairs }) => {
        const candidates = pairs.filter(({ from, to }) => declared.has(`${from} ${to}`));
        if (candidates.length === 0)
            return [];
        const before = new Set(own.flatMap(({ deleted }) => deleted.flatMap(({ text }) => namesOf(text))));
        const after = new Set(own.flatMap(({ added }) => added.flatMap(({ text }) => namesOf(text))));
        const partners = countPartners(pairs);
        const kept = candidates.filter(({ from, to }) => !after.has(from) && !before.has(to) && partners(from) === 1 && partners(to) === 1);
        return kept.length === 0 ? [] : [[file, new Map(kept.map(({ from, to }) => [from, to]))]];
    }));
}
function countPartners(pairs) {
    const partners = new Map();
    const add = (name, other) => {
        const known = partners.get(name) ?? new Set();
        partners.set(name, known.add(other));
    };
    for (const { from, to } of pairs) {
        add(from, to);
        add(to, from);
    }
    return (name) => partners.get(name)?.size ?? 0;
}
function pairNames({ deleted, added }) {
    return pairLines(deleted, added).flatMap(([from, to]) => {
        const [before, after] = [namesOf(from.text), namesOf(to.text)];
        if (before.length !== after.length)
            return [];
        const [old, fresh] = [declaredOn(from.text), declaredOn(to.text)];
        return before.flatMap((name, at) => {
            const other = after[at] ?? name;
            return other === name ? [] : { from: name, to: other, isDeclared: old.has(name) && fresh.has(other) };
        });
    });
}
function pairLines(deleted, added) {
    const [before, after] = [written(deleted), written(added)];
    if (before.length === after.length) {
        return before.flatMap((line, at) => {
            const other = after[at];
            return other !== undefined && hideNames(line.text) === hideNames(other.text)
                ? [[line, other]]
                : [];
        });
    }
    const shapes = Map.groupBy(after, ({ text }) => hideNames(text));
    return [...Map.groupBy(before, ({ text }) => hideNames(text))].flatMap(([shape, lines]) => {
        const [line, other, isAlone] = [
            lines[0],
            shapes.get(shape)?.[0],
            lines.length + (shapes.get(shape)?.length ?? 0),
        ];
        return line !== undefined && other !== undefined && isAlone === 2 ? [[line, other]] : [];
    });
}
function written(lines) {
    return lines.filter(({ code }) => code !== '');
}
function createRenamer(renames) {
    return (file, text) => {
        const names = renames.get(file);
        return names === undefined ? text : replaceNames(text, names);
    };
}
const part = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|[A-Za-z_]\w*/g;
function replaceNames(text, names) {
    return text.replace(part, (found) => names.get(found) ?? found);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/comments.js
const cLike = { line: '//', block: true, indent: false };
const shellLike = { line: '#', block: false, indent: false };
const pythonLike = { line: '#', block: false, indent: true };
const plain = { line: undefined, block: false, indent: true };
const syntaxes = [
    [/\.(c|h|cc|hh|cpp|hpp|cxx|hxx|inl|ipp|rs|go|zig|java|kt|swift|[cm]?[jt]sx?|cs|scala|d|m|mm|cu)$/i, cLike],
    [/\.(py|pyx|nim|ya?ml)$/i, pythonLike],
    [/\.(sh|bash|rb|pl|pm|r|jl|cmake|mk|toml)$|(^|\/)(Makefile|Dockerfile|CMakeLists\.txt)$/i, shellLike],
];
function syntaxOf(path) {
    return syntaxes.find(([pattern]) => pattern.test(path))?.[1] ?? plain;
}
function codeOf(lines, path) {
    const syntax = syntaxOf(path);
    let inComment = syntax.block && startsInsideComment(lines);
    return lines.map((line) => {
        const stripped = stripLine(line, syntax, inComment);
        inComment = stripped.inComment;
        return stripped.code.trimEnd();
    });
}
function startsInsideComment(lines) {
    for (const line of lines) {
        const [open, close] = [line.indexOf('/*'), line.indexOf('*/')];
        if (close >= 0 && (open < 0 || close < open))
            return true;
        if (open >= 0)
            return false;
    }
    const written = lines.filter((line) => line.trim() !== '');
    return written.length > 0 && written.every((line) => /^\s*\*(\s|$)/.test(line));
}
function isBare(line, syntax) {
    if (line.includes('"') || (syntax.block && line.includes('/*')))
        return false;
    return syntax.line === undefined || !line.includes(syntax.line);
}
function stripLine(line, syntax, startInComment) {
    if (!startInComment && isBare(line, syntax))
        return { code: syntax.indent ? line : line.replace(/\s+/g, ''), inComment: false };
    let code = '';
    let quote = '';
    let inComment = startInComment;
    for (let at = 0; at < line.length; at += 1) {
        const [here, pair] = [line[at] ?? '', line.slice(at, at + 2)];
        if (inComment) {
            if (pair !== '*/')
                continue;
            inComment = false;
            at += 1;
        }
        else if (quote !== '') {
            code += here === '\\' ? pair : here;
            if (here === '\\')
                at += 1;
            else if (here === quote)
                quote = '';
        }
        else if (syntax.line !== undefined && line.startsWith(syntax.line, at))
            break;
        else if (syntax.block && pair === '/*') {
            inComment = true;
            at += 1;
        }
        else {
            if (here === '"')
                quote = here;
            if (syntax.indent || here.trim() !== '')
                code += here;
        }
    }
    return { code, inComment };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/stretches.js

function listStretches(diff, rename = (_, text) => text) {
    const stretches = [];
    for (const file of diff) {
        for (const hunk of file.hunks) {
            const code = codeOfHunk(file, hunk, rename);
            for (const run of runsOf(hunk)) {
                const number = stretches.length;
                const side = (kind) => run.lines
                    .filter((line) => line.kind === kind)
                    .map((line) => ({
                    stretch: number,
                    file: (kind === 'added' ? file.headPath : file.basePath) ?? '',
                    line: kind === 'added' ? line.head : line.base,
                    text: line.text,
                    code: code.get(line) ?? line.text,
                }));
                stretches.push({ file, deleted: side('deleted'), added: side('added'), next: run.next });
            }
        }
    }
    return stretches;
}
function runsOf(hunk) {
    const runs = [];
    let lines = [];
    let next = hunk.headStart;
    for (const line of hunk.lines) {
        if (line.kind !== 'context')
            lines.push(line);
        else if (lines.length > 0) {
            runs.push({ lines, next: line.head });
            lines = [];
        }
        next = line.kind === 'deleted' ? line.head : line.head + 1;
    }
    return lines.length > 0 ? [...runs, { lines, next }] : runs;
}
function codeOfHunk(file, hunk, rename) {
    const code = new Map();
    const read = (without, path) => {
        const side = hunk.lines.filter((line) => line.kind !== without);
        const texts = side.map(({ text }) => (without === 'added' ? rename(file, text) : text));
        for (const [at, text] of codeOf(texts, path ?? '').entries()) {
            const line = side[at];
            if (line !== undefined)
                code.set(line, text);
        }
    };
    read('added', file.basePath);
    read('deleted', file.headPath);
    return code;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/changes.js





function mapChanges(diff) {
    const plain = listStretches(diff);
    const renames = findRenames(plain);
    const stretches = renames.size === 0 ? plain : listStretches(diff, createRenamer(renames));
    const moves = matchLines(stretches);
    const arrived = new Set(moves.values());
    const edits = findMovedEdits(stretches, moves);
    const moved = { moves, arrived, edited: edits.lines };
    const changes = [...stretches.flatMap((stretch) => splitStretch(stretch, moved)), ...edits.changes];
    const headPaths = new Map(diff.map((file) => [file.basePath ?? '', file.headPath ?? file.basePath ?? '']));
    const headPath = (basePath) => headPaths.get(basePath) ?? basePath;
    const lineMaps = new Map(diff.map((file) => [file.basePath ?? '', createLineMap(file)]));
    const special = { base: new HomeTable(), head: new HomeTable() };
    for (const [from, to] of moves)
        special.base.set(from, { kind: 'line', file: to.file, line: to.line });
    for (const [change, { added: more, deleted: less }] of changes.entries()) {
        for (const line of more)
            special.head.set(line, { kind: 'change', change });
        for (const line of less)
            special.base.set(line, { kind: 'change', change });
    }
    return {
        changes,
        headPath,
        homeOfBase: (path, line) => {
            const home = special.base.get(path, line);
            if (home !== undefined)
                return home;
            const map = lineMaps.get(path);
            return { kind: 'line', file: headPath(path), line: (map === undefined ? line : map(line)) ?? 0 };
        },
        homeOfHead: (file, line) => special.head.get(file, line) ?? { kind: 'line', file, line },
    };
}
class HomeTable {
    #files = new Map();
    get(file, line) {
        return this.#files.get(file)?.get(line);
    }
    set({ file, line }, home) {
        const lines = this.#files.get(file) ?? new Map();
        this.#files.set(file, lines.set(line, home));
    }
}
function matchLines(stretches) {
    const moves = new Map(stretches.flatMap(matchEnds));
    const arrived = new Set(moves.values());
    const deleted = stretches.flatMap((stretch) => stretch.deleted.filter((line) => !moves.has(line)));
    const added = stretches.flatMap((stretch) => stretch.added.filter((line) => !arrived.has(line)));
    for (const pair of matchRuns({ deleted, added })) {
        const [from, to] = [deleted[pair.deleted], added[pair.added]];
        if (from !== undefined && to !== undefined)
            moves.set(from, to);
    }
    return moves;
}
function matchEnds(stretch) {
    const deleted = stretch.deleted.filter(({ code }) => code !== '');
    const added = stretch.added.filter(({ code }) => code !== '');
    const shorter = Math.min(deleted.length, added.length);
    const isSame = (x, y) => deleted.at(x)?.code === added.at(y)?.code;
    let [start, end] = [0, 0];
    while (start < shorter && isSame(start, start))
        start += 1;
    while (end < shorter - start && isSame(-1 - end, -1 - end))
        end += 1;
    const pairs = [
        ...deleted.slice(0, start).map((line, at) => [line, added[at]]),
        ...deleted.slice(deleted.length - end).map((line, at) => [line, added.at(at - end)]),
    ];
    return pairs.flatMap(([from, to]) => (to === undefined ? [] : [[from, to]]));
}
function splitStretch(stretch, { moves, arrived, edited }) {
    const place = new Map(stretch.added.map((line, at) => [line, at]));
    const changes = [];
    let [fromDeleted, fromAdded] = [0, 0];
    const close = (untilDeleted, untilAdded, next) => {
        const deleted = stretch.deleted.slice(fromDeleted, untilDeleted);
        const added = stretch.added.slice(fromAdded, untilAdded);
        const isLeft = (line) => line.code !== '' && !edited.has(line);
        const change = {
            file: stretch.file.headPath,
            deleted: deleted.filter((line) => isLeft(line) && !moves.has(line)),
            added: added.filter((line) => isLeft(line) && !arrived.has(line)),
            arrived: added.filter((line) => line.code !== '' && arrived.has(line)),
            next,
        };
        if (change.deleted.length + change.added.length > 0)
            changes.push(change);
        [fromDeleted, fromAdded] = [untilDeleted + 1, untilAdded + 1];
    };
    for (const [at, line] of stretch.deleted.entries()) {
        const to = moves.get(line);
        const toAt = to === undefined ? undefined : place.get(to);
        if (to !== undefined && toAt !== undefined && toAt >= fromAdded)
            close(at, toAt, to.line);
    }
    close(stretch.deleted.length, stretch.added.length, stretch.next);
    return changes;
}

// EXTERNAL MODULE: ./build/src/core/model/call-cycles.js
var call_cycles = __webpack_require__(6751);
// EXTERNAL MODULE: ./build/src/core/model/pair-numbers.js
var pair_numbers = __webpack_require__(5452);
// EXTERNAL MODULE: ./build/src/core/attribute/paths.js + 1 modules
var paths = __webpack_require__(9966);
;// CONCATENATED MODULE: ./build/src/core/attribute/match-functions.js


function matchFunctions(base, head) {
    const functions = [];
    const numbers = new Map();
    const assign = (view) => Int32Array.from(view.profile.functions, (fn) => {
        const shared = { name: (0,function_name/* plainFunctionName */.wP)(fn.name), file: view.fileOf(fn.file) };
        const key = `${shared.file ?? `${(0,paths/* baseName */.Fl)(fn.object)}\0${fn.file}`}\0${shared.name}`;
        const known = numbers.get(key);
        if (known !== undefined)
            return known;
        numbers.set(key, functions.length);
        return functions.push(shared) - 1;
    });
    const [ofBase, ofHead] = [assign(base), assign(head)];
    const onlyBase = without(ofBase, ofHead);
    const onlyHead = without(ofHead, ofBase);
    const renamed = new Map();
    const left = { functions, onlyBase, onlyHead, renamed };
    pairByName(left, ({ name }) => name);
    pairByName(left, ({ name }) => (0,function_name/* versionlessName */.$f)(name));
    for (const keyOf of [function_name/* qualifiedNameOf */.Jj, function_name/* identifierOf */.xP]) {
        pairByName(left, ({ file, name }) => (file === undefined ? '' : `${file}\0${keyOf(name)}`));
    }
    pairByLines({ base, head, ofBase, ofHead, onlyBase, onlyHead, renamed });
    return { functions, base: ofBase.map((fn) => renamed.get(fn) ?? fn), head: ofHead };
}
function without(numbers, others) {
    const known = new Set(others);
    return new Set(numbers.filter((fn) => !known.has(fn)));
}
function pair(left, from, to) {
    left.renamed.set(from, to);
    left.onlyBase.delete(from);
    left.onlyHead.delete(to);
}
function pairByName(left, keyOf) {
    const nameOf = (fn) => {
        const shared = left.functions[fn];
        return shared === undefined ? '' : keyOf(shared);
    };
    const heads = Map.groupBy(left.onlyHead, nameOf);
    for (const [name, bases] of Map.groupBy(left.onlyBase, nameOf)) {
        const [from, to] = [bases[0], heads.get(name)?.[0]];
        const isUnique = name !== '' && bases.length === 1 && heads.get(name)?.length === 1;
        if (isUnique && from !== undefined && to !== undefined)
            pair(left, from, to);
    }
}
function pairByLines(left) {
    const owner = new Map();
    for (const [fn, place] of linesOf(left.head, left.ofHead, left.onlyHead)) {
        if (place !== undefined)
            owner.set(place, fn);
    }
    const votes = new Map();
    for (const [fn, place] of linesOf(left.base, left.ofBase, left.onlyBase)) {
        const vote = votes.get(fn) ?? { total: 0, for: new Map() };
        votes.set(fn, vote);
        vote.total += 1;
        const to = place === undefined ? undefined : owner.get(place);
        if (to !== undefined)
            vote.for.set(to, (vote.for.get(to) ?? 0) + 1);
    }
    for (const [from, vote] of votes) {
        const [to, count] = [...vote.for].toSorted((a, b) => b[1] - a[1])[0] ?? [];
        const isFree = to !== undefined && left.onlyHead.has(to);
        if (isFree && count !== undefined && count * 2 > vote.total)
            pair(left, from, to);
    }
}
function* linesOf(view, numbers, wanted) {
    const { lines } = view.profile;
    for (let row = 0; row < lines.count && wanted.size > 0; row += 1) {
        const fn = numbers[lines.fn[row] ?? -1] ?? -1;
        if (!wanted.has(fn))
            continue;
        const home = view.homeOf(lines.file[row] ?? -1, lines.line[row] ?? 0);
        if (home === undefined)
            continue;
        yield [fn, home.kind === 'line' ? `${home.file}:${home.line}` : undefined];
    }
}

;// CONCATENATED MODULE: ./build/src/core/attribute/cost-graph.js



function buildCostGraph(base, head) {
    const match = matchFunctions(base, head);
    const sites = createSiteTable();
    const tables = createCostTables();
    addSide({ view: base, numbers: match.base, side: 'base' }, sites, tables);
    addSide({ view: head, numbers: match.head, side: 'head' }, sites, tables);
    const executions = { base: countBySite(base, 'base', sites), head: countBySite(head, 'head', sites) };
    const cycle = (0,call_cycles/* findCycles */.p)({
        count: match.functions.length,
        from: tables.edges.map((edge) => edge.caller),
        to: tables.edges.map((edge) => edge.callee),
    });
    const { cells, edges } = tables;
    return { functions: match.functions, sites: sites.list, cells, edges, executions, cycle };
}
function createSiteTable() {
    const list = [{ kind: 'foreign' }];
    const numbers = new Map();
    const intern = (group, line, site) => {
        const ofGroup = numbers.get(group) ?? new Map();
        const known = ofGroup.get(line);
        if (known !== undefined)
            return known;
        numbers.set(group, ofGroup.set(line, list.length));
        return list.push(site) - 1;
    };
    return {
        list,
        numberOf: (home, side, at) => {
            if (home === undefined)
                return 0;
            if (home.kind === 'line')
                return intern(home.file, home.line, home);
            const { change } = home;
            if (side === 'base') {
                return intern(change, at.line, { kind: 'deleted', change, line: at.line });
            }
            const [file, line] = [at.file ?? '', at.line];
            return intern(file, line, { kind: 'change', change, file, line });
        },
    };
}
function createCostTables() {
    const [cells, edges] = [[], []];
    const [cellNumbers, callSites, edgeNumbers] = [new pair_numbers/* PairNumbers */.d(), new pair_numbers/* PairNumbers */.d(), new pair_numbers/* PairNumbers */.d()];
    return {
        cells,
        edges,
        cell: (fn, site) => {
            const at = cellNumbers.of(fn, site);
            const cell = cells[at] ?? { fn, site, base: 0, head: 0 };
            if (at === cells.length)
                cells.push(cell);
            return cell;
        },
        edge: (caller, site, callee) => {
            const at = edgeNumbers.of(callSites.of(caller, site), callee);
            const edge = edges[at] ?? { caller, site, callee, base: 0, head: 0, baseTimes: 0, headTimes: 0 };
            if (at === edges.length)
                edges.push(edge);
            return edge;
        },
    };
}
function countBySite(view, side, sites) {
    const { lines } = view.profile;
    const { executions } = lines;
    if (executions === undefined)
        return new Float64Array(0);
    const counts = new Float64Array(sites.list.length);
    for (let row = 0; row < lines.count; row += 1) {
        const [file, line] = [lines.file[row] ?? -1, lines.line[row] ?? 0];
        const site = sites.numberOf(view.homeOf(file, line), side, { file: view.files[file], line });
        counts[site] = (counts[site] ?? 0) + (executions[row] ?? 0);
    }
    return counts;
}
function addSide({ view, numbers, side }, sites, tables) {
    const { lines, calls } = view.profile;
    const siteOf = (file, line) => sites.numberOf(view.homeOf(file, line), side, { file: view.files[file], line });
    for (let row = 0; row < lines.count; row += 1) {
        const fn = numbers[lines.fn[row] ?? -1] ?? 0;
        const cell = tables.cell(fn, siteOf(lines.file[row] ?? -1, lines.line[row] ?? 0));
        cell[side] += lines.self[row] ?? 0;
    }
    for (let row = 0; row < calls.count; row += 1) {
        const [caller, callee] = [numbers[calls.caller[row] ?? -1] ?? 0, numbers[calls.callee[row] ?? -1] ?? 0];
        if (caller === callee)
            continue;
        const edge = tables.edge(caller, siteOf(calls.file[row] ?? -1, calls.line[row] ?? 0), callee);
        edge[side] += calls.inclusive[row] ?? 0;
        edge[side === 'base' ? 'baseTimes' : 'headTimes'] += calls.times[row] ?? 0;
    }
}

;// CONCATENATED MODULE: ./build/src/core/attribute/describe-rule.js
const order = ['direct', 'call', 'declaration', 'function', 'link', 'near', 'climb'];
function mainTrace(blame) {
    return order.reduce((best, trace) => (blame.by[trace] > blame.by[best] ? trace : best), 'direct');
}
function describeRule({ trace, change, isSuspect, isInCallee }) {
    if (isSuspect) {
        return {
            rule: 'What the changed line calls costs more, but another change may be the reason.',
            confidence: 'low',
        };
    }
    switch (trace) {
        case 'direct':
            return isInCallee
                ? { rule: 'What the changed line calls costs more.', confidence: 'high' }
                : { rule: 'The changed line itself costs more.', confidence: 'high' };
        case 'call':
            return { rule: 'What the changed line calls costs more.', confidence: 'high' };
        case 'declaration':
            return {
                rule: 'Lines elsewhere cost more, and they use what is declared here.',
                confidence: 'medium',
            };
        case 'function':
            return {
                rule: change === 'deleted'
                    ? 'Code was removed here, and other lines of the same function cost more without it.'
                    : 'Unchanged lines of the same function cost more, and this change decides how they run.',
                confidence: 'medium',
            };
        case 'link':
            return {
                rule: 'Unchanged code elsewhere costs more, and this change sets or names what it uses.',
                confidence: 'low',
            };
        case 'near':
            return {
                rule: 'Unchanged lines of the same function cost more, and this is the change nearest to them.',
                confidence: 'low',
            };
        case 'climb':
            return {
                rule: change === 'deleted'
                    ? 'Code was removed here, and what this function calls costs more without it.'
                    : 'Unchanged code that is called from this function costs more, and this is the change on the way to it.',
                confidence: 'low',
            };
    }
}

;// CONCATENATED MODULE: ./build/src/core/attribute/executions.js
function countExecutions(blame, isOwnCost, context) {
    const { executions } = context.graph;
    if (executions.base.length === 0 || executions.head.length === 0)
        return {};
    const own = countChange(blame.change, context);
    const counted = isOwnCost && own.head > 0 ? own : (countHottest(blame, context) ?? own);
    return counted.base + counted.head > 0 ? { executions: counted } : {};
}
function countChange(change, { graph, index }) {
    const most = (counts) => index.sitesOf(change).reduce((largest, site) => Math.max(largest, counts[site] ?? 0), 0);
    const { base, head } = index.ofChange(change);
    return {
        base: most(graph.executions.base),
        head: most(graph.executions.head),
        delta: head - base,
    };
}
function countHottest({ carriers }, { graph, index }) {
    let hottest;
    for (const number of index.sitesIn(new Set(carriers.keys()))) {
        const site = graph.sites[number];
        const cost = index.ofSite(number);
        const delta = cost.head - cost.base;
        if (site?.kind !== 'line' || site.line === 0 || delta <= (hottest?.delta ?? 0))
            continue;
        const { file, line } = site;
        const [base, head] = [graph.executions.base[number] ?? 0, graph.executions.head[number] ?? 0];
        hottest = { base, head, delta, at: { file, line } };
    }
    return hottest;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/margin-costs.js
const reach = 8;
function listCosts(file, line, { graph, changes, index }) {
    const isNear = (other) => Math.abs(other - line) <= reach;
    const near = changes.map((change) => {
        const [first = change.next] = change.added.map((added) => added.line);
        const isTouched = change.file === file && (isNear(first) || isNear(change.next));
        return isTouched ? new Set(nearEnds(change.deleted.map((deleted) => deleted.line))) : undefined;
    });
    return graph.sites.flatMap((site, number) => {
        if (site.kind === 'foreign')
            return [];
        const isDeleted = site.kind === 'deleted';
        if (isDeleted ? near[site.change]?.has(site.line) !== true : site.file !== file || !isNear(site.line))
            return [];
        const { baseInclusive: base, headInclusive: head } = index.ofSite(number);
        if (site.line === 0 || base + head === 0)
            return [];
        return [{ side: isDeleted ? 'base' : 'head', line: site.line, base, head }];
    });
}
function nearEnds(lines) {
    return lines.length <= 2 * reach ? lines : [...lines.slice(0, reach), ...lines.slice(-reach)];
}

;// CONCATENATED MODULE: ./build/src/core/attribute/culprits.js




function createCulprit({ blame, share, isSuspect }, context) {
    const change = context.changes[blame.change];
    const spot = findSpot(blame, context);
    if (change === undefined || spot === undefined)
        return undefined;
    const { file, line, fn } = spot;
    const cost = context.index.ofChange(blame.change);
    const trace = mainTrace(blame);
    const spread = Object.values(blame.by).reduce((sum, part) => sum + part, 0);
    const isOwnCost = isSuspect || trace === 'direct' || trace === 'call';
    const chain = context.chains(findEnd(blame, spot, context));
    const isInCallee = (cost.head - cost.base) * 2 < blame.by.direct;
    return {
        file,
        line,
        change: spot.change,
        text: change.added.find((added) => added.line === line)?.text ?? context.readLine(file, line) ?? '',
        function: context.graph.functions[fn]?.name ?? '???',
        share,
        selfDelta: cost.head - cost.base,
        inclusiveDelta: isOwnCost ? cost.headInclusive - cost.baseInclusive : Math.round(spread),
        calls: { base: cost.baseTimes, head: cost.headTimes },
        ...countExecutions(blame, isOwnCost, context),
        ...describeRule({ trace, change: spot.change, isSuspect, isInCallee }),
        chain,
        related: findRelated(new Set([fn, ...blame.carriers.keys()]), chain, context),
        costs: listCosts(file, line, context),
    };
}
function findSpot(blame, context) {
    const change = context.changes[blame.change];
    if (change?.file === undefined)
        return undefined;
    const { file } = change;
    const sites = context.index.sitesOf(blame.change);
    const best = findCostliest(sites, context);
    const isDeclared = mainTrace(blame) === 'declaration' || mainTrace(blame) === 'link';
    if (best !== undefined && !isDeclared) {
        return { file, line: best.line, change: 'added', fn: context.index.ownerOf(best.site) };
    }
    const carrier = findCarrier(blame);
    if (change.added.length > 0 && (isDeclared || sites.length === 0)) {
        const line = findDeclaringLine(change, { change: blame.change, carrier, links: context.links }) ?? best?.line ?? 0;
        return { file, line, change: 'added', fn: carrier };
    }
    const arrived = findArrived(change, context);
    if (arrived !== undefined) {
        return { file, line: arrived.line, change: 'added', fn: context.index.ownerOf(arrived.site) };
    }
    const owners = sites.map(context.index.ownerOf);
    const fn = [...owners, ...(context.surroundings.get(blame.change) ?? []), carrier][0] ?? -1;
    return { file, line: findSurvivor(file, change.next, context), change: 'deleted', fn };
}
function findCostliest(sites, { graph, index }) {
    const added = sites.flatMap((site) => {
        const place = graph.sites[site];
        return place?.kind === 'change' && index.ofSite(site).headInclusive > 0 ? { site, line: place.line } : [];
    });
    return added.toSorted((a, b) => index.addedAt(b.site) - index.addedAt(a.site))[0];
}
function findArrived({ arrived }, { graph, index }) {
    if (arrived.length === 0)
        return undefined;
    const places = new Set(arrived.map(({ file, line }) => `${file}:${line}`));
    const risen = graph.sites.flatMap((place, site) => {
        if (place.kind !== 'line' || !places.has(`${place.file}:${place.line}`))
            return [];
        const { baseInclusive, headInclusive } = index.ofSite(site);
        return headInclusive > baseInclusive
            ? { site, line: place.line, rise: headInclusive - baseInclusive }
            : [];
    });
    return risen.toSorted((a, b) => b.rise - a.rise)[0];
}
function findCarrier({ carriers }) {
    return [...carriers].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}
function findDeclaringLine({ added }, { change, carrier, links }) {
    const { names, types, assigned } = links.of(change);
    const inside = links.wordsIn(carrier);
    const weigh = (word) => {
        const isDeclared = names.has(word) || types.has(word);
        if (!isDeclared && !assigned.has(word))
            return 0;
        return 2 * links.heatOf(word) + (inside.has(word) ? 1 : 0) + (isDeclared ? 0.5 : 0.25);
    };
    const weighed = added.map(({ text, line }) => ({
        line,
        weight: [...wordsOf(text)].reduce((most, word) => Math.max(most, weigh(word)), 0),
    }));
    return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.line;
}
function findEnd(blame, spot, { graph, index }) {
    const runs = index.sitesOf(blame.change).some((site) => index.ofSite(site).headInclusive > 0);
    if (runs || spot.change === 'deleted')
        return spot;
    const sites = [...index.sitesIn(new Set([spot.fn]))].flatMap((number) => {
        const site = graph.sites[number];
        const { headInclusive, baseInclusive } = index.ofSite(number);
        return site?.kind === 'line' && site.line > 0 ? { site, rise: headInclusive - baseInclusive } : [];
    });
    const hottest = sites.toSorted((a, b) => b.rise - a.rise)[0]?.site;
    return hottest === undefined ? spot : { fn: spot.fn, file: hottest.file, line: hottest.line };
}
const mostPassed = 40;
function findSurvivor(file, next, { readLine }) {
    const isPassed = (line) => /^\s*(?:$|\/\/|\/\*|\*(?:\s|\/|$))/.test(readLine(file, line) ?? '}');
    const hasWord = (line) => /\w/.test(readLine(file, line) ?? '') && !isPassed(line);
    let behind = next;
    while (behind - next < mostPassed && isPassed(behind))
        behind += 1;
    if (hasWord(behind))
        return behind;
    let before = next - 1;
    while (next - before <= mostPassed && before > 1 && !hasWord(before))
        before -= 1;
    return before >= 1 && hasWord(before) ? before : next;
}
const mostRelated = 5;
const smallestRise = 0.01;
function findRelated(functions, chain, { graph, index, net }) {
    const told = new Set(chain.map((frame) => `${frame.file}:${frame.line}`));
    const related = [];
    for (const number of index.sitesIn(functions)) {
        const site = graph.sites[number];
        if (site?.kind !== 'line' || site.line === 0 || told.has(`${site.file}:${site.line}`))
            continue;
        const { headInclusive, baseInclusive } = index.ofSite(number);
        const delta = headInclusive - baseInclusive;
        if (delta >= smallestRise * net)
            related.push({ file: site.file, line: site.line, delta });
    }
    return related.toSorted((a, b) => b.delta - a.delta).slice(0, mostRelated);
}

;// CONCATENATED MODULE: ./build/src/core/attribute/fold-foreign.js

const rounds = 30;
function foldForeign(graph) {
    const isForeign = graph.functions.map(({ file }) => file === undefined);
    const shares = {
        base: shareForeign(graph, isForeign, 'base'),
        head: shareForeign(graph, isForeign, 'head'),
    };
    const folded = [];
    const numbers = new pair_numbers/* PairNumbers */.d();
    const add = (fn, site, costs) => {
        const at = numbers.of(fn, site);
        const cell = folded[at] ?? { fn, site, base: 0, head: 0 };
        if (at === folded.length)
            folded.push(cell);
        cell.base += costs.base;
        cell.head += costs.head;
    };
    for (const cell of graph.cells)
        if (isForeign[cell.fn] === false)
            add(cell.fn, cell.site, cell);
    for (const { caller, site, callee, base, head } of graph.edges) {
        if (isForeign[caller] === true || isForeign[callee] === false)
            continue;
        add(caller, site, {
            base: base * (shares.base[callee] ?? 0),
            head: head * (shares.head[callee] ?? 0),
        });
    }
    return folded;
}
function shareForeign(graph, isForeign, side) {
    const own = new Float64Array(graph.functions.length);
    for (const cell of graph.cells)
        own[cell.fn] = (own[cell.fn] ?? 0) + cell[side];
    const edges = graph.edges.filter(({ caller }) => isForeign[caller] === true);
    const all = own.slice();
    for (const edge of edges)
        all[edge.caller] = (all[edge.caller] ?? 0) + edge[side];
    const ordered = edges.toSorted((a, b) => (graph.cycle[a.caller] ?? 0) - (graph.cycle[b.caller] ?? 0));
    const byCaller = Map.groupBy(ordered, ({ caller }) => caller);
    const share = new Float64Array(own.length);
    for (const [fn, foreign] of isForeign.entries())
        if (foreign && !byCaller.has(fn))
            share[fn] = 1;
    for (let round = 0; round < rounds; round += 1) {
        let moved = 0;
        for (const [fn, out] of byCaller) {
            const cost = out.reduce((sum, edge) => sum + edge[side] * (share[edge.callee] ?? 0), own[fn] ?? 0);
            const next = (all[fn] ?? 0) > 0 ? cost / (all[fn] ?? 1) : 0;
            moved = Math.max(moved, Math.abs(next - (share[fn] ?? 0)));
            share[fn] = next;
        }
        if (moved < 1e-9)
            break;
    }
    return share;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/line-costs.js

const nothing = {
    base: 0,
    head: 0,
    baseInclusive: 0,
    headInclusive: 0,
    baseTimes: 0,
    headTimes: 0,
};
function indexCosts(graph) {
    const sites = graph.sites.map(() => ({ ...nothing }));
    const owners = sites.map(() => ({ fn: -1, cost: -1 }));
    const spend = (site, fn, cost) => {
        const owner = owners[site];
        if (owner !== undefined && cost > owner.cost)
            owners[site] = { fn, cost };
    };
    const changes = new Map();
    const changeTally = (site) => {
        const change = changeOf(graph.sites[site]);
        if (change === undefined)
            return undefined;
        const tally = changes.get(change) ?? { ...nothing };
        changes.set(change, tally);
        return tally;
    };
    const inChange = new Set();
    for (const { fn, site, base, head } of graph.cells) {
        spend(site, fn, base + head);
        inChange.add(`${changeOf(graph.sites[site])} ${fn}`);
        for (const tally of [sites[site], changeTally(site)])
            addSelf(tally, base, head);
    }
    for (const edge of graph.edges) {
        spend(edge.site, edge.caller, edge.base + edge.head);
        const isCycle = graph.cycle[edge.caller] === graph.cycle[edge.callee];
        const isNested = inChange.has(`${changeOf(graph.sites[edge.site])} ${edge.callee}`);
        addCalls(sites[edge.site], edge, !isCycle);
        addCalls(changeTally(edge.site), edge, !isCycle && !isNested);
    }
    const byChange = Map.groupBy(graph.sites.keys(), (site) => changeOf(graph.sites[site]));
    const total = (site) => (sites[site]?.baseInclusive ?? 0) + (sites[site]?.headInclusive ?? 0);
    return {
        ofSite: (site) => sites[site] ?? nothing,
        ofChange: (change) => changes.get(change) ?? nothing,
        sitesOf: (change) => (byChange.get(change) ?? []).toSorted((a, b) => total(b) - total(a)),
        addedAt: createAdded(graph, sites),
        ownerOf: (site) => owners[site]?.fn ?? -1,
        sitesIn: (functions) => new Set([
            ...graph.cells.filter(({ fn }) => functions.has(fn)).map(({ site }) => site),
            ...graph.edges.filter(({ caller }) => functions.has(caller)).map(({ site }) => site),
        ]),
    };
}
function createAdded(graph, sites) {
    const old = new Float64Array(graph.sites.length);
    const ofChanges = graph.edges.filter(({ caller, callee, site }) => changeOf(graph.sites[site]) !== undefined && graph.cycle[caller] !== graph.cycle[callee]);
    const byChange = Map.groupBy(ofChanges, ({ site }) => changeOf(graph.sites[site]));
    for (const calls of byChange.values()) {
        for (const same of Map.groupBy(calls, ({ callee }) => callee).values()) {
            const [base, head] = same.reduce(([b, h], edge) => [b + edge.base, h + edge.head], [0, 0]);
            const known = head > 0 ? Math.min(1, base / head) : 0;
            for (const edge of same)
                old[edge.site] = (old[edge.site] ?? 0) + edge.head * known;
        }
    }
    return (site) => (sites[site]?.headInclusive ?? 0) - (old[site] ?? 0);
}
function addSelf(tally, base, head) {
    if (tally === undefined)
        return;
    tally.base += base;
    tally.head += head;
    tally.baseInclusive += base;
    tally.headInclusive += head;
}
function addCalls(tally, edge, isCounted) {
    if (tally === undefined)
        return;
    tally.baseTimes += edge.baseTimes;
    tally.headTimes += edge.headTimes;
    if (!isCounted)
        return;
    tally.baseInclusive += edge.base;
    tally.headInclusive += edge.head;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/declarations.js


const declarations_farthest = 400;
function enclosing(file, line, readLine) {
    let start = line;
    while (start > 1 && line - start < declarations_farthest && /\\\s*$/.test(readLine(file, start - 1) ?? ''))
        start -= 1;
    const found = start < line ? macro.exec(readLine(file, start) ?? '')?.[1] : undefined;
    if (found !== undefined)
        return { macro: found, types: [] };
    const types = [];
    let indent = indentOf(readLine(file, line) ?? '') ?? indentOf(readLine(file, line - 1) ?? '') ?? 0;
    for (let at = line - 1; at > 0 && line - at < declarations_farthest && indent > 0; at -= 1) {
        const text = readLine(file, at) ?? '';
        const depth = indentOf(text);
        if (depth === undefined || depth >= indent || /^\s*([#{}]|\/\/|\w+:\s*$)/.test(text))
            continue;
        indent = depth;
        const header = typeHeader.exec(text);
        const name = header?.[1] ??
            implementation.exec(text)?.[1] ??
            (header === null ? undefined : closingName(file, line, readLine));
        if (name !== undefined)
            types.push(name);
    }
    return { types };
}
function closingName(file, line, readLine) {
    for (let at = line; at < line + declarations_farthest; at += 1) {
        const text = readLine(file, at);
        if (text === undefined)
            return undefined;
        const name = /^\}\s*([A-Za-z_]\w*)/.exec(text)?.[1];
        if (name !== undefined)
            return name;
    }
    return undefined;
}
function listLocals(change, file, readLine) {
    const locals = new Set();
    const take = (text) => {
        const isIndented = (indentOf(text) ?? 0) > 0;
        const name = isIndented && !notDeclaration.test(text) ? local.exec(text)?.[1] : undefined;
        if (name !== undefined)
            locals.add(name);
        if (!isIndented)
            for (const found of text.matchAll(parameter))
                locals.add(found[1] ?? '');
    };
    for (const { text } of [...change.added, ...change.deleted])
        take(text);
    const from = change.added[0]?.line ?? change.next;
    for (let at = from - 1; at > 0 && from - at < declarations_farthest; at -= 1) {
        const text = readLine(file, at) ?? '';
        take(text);
        if (/^[A-Za-z_}]/.test(text))
            break;
    }
    return locals;
}
function listBlockConstants({ added, deleted }, file) {
    if (!file.endsWith('.c'))
        return [];
    return [...added, ...deleted].flatMap(({ text }) => (indentOf(text) ?? 0) > 0 && /^\s+(?:static|const)\b/.test(text) ? declaredIn(text).names : []);
}
function isMemberIn(text, name) {
    return new RegExp(`(?:\\.|->|::)\\s*${name}\\b|^\\s*${name}\\s*:`).test(text);
}
const called = /[A-Za-z_]\w*(?=\s*\()/g;
function readDeclared(change, readLine) {
    const [names, types, assigned, mentioned] = [
        new Set(),
        new Set(),
        new Set(),
        new Set(),
    ];
    for (const { text } of [...change.added, ...change.deleted]) {
        const found = declaredIn(text);
        for (const name of found.names)
            names.add(name);
        for (const name of found.types)
            types.add(name);
        for (const name of assignedIn(text))
            assigned.add(name);
    }
    for (const { text } of change.added) {
        for (const word of wordsOf(text.replace(called, ' ')))
            mentioned.add(word);
    }
    if (change.file !== undefined) {
        const locals = listLocals(change, change.file, readLine);
        for (const name of assigned) {
            const isMember = [...change.added, ...change.deleted].some(({ text }) => isMemberIn(text, name));
            if (locals.has(name) && !isMember)
                assigned.delete(name);
        }
        const around = enclosing(change.file, change.added[0]?.line ?? change.next, readLine);
        if (around.types.length === 0)
            for (const name of listBlockConstants(change, change.file))
                names.delete(name);
        if (around.macro !== undefined)
            names.add(around.macro);
        for (const type of around.types)
            types.add(type);
    }
    return { names, types, assigned, mentioned };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/test-modules.js
function createTestModules(readLine) {
    const cache = new Map();
    return (file, line) => {
        if (!file.endsWith('.rs'))
            return false;
        const ranges = cache.get(file) ?? listTestModules(file, readLine);
        cache.set(file, ranges);
        return ranges.some(({ first, last }) => line >= first && line <= last);
    };
}
function createDeletedTests(changes) {
    const texts = new Map();
    for (const { file, line, text } of changes.flatMap(({ deleted }) => deleted)) {
        const inFile = texts.get(file) ?? [];
        texts.set(file, inFile);
        inFile[line] = text;
    }
    const isOfTest = createTestModules((file, line) => {
        const inFile = texts.get(file) ?? [];
        return line < inFile.length ? (inFile[line] ?? '') : undefined;
    });
    return ({ added, deleted: [first] }) => added.length === 0 && first !== undefined && isOfTest(first.file, first.line);
}
function listTestModules(file, readLine) {
    const ranges = [];
    let first;
    let indent;
    for (let line = 1;; line += 1) {
        const text = readLine(file, line);
        if (text === undefined) {
            return first === undefined || indent === undefined ? ranges : [...ranges, { first, last: line - 1 }];
        }
        if (indent !== undefined) {
            if (text.trimEnd() !== `${indent}}`)
                continue;
            ranges.push({ first: first ?? line, last: line });
            [first, indent] = [undefined, undefined];
        }
        else if (/^\s*#\[cfg\(test\)\]/.test(text))
            first = line;
        else if (first !== undefined && !/^\s*(?:#\[|\/\/|$)/.test(text)) {
            indent = /^(\s*)(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+\s*\{\s*$/.exec(text)?.[1];
            if (indent === undefined)
                first = undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/attribute/links.js




const convincing = 0.3;
const mostSharers = 8;
const links_nothing = { names: new Set(), types: new Set(), assigned: new Set(), mentioned: new Set() };
function createLinks(input) {
    const { graph, changes, readLine } = input;
    const declared = changes.map((change) => readDeclared(change, readLine));
    const index = createIndex(input, declared);
    const [names, types] = [index((of) => of.names), index((of) => of.types)];
    const [assigned, mentioned] = [index((of) => of.assigned), index((of) => of.mentioned)];
    const contextOf = createLineContexts(readLine);
    const wordsAt = (site, withAround) => {
        const place = graph.sites[site];
        if (place?.kind !== 'line' || place.line === 0)
            return [];
        const { words, around } = contextOf(place.file, place.line);
        return withAround ? [...new Set([...words, ...around])] : [...words];
    };
    const functionWords = createFunctionWords(graph, readLine, wordsAt);
    return {
        of: (change) => declared[change] ?? links_nothing,
        declared: (hot, except) => spread(hot, {
            words: (site) => wordsAt(site, false).filter((word) => word !== except),
            tables: [names, types],
        }),
        declaring: (words) => shareOut(weighNames(words, names)),
        setting: (words) => shareOut(weighNames(words, assigned)),
        assigned: (hot, isCandidate) => spread(hot, { words: (site) => wordsAt(site, true), tables: [assigned], isCandidate }),
        shaped: (fn, hot) => spread(hot, { words: () => functionWords(fn), tables: [types] }),
        wordsIn: functionWords,
        heatOf: createHeat(graph, wordsAt),
        naming: (name) => shareOut((mentioned.get(name) ?? []).map((change) => ({ change, weight: 1 }))),
    };
}
function createIndex({ changes, readLine, canReach }, declared) {
    const isOfTest = createTestModules(readLine);
    const isDeletedTest = createDeletedTests(changes);
    const isPart = (change) => change?.file !== undefined &&
        canReach(change.file) &&
        !isDeletedTest(change) &&
        !isOfTest(change.file, change.added[0]?.line ?? change.next);
    const parts = changes.map(isPart);
    return (pick) => {
        const found = new Map();
        for (const [change, of] of declared.entries()) {
            if (parts[change] !== true)
                continue;
            for (const word of pick(of)) {
                const list = found.get(word) ?? [];
                found.set(word, list);
                if (list.length <= mostSharers)
                    list.push(change);
            }
        }
        return new Map([...found].filter(([, list]) => list.length <= mostSharers));
    };
}
function spread(hot, { words, tables, isCandidate = () => true }) {
    const total = hot.reduce((sum, { rise }) => sum + rise, 0);
    const covered = new Map();
    for (const { site, rise } of hot) {
        const best = new Map();
        for (const word of words(site)) {
            for (const table of tables) {
                const found = (table.get(word) ?? []).filter(isCandidate);
                for (const change of found)
                    best.set(change, Math.max(best.get(change) ?? 0, 1 / found.length));
            }
        }
        for (const [change, weight] of best) {
            const entry = covered.get(change) ?? { cost: 0, weight: 0 };
            covered.set(change, { cost: entry.cost + rise, weight: entry.weight + rise * weight });
        }
    }
    return shareOut([...covered].flatMap(([change, { cost, weight }]) => cost >= convincing * total ? { change, weight } : []));
}
function weighNames(words, names) {
    const best = new Map();
    for (const word of words) {
        const found = names.get(word) ?? [];
        for (const change of found)
            best.set(change, Math.max(best.get(change) ?? 0, 1 / found.length));
    }
    return [...best].map(([change, weight]) => ({ change, weight }));
}
function shareOut(found) {
    const best = found.reduce((most, { weight }) => Math.max(most, weight), 0);
    const kept = found.filter(({ weight }) => weight >= best / 2);
    const total = kept.reduce((sum, { weight }) => sum + weight, 0);
    return kept.map(({ change, weight }) => ({ change, part: weight / total }));
}
function createFunctionWords(graph, readLine, wordsAt) {
    const cells = Map.groupBy(graph.cells, ({ fn }) => fn);
    const cache = new Map();
    const find = (fn) => {
        const { file } = graph.functions[fn] ?? {};
        const sites = (cells.get(fn) ?? []).flatMap(({ site }) => {
            const place = graph.sites[site];
            const isInside = (place?.kind === 'line' || place?.kind === 'change') && place.file === file && place.line > 0;
            return isInside ? { site, line: place.line } : [];
        });
        const lines = sites.map(({ line }) => line);
        const words = new Set(sites.flatMap(({ site }) => wordsAt(site, true)));
        const [first, last] = [
            lines.reduce((a, b) => Math.min(a, b), Infinity),
            lines.reduce((a, b) => Math.max(a, b), 0),
        ];
        for (let line = first; file !== undefined && line <= Math.min(last, first + 2000); line += 1) {
            for (const word of wordsOf(readLine(file, line) ?? ''))
                words.add(word);
        }
        return words;
    };
    return (fn) => {
        const words = cache.get(fn) ?? find(fn);
        cache.set(fn, words);
        return words;
    };
}
function createHeat(graph, wordsAt) {
    const heat = new Map();
    const sum = () => {
        const rises = new Float64Array(graph.sites.length);
        for (const { site, base, head } of [...graph.cells, ...graph.edges]) {
            rises[site] = (rises[site] ?? 0) + head - base;
        }
        for (const [site, rise] of rises.entries()) {
            if (rise > 0)
                for (const word of wordsAt(site, false))
                    heat.set(word, (heat.get(word) ?? 0) + rise);
        }
    };
    return (word) => {
        if (heat.size === 0)
            sum();
        return heat.get(word) ?? 0;
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/moved-calls.js

function findMovedCalls(graph) {
    const moved = new Map();
    for (const inside of Map.groupBy(graph.edges, ({ caller }) => caller).values()) {
        for (const calls of Map.groupBy(inside, ({ callee }) => callee).values()) {
            const lost = new Set(calls.flatMap(({ site, baseTimes, headTimes }) => baseTimes > headTimes ? (changeOf(graph.sites[site]) ?? []) : []));
            const kept = calls.filter(({ site, base, head }) => graph.sites[site]?.kind === 'line' && head > base);
            const rise = kept.reduce((sum, { base, head }) => sum + head - base, 0);
            for (const change of lost)
                moved.set(change, (moved.get(change) ?? 0) + rise / lost.size);
        }
    }
    return moved;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/rank-suspects.js
const smallestShare = 0.01;
const smallestSuspicion = 0.05;
const conclusive = 0.5;
const inclusiveWeight = 0.9;
function rankSuspects({ blames, index, moved, changes, net }) {
    const costly = blames.map((blame) => ({ blame, cost: costOf(blame.by) })).filter(({ cost }) => cost > 0);
    const explained = costly.reduce((sum, { cost }) => sum + cost, 0);
    const whole = Math.max(net, explained);
    const certain = costly.reduce((sum, { blame: { by } }) => sum + Math.max(0, by.direct) + by.call, 0);
    const blamed = costly
        .filter(({ cost }) => cost >= smallestShare * whole)
        .toSorted((a, b) => b.cost - a.cost)
        .map(({ blame, cost }) => ({ blame, share: cost / whole, isSuspect: false }));
    const steered = new Map(blames.map((blame) => [blame.change, blame.steered]));
    const inclusive = [...changes.keys()]
        .map((change) => ({
        change,
        rise: moved.reduce((sum, of) => sum + (of.get(change) ?? 0), rank_suspects_riseOf(index, change) * (1 - (steered.get(change) ?? 0))),
    }))
        .filter(({ change, rise }) => rise >= smallestShare * net && changes[change]?.file !== undefined)
        .toSorted((a, b) => b.rise - a.rise);
    const named = new Set(blamed.map(({ blame }) => blame.change));
    const suspected = inclusive
        .filter(({ change, rise }) => !named.has(change) && rise >= smallestSuspicion * net && certain < conclusive * whole)
        .map(({ change }) => suspect(change, costly, whole));
    const score = new Map();
    const vote = (change, weight) => {
        score.set(change, (score.get(change) ?? 0) + weight);
    };
    for (const [at, { blame }] of blamed.entries())
        vote(blame.change, 1 / (at + 1));
    for (const [at, { change, rise }] of inclusive.entries()) {
        vote(change, (inclusiveWeight * Math.min(1, rise / net)) / (at + 1));
    }
    const scoreOf = ({ blame }) => score.get(blame.change) ?? 0;
    const suspects = [...blamed, ...suspected].toSorted((a, b) => scoreOf(b) - scoreOf(a));
    return { suspects: putStartersFirst(suspects), unexplained: 1 - explained / whole };
}
function putStartersFirst(suspects) {
    const ordered = [...suspects];
    for (const suspect of suspects) {
        const starter = findStarter(suspect.blame);
        const from = ordered.findIndex(({ blame }) => blame.change === starter);
        const to = ordered.indexOf(suspect);
        if (from > to)
            ordered.splice(to, 0, ...ordered.splice(from, 1));
    }
    return ordered;
}
function findStarter({ by, starters }) {
    const [most] = [...starters].toSorted((a, b) => b[1] - a[1]);
    return most !== undefined && most[1] * 2 > by.direct ? most[0] : undefined;
}
function costOf(by) {
    return Object.values(by).reduce((sum, cost) => sum + cost, 0);
}
function rank_suspects_riseOf(index, change) {
    const { baseInclusive, headInclusive } = index.ofChange(change);
    return headInclusive - baseInclusive;
}
function suspect(change, costly, whole) {
    const known = costly.find(({ blame }) => blame.change === change);
    if (known !== undefined)
        return { blame: known.blame, share: known.cost / whole, isSuspect: true };
    const by = { direct: 0, call: 0, declaration: 0, function: 0, near: 0, link: 0, climb: 0 };
    const blame = { change, by, carriers: new Map(), starters: new Map(), steered: 0 };
    return { blame, share: 0, isSuspect: true };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/reach.js

const reach_header = /\.(h|hh|hpp|hxx|inc|inl|ipp|def|tcc)$/i;
const unit = /\.(c|cc|cpp|cxx|c\+\+|m|mm)$/i;
const include = /^\s*#\s*include\s*["<]([^">]+)[">]/;
const aside = /(^|\/)(tests?|testing|examples?|bench(es|marks?)?|fuzz|docs?|contrib)\//i;
function createReach({ executed, changed, readLine }) {
    const included = findIncluded({ executed, changed, readLine });
    const extensions = new Set([...executed].map(extensionOf));
    const cache = new Map();
    const decide = (file) => {
        if (executed.has(file) || included.has(file))
            return true;
        if (reach_header.test(file))
            return false;
        if (unit.test(file))
            return !aside.test(file) && !hasFunction(file, readLine);
        return extensions.has(extensionOf(file)) && !aside.test(file);
    };
    return (file) => {
        const known = cache.get(file) ?? decide(file);
        cache.set(file, known);
        return known;
    };
}
function extensionOf(file) {
    return /\.\w+$/.exec(file)?.[0] ?? '';
}
function hasFunction(file, readLine) {
    for (let line = 1;; line += 1) {
        const text = readLine(file, line);
        if (text === undefined)
            return false;
        if (/^[A-Za-z_].*\)\s*(const\s*)?\{?\s*$/.test(text.slice(0, 400)))
            return true;
    }
}
function findIncluded({ executed, changed, readLine }) {
    const reached = new Set(executed);
    const open = [...executed];
    const changedByName = Map.groupBy(changed, (file) => file.slice(file.lastIndexOf('/') + 1));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
        for (const name of listIncludes(file, readLine)) {
            const directory = file.slice(0, file.lastIndexOf('/') + 1);
            const near = [`${directory}${name}`, name, `include/${name}`, `src/${name}`].map(paths/* normalisePath */.qb);
            const found = near.filter((path) => readLine(path, 1) !== undefined);
            const tail = (changedByName.get(name.slice(name.lastIndexOf('/') + 1)) ?? []).filter((path) => `/${path}`.endsWith(`/${name.replace(/^(\.\.?\/)+/, '')}`));
            for (const path of [...found.slice(0, 1), ...tail]) {
                if (reached.has(path))
                    continue;
                reached.add(path);
                open.push(path);
            }
        }
    }
    return reached;
}
function listIncludes(file, readLine) {
    const names = [];
    for (let line = 1;; line += 1) {
        const text = readLine(file, line);
        if (text === undefined)
            return names;
        const name = text.includes('include') ? include.exec(text)?.[1] : undefined;
        if (name !== undefined)
            names.push(name);
    }
}

// EXTERNAL MODULE: ./build/src/core/attribute/refuse-damaged.js
var refuse_damaged = __webpack_require__(7178);
;// CONCATENATED MODULE: ./build/src/core/attribute/surroundings.js

function findSurroundings(graph, changes, readLine) {
    const deletions = [...changes.entries()].filter(([, { file, added }]) => file !== undefined && added.length === 0);
    const wanted = new Set(deletions.map(([, { file }]) => file));
    const executed = surroundings_listExecuted(graph, wanted);
    return new Map(deletions.map(([number, { file = '', next }]) => {
        const lines = executed.get(file) ?? [];
        const inside = around(lines, next);
        return [number, inside.length > 0 ? inside : begun({ graph, readLine, file, next, lines })];
    }));
}
const surroundings_farthest = 60;
function surroundings_listExecuted(graph, files) {
    const executed = new Map();
    const calls = graph.edges.map(({ caller, site, base, head }) => ({ fn: caller, site, base, head }));
    for (const { fn, site, base, head } of [...graph.cells, ...calls]) {
        const place = graph.sites[site];
        if (place?.kind !== 'line' && place?.kind !== 'change')
            continue;
        if (place.line === 0 || base + head === 0 || !files.has(place.file))
            continue;
        const inFile = executed.get(place.file) ?? new Map();
        executed.set(place.file, inFile);
        const entry = inFile.get(place.line) ?? { line: place.line, byFunction: new Map() };
        inFile.set(place.line, entry);
        entry.byFunction.set(fn, (entry.byFunction.get(fn) ?? 0) + base + head);
    }
    return new Map([...executed].map(([file, lines]) => [file, [...lines.values()].toSorted((a, b) => a.line - b.line)]));
}
function around(executed, next) {
    const at = executed.findIndex(({ line }) => line >= next);
    const [before, behind] = [executed[at - 1]?.byFunction, executed[at]?.byFunction];
    if (before === undefined || behind === undefined)
        return [];
    const cost = (fn) => (before.get(fn) ?? 0) + (behind.get(fn) ?? 0);
    return [...before.keys()].filter((fn) => behind.has(fn)).toSorted((a, b) => cost(b) - cost(a));
}
function begun({ graph, readLine, file, next, lines }) {
    const at = lines.findIndex(({ line }) => line >= next);
    const first = lines[at - 1]?.line ?? 0;
    return [...(lines[at]?.byFunction.keys() ?? [])].filter((fn) => {
        const name = (0,function_name/* identifierOf */.xP)(graph.functions[fn]?.name ?? '');
        if (name === '')
            return false;
        const head = new RegExp(`\\b${name}\\s*(?:<.*>)?\\s*\\(`);
        for (let line = next - 1; line >= first && next - line < surroundings_farthest; line -= 1) {
            const text = readLine(file, line) ?? '';
            if (head.test(text) && !text.includes(';'))
                return true;
            if (/^\s*\}/.test(text))
                return false;
        }
        return false;
    });
}

;// CONCATENATED MODULE: ./build/src/core/attribute/unfold-chains.js

function unfoldChains(input) {
    const { profile, column } = input;
    const frames = createFrames(input);
    const inlined = createInlineCalls();
    const unfold = (chain, fn, cost) => {
        const places = frames.placesOf(chain, fn);
        for (let at = 1; at < places.length; at += 1)
            inlined.add(places[at], places[at - 1], cost);
        return places[0];
    };
    const { lines, calls } = profile;
    const self = lines.self[column] ?? new Float64Array(lines.count);
    const [lineFn, lineFile, line] = [lines.fn.slice(), lines.file.slice(), lines.line.slice()];
    const copies = new Int32Array(lines.count).fill(-1);
    for (let row = 0; row < lines.count; row += 1) {
        copies[row] = frames.copyOf(lines.chain[row] ?? -1, lines.fn[row] ?? -1);
        const place = unfold(lines.chain[row] ?? -1, lines.fn[row] ?? -1, self[row] ?? 0);
        if (place !== undefined)
            [lineFn[row], lineFile[row], line[row]] = [place.fn, place.file, place.line];
    }
    const inclusive = calls.inclusive[column] ?? new Float64Array(calls.count);
    const [caller, callFile, callLine] = [calls.caller.slice(), calls.file.slice(), calls.line.slice()];
    for (let row = 0; row < calls.count; row += 1) {
        const place = unfold(calls.chain[row] ?? -1, calls.caller[row] ?? -1, inclusive[row] ?? 0);
        if (place !== undefined)
            [caller[row], callFile[row], callLine[row]] = [place.fn, place.file, place.line];
    }
    const own = { ...calls, caller, file: callFile, line: callLine, inclusive };
    return {
        functions: frames.functions,
        lines: {
            count: lines.count,
            fn: lineFn,
            file: lineFile,
            line,
            self,
            ...(lines.executions === undefined ? {} : { executions: keepLargest(lines.executions, copies) }),
        },
        calls: appendCalls(own, inlined.list),
    };
}
function keepLargest(column, copies) {
    const best = new Map();
    for (const [row, copy] of copies.entries()) {
        if (copy >= 0 && (column[row] ?? 0) > (column[best.get(copy) ?? -1] ?? -1))
            best.set(copy, row);
    }
    return column.map((count, row) => {
        const copy = copies[row] ?? -1;
        return copy < 0 || best.get(copy) === row ? count : 0;
    });
}
function createFrames({ profile, isOwn }) {
    const functions = [...profile.functions];
    const numbers = new Map();
    const numberOf = (frame, object) => {
        const key = `${frame.file} ${frame.function}`;
        const known = numbers.get(key);
        if (known !== undefined)
            return known;
        numbers.set(key, functions.length);
        return functions.push({ name: frame.function, file: profile.files[frame.file] ?? '???', object }) - 1;
    };
    const cache = new Map();
    const find = (chain, fn) => {
        const object = profile.functions[fn]?.object ?? '';
        const last = chain.length - 1;
        return chain.flatMap((frame, at) => {
            if (at < last && isOwn[frame.file] !== true)
                return [];
            return { fn: at === last ? fn : numberOf(frame, object), file: frame.file, line: frame.line };
        });
    };
    const placesOf = (chain, fn) => {
        const frames = profile.chains[chain];
        if (frames === undefined || frames.length === 0)
            return [];
        const key = chain * profile.functions.length + fn;
        const places = cache.get(key) ?? find(frames, fn);
        cache.set(key, places);
        return places;
    };
    return { functions, placesOf, copyOf: numberCopies(placesOf) };
}
function numberCopies(placesOf) {
    const [files, lines, sequences] = [new pair_numbers/* PairNumbers */.d(), new pair_numbers/* PairNumbers */.d(), new pair_numbers/* PairNumbers */.d()];
    const known = new Map();
    return (chain, fn) => {
        const places = placesOf(chain, fn);
        if (places.length === 0)
            return -1;
        const before = known.get(places);
        if (before !== undefined)
            return before;
        let number = 0;
        for (const { fn, file, line } of places) {
            number = sequences.of(number, lines.of(files.of(fn, file), line)) + 1;
        }
        known.set(places, number);
        return number;
    };
}
function createInlineCalls() {
    const list = [];
    const known = new Map();
    return {
        list,
        add: (caller, callee, cost) => {
            if (caller === undefined || callee === undefined || caller.fn === callee.fn)
                return;
            const ofCaller = known.get(caller) ?? new Map();
            known.set(caller, ofCaller);
            const call = ofCaller.get(callee.fn) ?? { caller, callee: callee.fn, cost: 0 };
            if (!ofCaller.has(callee.fn))
                list.push(call);
            ofCaller.set(callee.fn, call);
            call.cost += cost;
        },
    };
}
function appendCalls(calls, more) {
    const append = (column, of) => {
        const all = new Int32Array(calls.count + more.length);
        all.set(column.subarray(0, calls.count));
        all.set(more.map(of), calls.count);
        return all;
    };
    const times = new Float64Array(calls.count + more.length);
    times.set(calls.times.subarray(0, calls.count));
    const inclusive = new Float64Array(calls.count + more.length);
    inclusive.set(calls.inclusive.subarray(0, calls.count));
    inclusive.set(more.map(({ cost }) => cost), calls.count);
    return {
        count: calls.count + more.length,
        caller: append(calls.caller, ({ caller }) => caller.fn),
        file: append(calls.file, ({ caller }) => caller.file),
        line: append(calls.line, ({ caller }) => caller.line),
        callee: append(calls.callee, ({ callee }) => callee),
        times,
        inclusive,
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/views.js


function viewProfiles(options) {
    const { changes } = options;
    const inHead = (path) => options.readLine(path, 1) !== undefined;
    const basePaths = options.diff.flatMap((file) => file.basePath ?? []);
    const headPaths = options.diff.flatMap((file) => file.headPath ?? []);
    const known = new Set(basePaths);
    const resolveHead = (0,paths/* createPathResolver */.uC)({
        roots: [options.roots.head, options.roots.base],
        files: headPaths,
        exists: inHead,
        named: listNamed(options.head),
    });
    const resolveBase = (0,paths/* createPathResolver */.uC)({
        roots: [options.roots.base, options.roots.head],
        files: basePaths,
        exists: (path) => known.has(path) || inHead(path),
        named: listNamed(options.base),
    });
    const mapped = (path) => path === undefined ? undefined : changes.headPath(path);
    return {
        base: createView(options.base, resolveBase, {
            home: changes.homeOfBase,
            path: mapped,
            column: options.column.base,
        }),
        head: createView(options.head, resolveHead, {
            home: changes.homeOfHead,
            path: (path) => path,
            column: options.column.head,
        }),
    };
}
function listNamed({ files, functions }) {
    return [...files, ...functions.map(({ file }) => file)];
}
function createView(profile, resolve, side) {
    const files = profile.files.map(resolve);
    const isOwn = files.map((file) => file !== undefined);
    return {
        profile: unfoldChains({ profile, column: side.column, isOwn }),
        files,
        fileOf: (file) => side.path(resolve(file)),
        homeOf: (file, line) => {
            const path = files[file];
            return path === undefined ? undefined : side.home(path, line);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/explain.js

















const mostCulprits = 20;
const notableRest = 0.1;
function explainRegression(input) {
    const column = {
        base: input.base.events.indexOf(input.event),
        head: input.head.events.indexOf(input.event),
    };
    const base = input.base.totals[column.base] ?? 0;
    const head = input.head.totals[column.head] ?? 0;
    const answer = { benchmark: input.benchmark, event: input.event, base, head };
    if (column.base < 0 || column.head < 0) {
        return { ...answer, culprits: [], unexplained: 1, problems: [eventMissing(input)] };
    }
    const refused = (0,refuse_damaged/* refuseDamaged */.A)({ name: `${input.benchmark} (base)`, profile: input.base }, { name: `${input.benchmark} (head)`, profile: input.head });
    if (refused !== undefined)
        return { ...answer, culprits: [], unexplained: 1, problems: [refused] };
    const net = head - base;
    if (net <= 0)
        return { ...answer, culprits: [], unexplained: 0, problems: [] };
    return { ...answer, ...explainRise(input, column, net) };
}
function explainRise(input, column, net) {
    const map = mapChanges(input.diff);
    const { readLine } = input;
    const views = viewProfiles({ ...input, changes: map, column });
    const graph = buildCostGraph(views.base, views.head);
    const { changes } = map;
    const surroundings = findSurroundings(graph, changes, readLine);
    const cells = foldForeign(graph);
    const canReach = createReach({ executed: explain_listExecuted(graph), changed: listChanged(changes), readLine });
    const links = createLinks({ graph, changes, readLine, canReach });
    const macros = createMacroCallees({ graph, changes, readLine, canReach });
    const index = indexCosts(graph);
    const ranked = rankSuspects({
        blames: blameChanges({
            graph,
            cells,
            balances: balanceFunctions(graph, cells),
            changes,
            surroundings,
            links,
            macros,
            countsMisses: input.event !== 'Ir',
            net,
            readLine,
        }).filter(({ change }) => changes[change]?.file !== undefined),
        index,
        moved: [findMovedCalls(graph), macros.moveRises()],
        changes,
        net,
    });
    const chains = createChains(graph);
    const context = { graph, changes, surroundings, index, chains, links, net, readLine };
    const culprits = ranked.suspects
        .slice(0, mostCulprits)
        .flatMap((suspect) => createCulprit(suspect, context) ?? []);
    const isBlind = !views.head.files.some((file) => file !== undefined);
    if (isBlind)
        return { culprits, unexplained: 1, problems: [noLines(input)] };
    const left = culprits.length > 0 ? ranked.unexplained : 1;
    const silent = changes.filter((_, number) => index.sitesOf(number).length === 0);
    const hasLeads = culprits.length === 0 || (left >= notableRest && silent.length > 0);
    if (!hasLeads)
        return { culprits, unexplained: left, problems: [] };
    const hot = findRelated(new Set(graph.functions.keys()), [], context);
    return { culprits, unexplained: left, problems: [unattributed(input, { net: left * net, hot, silent })] };
}
function explain_listExecuted(graph) {
    return new Set(graph.sites.flatMap((site) => ('file' in site ? site.file : [])));
}
function listChanged(changes) {
    return changes.flatMap(({ file }) => file ?? []);
}
function eventMissing({ event, base, head }) {
    return {
        code: 'profile-unattributed',
        message: `the profiles do not both count ${event}: the base has ${base.events.join(', ') || 'no event'}, the head ${head.events.join(', ') || 'no event'}`,
        hint: 'profile both sides with the same options',
    };
}
function noLines({ benchmark }) {
    return {
        code: 'debug-info-missing',
        message: `the head's profile of ${benchmark} names no source file of the repository`,
        hint: 'build with line information (-g) and without stripping; optimisation may stay on',
    };
}
const mostSilent = 5;
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'always' });
function unattributed({ benchmark, event }, { net, hot, silent }) {
    const rises = hot.map(({ file, line, delta }) => `${file}:${line} (${signed.format(delta)})`);
    const places = silent.flatMap(({ file, added, next }) => file === undefined ? [] : [`${file}:${added[0]?.line ?? next}`]);
    const left = places.length - mostSilent;
    const named = [...places.slice(0, mostSilent), ...(left > 0 ? [`${left} more`] : [])];
    const parts = [
        `no changed line explains the ${(0,event_name/* formatEventCost */.Nz)(net, event)} of ${benchmark}`,
        ...(named.length === 0 ? [] : [`changed lines without instructions of their own: ${named.join(', ')}`]),
        ...(rises.length === 0 ? [] : [`unchanged lines that cost more: ${rises.join(', ')}`]),
    ];
    return {
        code: 'profile-unattributed',
        message: parts.join('; '),
        hint: 'look for changed macros, compiler flags, dependencies or data',
    };
}


/***/ }),

/***/ 9966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fl: () => (/* binding */ baseName),
  uC: () => (/* binding */ createPathResolver),
  qb: () => (/* binding */ normalisePath)
});

;// CONCATENATED MODULE: ./build/src/core/attribute/mapped-prefixes.js
const foreign = /^\/(?:usr\/(?:local\/)?(?:include|lib\w*)|lib\w*|rustc|nix\/store)\/|\/\.cargo\/(?:registry|git)\/|\/\.rustup\//;
function cutsOf(path) {
    const parts = path.split('/');
    return parts.slice(2).map((_, at) => ({
        prefix: parts.slice(0, at + 2).join('/'),
        rest: parts.slice(at + 2).join('/'),
    }));
}
function learnPrefixes(paths, exists) {
    const [below, explained] = [new Map(), new Map()];
    for (const path of paths) {
        for (const { prefix, rest } of cutsOf(path)) {
            below.set(prefix, (below.get(prefix) ?? 0) + 1);
            if (exists(rest))
                explained.set(prefix, (explained.get(prefix) ?? 0) + 1);
        }
    }
    return [...explained].flatMap(([path, count]) => count * 2 > (below.get(path) ?? 0) ? { path, explained: count } : []);
}
function createPrefixMapper(named, exists) {
    const isCandidate = (path) => path.startsWith('/') && !foreign.test(path);
    const prefixes = learnPrefixes([...new Set(named)].filter(isCandidate), exists);
    return (path) => {
        if (!isCandidate(path))
            return undefined;
        const fitting = prefixes.flatMap((prefix) => {
            const rest = path.slice(prefix.path.length + 1);
            return path.startsWith(`${prefix.path}/`) && exists(rest) ? { ...prefix, rest } : [];
        });
        const most = fitting.reduce((best, { explained }) => Math.max(best, explained), 0);
        const best = fitting.filter(({ explained }) => explained === most);
        return best.length === 1 ? best[0]?.rest : undefined;
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/paths.js

function normalisePath(path) {
    const parts = [];
    const absolute = path.startsWith('/');
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (!absolute)
            parts.push(part);
    }
    return (absolute ? '/' : '') + parts.join('/');
}
const workingDirectory = /^\/proc\/self\/cwd\//;
function createPathResolver(options) {
    const byName = Map.groupBy(new Set(options.files), baseName);
    const prefixes = options.roots.filter((root) => root !== '').map((root) => `${normalisePath(root)}/`);
    const cache = new Map();
    const listed = new Set(options.files);
    const named = (options.named ?? []).map((raw) => normalisePath(raw).replace(workingDirectory, ''));
    const unmap = createPrefixMapper(named.filter((path) => !prefixes.some((prefix) => path.startsWith(prefix))), (path) => listed.has(path) || options.exists(path));
    const resolve = (raw) => {
        if (raw === '' || raw === '???')
            return undefined;
        const path = normalisePath(raw).replace(workingDirectory, '');
        const prefix = prefixes.find((candidate) => path.startsWith(candidate));
        if (prefix !== undefined)
            return path.slice(prefix.length);
        if (path.startsWith('/'))
            return unmap(path);
        const inside = path.replace(/^(\.\.\/)+/, '');
        return options.exists(inside) ? inside : longestTail(inside, byName.get(baseName(inside)) ?? []);
    };
    return (raw) => {
        if (!cache.has(raw))
            cache.set(raw, resolve(raw));
        return cache.get(raw);
    };
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function longestTail(path, sameName) {
    const fitting = sameName.filter((file) => file === path || file.endsWith(`/${path}`) || path.endsWith(`/${file}`));
    const shared = (file) => Math.min(file.length, path.length);
    const longest = fitting.reduce((most, file) => Math.max(most, shared(file)), 0);
    const best = fitting.filter((file) => shared(file) === longest);
    return best.length === 1 ? best[0] : undefined;
}


/***/ }),

/***/ 6761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readSymbolisedPair)
});

// UNUSED EXPORTS: readSymbolisedDump

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/formats/callgrind-out.js + 9 modules
var callgrind_out = __webpack_require__(6702);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/model/pair-numbers.js
var pair_numbers = __webpack_require__(5452);
;// CONCATENATED MODULE: ./build/src/core/attribute/row-groups.js

function groupRows(columns) {
    let of = new Int32Array(columns[0]?.length ?? 0);
    for (const column of columns)
        of = numberPairs(of, column);
    return { of, first: findFirst(of) };
}
function numberPairs(before, column) {
    const numbers = new pair_numbers/* PairNumbers */.d();
    const of = new Int32Array(before.length);
    let [lastBefore, lastValue, lastNumber] = [-1, -1, -1];
    for (let row = 0; row < of.length; row++) {
        const [group, value] = [before[row] ?? 0, column[row] ?? 0];
        if (group !== lastBefore || value !== lastValue) {
            [lastBefore, lastValue] = [group, value];
            lastNumber = numbers.of(group, value);
        }
        of[row] = lastNumber;
    }
    return of;
}
function findFirst(of) {
    const first = new Int32Array(of.length);
    let count = 0;
    for (let row = 0; row < of.length; row++) {
        if (of[row] !== count)
            continue;
        first[count] = row;
        count++;
    }
    return first.slice(0, count);
}
function sumColumn(column, { of, first }) {
    const sums = new Float64Array(first.length);
    for (let row = 0; row < column.length; row++) {
        const group = of[row] ?? 0;
        sums[group] = (sums[group] ?? 0) + (column[row] ?? 0);
    }
    return sums;
}
function largestOf(column, { of, first }) {
    const largest = new Float64Array(first.length);
    for (let row = 0; row < column.length; row++) {
        const group = of[row] ?? 0;
        largest[group] = Math.max(largest[group] ?? 0, column[row] ?? 0);
    }
    return largest;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/join-lines.js

function joinFlatLines(addressed, isFlat) {
    const { profile, lineAddresses } = addressed;
    const { lines, functions, events } = profile;
    const flat = functions.map(({ object }) => isFlat(object));
    if (!flat.includes(true))
        return addressed;
    const apart = lineAddresses.map((address, row) => (flat[lines.fn[row] ?? -1] === true ? 0 : address));
    const groups = groupRows([lines.fn, lines.file, lines.line, apart]);
    const pick = (column) => groups.first.map((row) => column[row] ?? 0);
    const counts = lines.self[events.indexOf('Ir')];
    const executed = counts?.map((count, row) => (lineAddresses[row] === 0 ? 0 : count));
    return {
        ...addressed,
        lineAddresses: pick(lineAddresses),
        profile: {
            ...profile,
            lines: {
                count: groups.first.length,
                fn: pick(lines.fn),
                file: pick(lines.file),
                line: pick(lines.line),
                chain: pick(lines.chain),
                self: lines.self.map((column) => sumColumn(column, groups)),
                ...(executed === undefined ? {} : { executions: largestOf(executed, groups) }),
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/symbolise.js

function symbolise({ profile, lineAddresses, callAddresses }, resolved) {
    const table = tableChains(profile, resolved);
    const { lines, calls } = profile;
    const lineChains = lines.fn.map((fn, row) => table.find(fn, lineAddresses[row] ?? 0));
    const callChains = calls.caller.map((fn, row) => table.find(fn, callAddresses[row] ?? 0));
    return {
        agreement: compareLines(profile, table, lineChains),
        profile: {
            ...profile,
            files: table.files,
            functions: placeFunctions(profile, table, lineChains),
            chains: table.chains,
            lines: joinLines({ profile, lineAddresses, callAddresses }, table, lineChains),
            calls: joinCalls(profile, table, callChains),
        },
    };
}
function tableChains(profile, resolved) {
    const files = [...profile.files];
    const fileNumbers = new Map(files.map((file, index) => [file, index]));
    const fileNumber = (file) => {
        const number = fileNumbers.get(file) ?? files.push(file) - 1;
        fileNumbers.set(file, number);
        return number;
    };
    const chains = [];
    const firsts = new Map();
    for (const object of resolved.values()) {
        firsts.set(object, chains.length);
        for (const chain of object.chains) {
            chains.push(chain.map((frame) => ({ ...frame, file: fileNumber(frame.file) })));
        }
    }
    const objects = profile.functions.map(({ object }) => resolved.get(object));
    return {
        files,
        chains,
        find: (fn, address) => {
            const object = objects[fn];
            const chain = address === 0 ? undefined : object?.chainOf.get(address);
            return object === undefined || chain === undefined ? -1 : (firsts.get(object) ?? 0) + chain;
        },
    };
}
function compareLines(profile, { chains }, lineChains) {
    const { line, self } = profile.lines;
    let compared = 0;
    let equal = 0;
    for (const [row, chain] of lineChains.entries()) {
        const told = chains[chain]?.[0]?.line ?? 0;
        if (told === 0 || line[row] === 0)
            continue;
        const cost = self[0]?.[row] ?? 0;
        compared += cost;
        if (line[row] === told)
            equal += cost;
    }
    return { compared, equal };
}
function placeFunctions(profile, { chains, files }, lineChains) {
    const votes = profile.functions.map(() => new Map());
    for (const [row, chain] of lineChains.entries()) {
        const outermost = chains[chain]?.at(-1);
        const ofFunction = votes[profile.lines.fn[row] ?? -1];
        if (outermost === undefined || files[outermost.file] === '???')
            continue;
        ofFunction?.set(outermost.file, (ofFunction.get(outermost.file) ?? 0) + 1);
    }
    return profile.functions.map((fn, index) => {
        let [most, count] = [-1, 0];
        for (const [file, votesOfFile] of votes[index] ?? []) {
            if (votesOfFile > count)
                [most, count] = [file, votesOfFile];
        }
        return { ...fn, file: files[most] ?? fn.file };
    });
}
function joinLines({ profile, lineAddresses }, table, chain) {
    const { lines } = profile;
    const place = placeRows({ file: lines.file, line: lines.line, chain }, table);
    const groups = groupRows([lines.fn, place.key]);
    const pick = (column) => groups.first.map((row) => column[row] ?? 0);
    return {
        count: groups.first.length,
        fn: pick(lines.fn),
        file: pick(place.file),
        line: pick(place.line),
        chain: pick(chain),
        self: lines.self.map((column) => sumColumn(column, groups)),
        ...countExecutions(profile, lineAddresses, groups),
    };
}
function countExecutions({ events, lines }, addresses, groups) {
    const counts = lines.executions ?? lines.self[events.indexOf('Ir')];
    if (counts === undefined || addresses.every((address) => address === 0))
        return {};
    return {
        executions: largestOf(counts.map((count, row) => (addresses[row] === 0 ? 0 : count)), groups),
    };
}
function joinCalls(profile, table, chain) {
    const { calls } = profile;
    const place = placeRows({ file: calls.file, line: calls.line, chain }, table);
    const groups = groupRows([calls.caller, calls.callee, place.key]);
    const pick = (column) => groups.first.map((row) => column[row] ?? 0);
    return {
        count: groups.first.length,
        caller: pick(calls.caller),
        file: pick(place.file),
        line: pick(place.line),
        callee: pick(calls.callee),
        chain: pick(chain),
        times: sumColumn(calls.times, groups),
        inclusive: calls.inclusive.map((column) => sumColumn(column, groups)),
    };
}
function placeRows(rows, { chains }) {
    const first = rows.chain.map((chain) => chains[chain]?.[0]?.file ?? -1);
    const file = first.map((known, row) => (known < 0 ? (rows.file[row] ?? 0) : known));
    const line = rows.chain.map((chain, row) => chains[chain]?.[0]?.line ?? rows.line[row] ?? 0);
    const places = groupRows([file, line]);
    const key = rows.chain.map((chain, row) => (chain < 0 ? chains.length + (places.of[row] ?? 0) : chain));
    return { file, line, key };
}

;// CONCATENATED MODULE: ./build/src/core/attribute/equal-functions.js
function listRows(functions, addresses) {
    const rows = new Map();
    for (const [row, fn] of functions.entries()) {
        const known = rows.get(fn);
        if (known === undefined)
            rows.set(fn, [row]);
        else
            known.push(row);
    }
    return (fn) => (rows.get(fn) ?? []).sort((one, other) => (addresses[one] ?? 0) - (addresses[other] ?? 0));
}
function nameFunctions({ addressed, tree }) {
    const numbers = new Map();
    for (const [number, { name, object }] of addressed.profile.functions.entries()) {
        const key = `${name}\0${object.startsWith(tree) ? object.slice(tree.length) : object}`;
        numbers.set(key, numbers.has(key) ? -1 : number);
    }
    return numbers;
}
function viewSide({ addressed }) {
    const { profile, lineAddresses, callAddresses } = addressed;
    return {
        profile,
        lines: listRows(profile.lines.fn, lineAddresses),
        calls: listRows(profile.calls.caller, callAddresses),
    };
}
function sameColumn([base, head], rows) {
    return rows.base.every((row, index) => base?.[row] === head?.[rows.head[index] ?? -1]);
}
function sameCosts(base, head, fn) {
    const rows = { base: base.lines(fn.base), head: head.lines(fn.head) };
    if (rows.base.length !== rows.head.length)
        return false;
    return base.profile.lines.self.every((column, event) => sameColumn([column, head.profile.lines.self[event]], rows));
}
function sameCalls(base, head, fn) {
    const rows = { base: base.calls(fn.base), head: head.calls(fn.head) };
    if (rows.base.length !== rows.head.length)
        return false;
    const calleeOf = ({ profile }, row) => profile.functions[profile.calls.callee[row ?? -1] ?? -1]?.name;
    return (sameColumn([base.profile.calls.times, head.profile.calls.times], rows) &&
        rows.base.every((row, index) => calleeOf(base, row) === calleeOf(head, rows.head[index])));
}
function findEqualFunctions(sides) {
    const [base, head] = [viewSide(sides.base), viewSide(sides.head)];
    const inHead = nameFunctions(sides.head);
    const found = { base: new Set(), head: new Set() };
    const isComparable = base.profile.events.join() === head.profile.events.join();
    for (const [key, number] of isComparable ? nameFunctions(sides.base) : []) {
        const other = inHead.get(key) ?? -1;
        if (number < 0 || other < 0)
            continue;
        const fn = { base: number, head: other };
        if (!sameCosts(base, head, fn) || !sameCalls(base, head, fn))
            continue;
        found.base.add(number);
        found.head.add(other);
    }
    return found;
}

// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(5079);
// EXTERNAL MODULE: ./build/src/measure/valgrind/dump-files.js
var dump_files = __webpack_require__(2522);
;// CONCATENATED MODULE: ./build/src/measure/symbols/blind-objects.js

const notableCost = 0.01;
function findBlindObjects({ functions, lines, totals }, inspect, tree) {
    const costs = new Map();
    const selfOf = new Float64Array(functions.length);
    for (const [row, fn] of lines.fn.entries())
        selfOf[fn] = (selfOf[fn] ?? 0) + (lines.self[0]?.[row] ?? 0);
    for (const [fn, { object }] of functions.entries()) {
        if (object.startsWith(tree + external_node_path_.sep))
            costs.set(object, (costs.get(object) ?? 0) + (selfOf[fn] ?? 0));
    }
    return [...costs].flatMap(([object, cost]) => {
        if (cost < notableCost * (totals[0] ?? 0))
            return [];
        return blindness(object.slice(tree.length + 1), inspect(object)) ?? [];
    });
}
function blindness(path, info) {
    switch (info) {
        case 'none':
            return {
                code: 'debug-info-missing',
                message: `${path} has no line information: no cost in it can be traced to a line`,
                hint: 'compile and link with -g (Rust: `debug = true` in the profile that is built) and do not strip; optimisation may stay on',
            };
        case 'split':
            return {
                code: 'debug-info-missing',
                message: `${path} was built with -gsplit-dwarf: what it inlined cannot be traced to a line`,
                hint: 'build with -g and without -gsplit-dwarf; -g1 is enough and small',
            };
        case 'lines':
        case 'flat':
        case 'not-elf':
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/measure/symbols/object-file.js
var object_file = __webpack_require__(8368);
// EXTERNAL MODULE: ./build/src/measure/symbols/symboliser.js + 1 modules
var symbols_symboliser = __webpack_require__(9068);
;// CONCATENATED MODULE: ./build/src/measure/symbols/symbols.js







const manyAddresses = 20_000;
const leastAgreement = 0.75;
function createInspector() {
    const known = new Map();
    return (path) => {
        const info = known.get(path) ?? (0,object_file/* inspectObject */.A)(path);
        known.set(path, info);
        return info;
    };
}
function openDump(request) {
    const { dump, name, read: readFile = file_chunks/* readChunks */.z } = request;
    const inspect = createInspector();
    const hasLines = (object) => inspect(object) === 'lines' || inspect(object) === 'flat';
    const keeps = (object) => object.startsWith(external_node_path_.sep) && hasLines(object);
    const { files, notes } = (0,dump_files/* gatherDumpFiles */.v)(dump);
    const sources = files.map((file) => ({
        name: file === dump ? name : (0,external_node_path_.basename)(file),
        chunks: readFile(file),
    }));
    const read = (0,callgrind_out/* readCallgrindAddresses */.dV)(sources, keeps);
    if (read.kind === 'failed')
        return (0,parsed/* failed */.gz)(...read.problems, ...notes);
    const isFlat = (object) => keeps(object) && inspect(object) === 'flat';
    const addressed = joinFlatLines(read.value, isFlat);
    const problems = [
        ...notes,
        ...read.warnings,
        ...findBlindObjects(addressed.profile, inspect, request.tree),
    ];
    return (0,parsed/* parsed */.Yz)({ request, addressed, problems });
}
async function resolveDump({ request, addressed, problems }, without) {
    const wanted = collectAddresses(addressed, without);
    if (wanted.size === 0)
        return (0,parsed/* parsed */.Yz)(symbolised(addressed), problems);
    const symboliser = await (0,symbols_symboliser/* findSymboliser */.Hh)();
    if (symboliser === undefined)
        return (0,parsed/* parsed */.Yz)(symbolised(addressed), [...problems, symbols_symboliser/* noSymboliser */.x2]);
    const { resolved, warnings } = await resolveObjects(symboliser, wanted, request);
    const joined = symbolise(addressed, resolved);
    const { compared, equal } = joined.agreement;
    if (equal < compared * leastAgreement) {
        return (0,parsed/* parsed */.Yz)(symbolised(addressed), [...problems, ...warnings, otherProgram(request, equal / compared)]);
    }
    return (0,parsed/* parsed */.Yz)({ profile: joined.profile, symboliser: symboliser.title }, [...problems, ...warnings]);
}
async function readSymbolisedDump(request) {
    const open = openDump(request);
    return open.kind === 'failed' ? open : resolveDump(open.value, new Set());
}
function resolveSide(open, without) {
    return open.kind === 'failed' ? Promise.resolve(open) : resolveDump(open.value, without);
}
async function readSymbolisedPair(requests) {
    const open = { base: openDump(requests.base), head: openDump(requests.head) };
    const equal = findUnresolved(open.base, open.head);
    const [base, head] = await Promise.all([
        resolveSide(open.base, equal.base),
        resolveSide(open.head, equal.head),
    ]);
    return { base, head };
}
function findUnresolved(base, head) {
    const all = { base: new Set(), head: new Set() };
    if (base.kind === 'failed' || head.kind === 'failed')
        return all;
    const most = Math.max(base.value.addressed.lineAddresses.length, head.value.addressed.lineAddresses.length);
    if (most <= manyAddresses)
        return all;
    const built = ({ addressed, request: { tree } }) => ({ addressed, tree });
    return findEqualFunctions({ base: built(base.value), head: built(head.value) });
}
function symbolised(profile) {
    return { profile: symbolise(profile, new Map()).profile };
}
function collectAddresses({ profile, lineAddresses, callAddresses }, without) {
    const found = new Map(profile.functions.map(({ object }) => [object, new Set()]));
    const setOf = profile.functions.map(({ object }, fn) => (without.has(fn) ? undefined : found.get(object)));
    const collect = (functions, addresses) => {
        for (const [row, address] of addresses.entries()) {
            if (address !== 0)
                setOf[functions[row] ?? -1]?.add(address);
        }
    };
    collect(profile.lines.fn, lineAddresses);
    collect(profile.calls.caller, callAddresses);
    return new Map([...found].filter(([, addresses]) => addresses.size > 0));
}
async function resolveObjects(symboliser, wanted, request) {
    const { directory, signal } = request;
    const resolved = new Map();
    const warnings = [];
    for (const [object, addresses] of wanted) {
        const found = await (0,symbols_symboliser/* resolveAddresses */.B6)(symboliser, {
            object,
            addresses: [...addresses].sort((one, other) => one - other),
            directory,
            ...(signal === undefined ? {} : { signal }),
        });
        if (found.kind === 'ok')
            resolved.set(object, found.value);
        warnings.push(...(found.kind === 'ok' ? found.warnings : found.problems));
    }
    return { resolved, warnings };
}
function otherProgram({ name }, agreement) {
    return {
        code: 'debug-info-missing',
        message: `${name} is the profile of another program than the one that was built: ${Math.round(agreement * 100)} % of its cost is at the lines that the program's debug information names`,
        hint: 'profile the program that the build leaves, and do not rebuild it while it is measured',
    };
}


/***/ }),

/***/ 3486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createSourceTexts)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1474);


const header = /\.(h|hh|hpp|hxx|inc|inl|ipp|def|tcc)$/i;
const limits = { file: 4 * 1024 * 1024, all: 128 * 1024 * 1024 };
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function createSourceTexts({ repository, sha, paths }) {
    const texts = new Map();
    const lines = new Map();
    let listed;
    const choose = (files, profiles) => {
        const always = new Set(paths);
        const names = new Set(profiles.flatMap((profile) => profile.files.map(baseName)));
        const rank = ({ path }) => {
            if (always.has(path))
                return 0;
            if (names.has(baseName(path)))
                return 1;
            return header.test(path) ? 2 : 3;
        };
        let room = limits.all;
        return files
            .filter((file) => rank(file) < 3 && !texts.has(file.path) && file.size <= limits.file)
            .toSorted((a, b) => rank(a) - rank(b))
            .filter(({ size }) => {
            room -= size;
            return room >= 0;
        });
    };
    return {
        load: async (profiles) => {
            const files = listed === undefined ? await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listFiles */ .CS)(repository, sha) : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(listed);
            if (files.kind === 'failed')
                return files;
            listed = files.value;
            const read = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readFiles */ .Ul)(repository, choose(files.value, profiles));
            if (read.kind === 'failed')
                return read;
            for (const [path, text] of read.value)
                texts.set(path, text);
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(undefined);
        },
        line: (path, line) => {
            const known = lines.get(path) ?? texts.get(path)?.split(/\r?\n/);
            if (known !== undefined)
                lines.set(path, known);
            return known?.[line - 1];
        },
    };
}


/***/ })

};
