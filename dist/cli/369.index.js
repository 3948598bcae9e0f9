export const id = 369;
export const ids = [369];
export const modules = {

/***/ 1474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   is: () => (/* binding */ diffCommits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7069);




const defaultLimit = 4 * 1024 * 1024;
function decodeEntries(text) {
    return text.split('\0').flatMap((entry) => {
        const tab = entry.indexOf('\t');
        if (tab < 0)
            return [];
        const [mode = '', , object = '', size = ''] = entry.slice(0, tab).split(/ +/);
        return [{ path: entry.slice(tab + 1), mode, object, size: Number.parseInt(size, 10) || 0 }];
    });
}
async function listFiles(repository, commit) {
    const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    return listed.kind === 'failed' ? listed : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(decodeEntries(listed.value));
}
async function readFileAt(request) {
    const { repository, sha, path, limit = defaultLimit } = request;
    const args = ['ls-tree', '-z', '--long', '--full-tree', sha, '--', path];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    if (listed.kind === 'failed')
        return listed;
    const file = decodeEntries(listed.value).find((entry) => entry.path === path);
    if (file === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(undefined);
    const place = `${path} of commit ${sha.slice(0, 10)}`;
    if (!file.mode.startsWith('100')) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} is a directory, a link or a submodule and no plain file`,
            hint: 'commit a plain file under that name',
        });
    }
    if (file.size > limit) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} has ${file.size} bytes; at most ${limit} are read`,
            hint: 'make the file smaller',
        });
    }
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', 'blob', `${sha}:${path}`], { cwd: repository });
}
async function readFiles(repository, files) {
    const plain = files.filter(({ mode }) => mode.startsWith('100'));
    if (plain.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map());
    const border = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()} of ${plain.length}`;
    const input = plain.map(({ object }) => `${object}\n`).join('');
    const read = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', `--batch=${border}`], { cwd: repository, input });
    if (read.kind === 'failed')
        return read;
    const contents = read.value.split(`${border}\n`).slice(1);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map(plain.map(({ path }, at) => [path, (contents[at] ?? '').slice(0, -1)])));
}
async function diffCommits({ repository, base, head }) {
    const looks = ['--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--submodule=short'];
    const pairing = ['-M', '--diff-algorithm=histogram', '--indent-heuristic'];
    const untouched = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=none'];
    const place = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['rev-parse', '--absolute-git-dir'], { cwd: repository });
    if (place.kind === 'failed')
        return place;
    const directory = place.value.trimEnd();
    const env = { GIT_DIR: directory, GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'no-index') };
    const args = ['diff-tree', '-p', '-r', ...pairing, ...looks, ...untouched, base, head, '--'];
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: directory, env });
}


/***/ }),

/***/ 6071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveSubjects),
/* harmony export */   W: () => (/* binding */ resolveCommit)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7069);
/* harmony import */ var _merge_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(967);



const defaultBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
function refuseName(name, option) {
    if (name !== '' && !name.startsWith('-') && !/\p{Cc}/u.test(name))
        return undefined;
    return {
        code: 'usage',
        message: `${JSON.stringify(name)} is not a name of a commit`,
        hint: `give ${option} a branch, a tag or a commit's SHA`,
    };
}
async function resolveName(repository, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(args, { cwd: repository });
    if (asked.kind === 'failed')
        return asked;
    const sha = asked.value.stdout.trim();
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(asked.value.exitCode === 0 && sha !== '' ? sha : undefined);
}
async function findCommit(repository, name, option) {
    const refused = refuseName(name, option);
    if (refused !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(refused);
    for (const candidate of [name, `origin/${name}`]) {
        const found = await resolveName(repository, candidate);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    const fetched = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommit */ .iH)(repository, name);
    if (fetched !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(fetched);
    const lacking = (await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(repository)) || /^[0-9a-f]{40,64}$/.test(name);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: lacking ? 'merge-base-missing' : 'usage',
        message: `this clone has no commit named ${JSON.stringify(name)}, and it could not be fetched`,
        hint: `check ${option}, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)`,
    });
}
async function findDefaultBase(repository) {
    for (const name of defaultBases) {
        const found = await resolveName(repository, name);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: 'base-missing',
        message: `no base was given and there is none of ${defaultBases.join(', ')}`,
        hint: 'name the branch that you want to merge into: --base NAME',
    });
}
async function readCommit(repository, sha) {
    const args = ['rev-list', '--max-count=1', '--encoding=UTF-8', '--format=%<(1000,trunc)%s', sha];
    const shown = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(args, { cwd: repository });
    if (shown.kind === 'failed')
        return shown;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ sha, title: shown.value.split('\n')[1]?.trim() ?? '' });
}
async function warnOfChanges(repository, head) {
    const current = await resolveName(repository, 'HEAD');
    if (current.kind === 'failed' || current.value !== head)
        return [];
    const status = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['status', '--porcelain=v1', '-z', '--no-renames'], { cwd: repository });
    if (status.kind === 'failed')
        return [];
    const count = status.value.split('\0').filter((entry) => entry !== '').length;
    if (count === 0)
        return [];
    const files = count === 1 ? '1 file differs' : `${count} files differ`;
    return [
        {
            code: 'uncommitted-changes',
            message: `${files} from ${head.slice(0, 10)} in the working tree and will not be measured`,
            hint: 'commit what should be measured; only commits are measured',
        },
    ];
}
async function resolveSubjects(request) {
    const { repository } = request;
    const inside = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['rev-parse', '--git-dir'], { cwd: repository });
    if (inside.kind === 'failed')
        return inside;
    const headSha = await findCommit(repository, request.head ?? 'HEAD', '--head');
    if (headSha.kind === 'failed')
        return headSha;
    const tip = request.base === undefined
        ? await findDefaultBase(repository)
        : await findCommit(repository, request.base, '--base');
    if (tip.kind === 'failed')
        return tip;
    const mergeBase = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .findMergeBase */ .fe)(repository, tip.value, headSha.value);
    if (mergeBase.kind === 'failed')
        return mergeBase;
    if (mergeBase.value === headSha.value) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'base-missing',
            message: `base and head are the same commit ${headSha.value.slice(0, 10)}: the base already holds the head`,
            hint: 'commit the change first, or name an older base: --base NAME',
        });
    }
    const base = await readCommit(repository, mergeBase.value);
    if (base.kind === 'failed')
        return base;
    const head = await readCommit(repository, headSha.value);
    if (head.kind === 'failed')
        return head;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ base: base.value, head: head.value, tip: tip.value }, await warnOfChanges(repository, headSha.value));
}
async function resolveCommit(request) {
    const { repository, head = 'HEAD' } = request;
    const sha = await findCommit(repository, head, '--head');
    if (sha.kind === 'failed')
        return sha;
    const commit = await readCommit(repository, sha.value);
    if (commit.kind === 'failed')
        return commit;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(commit.value, await warnOfChanges(repository, sha.value));
}


/***/ }),

/***/ 9369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainDumps: () => (/* binding */ explainDumps)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6583);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7178);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5736);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2069);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6071);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1474);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6761);
/* harmony import */ var _source_texts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3486);




async function explainDumps(request) {
    const root = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findRepositoryRoot */ .m)(request.directory);
    if (root.kind === 'failed')
        return root;
    const repository = root.value;
    const [from, to] = [
        await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveCommit */ .W)({ repository, head: request.commits.base }),
        await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveCommit */ .W)({ repository, head: request.commits.head }),
    ];
    if (from.kind === 'failed')
        return from;
    if (to.kind === 'failed')
        return to;
    const text = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_3__/* .diffCommits */ .is)({ repository, base: from.value.sha, head: to.value.sha });
    const diff = text.kind === 'failed' ? text : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDiff */ .F)(text.value);
    if (diff.kind === 'failed')
        return diff;
    const requestOf = (dump) => ({
        dump,
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(dump),
        tree: repository,
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(dump),
        ...(request.read === undefined ? {} : { read: request.read }),
    });
    const { dumps } = request;
    const { base, head } = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSymbolisedPair */ .O)({
        base: requestOf(dumps.base),
        head: requestOf(dumps.head),
    });
    if (base.kind === 'failed')
        return base;
    if (head.kind === 'failed')
        return head;
    const profiles = { base: base.value.profile, head: head.value.profile };
    const refused = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDamaged */ .A)({ name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(request.dumps.base), profile: profiles.base }, { name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(request.dumps.head), profile: profiles.head });
    if (refused !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .gz)(refused, ...base.warnings, ...head.warnings);
    const paths = diff.value.flatMap((file) => file.headPath ?? []);
    const sources = (0,_source_texts_js__WEBPACK_IMPORTED_MODULE_8__/* .createSourceTexts */ .o)({ repository, sha: to.value.sha, paths });
    const loaded = await sources.load([profiles.base, profiles.head]);
    if (loaded.kind === 'failed')
        return loaded;
    const explanation = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_9__/* .explainRegression */ .B)({
        benchmark: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(request.dumps.head),
        event: request.event,
        ...profiles,
        diff: diff.value,
        roots: { base: repository, head: repository },
        readLine: sources.line,
    });
    const { symboliser } = head.value;
    const told = { ...explanation, ...(symboliser === undefined ? {} : { symboliser }) };
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parsed */ .Yz)({ explanation: told, diff: diff.value }, [
        ...diff.warnings,
        ...base.warnings,
        ...head.warnings,
    ]);
}


/***/ })

};
