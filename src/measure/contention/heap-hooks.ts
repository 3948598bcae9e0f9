/**
 * What the runtime knows of the heap, in C, to stand before the rest of it: for each block that is in use its size and who asked
 * for it, as return addresses from the innermost on. It costs some microseconds for each block that is asked for; blocks beyond the
 * table have no name, and after two million of them callers are known no further than the first. `operator new` is told apart from
 * the `malloc` that it calls by being told last.
 */
export const heapHooks = `
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_memalign(size_t, size_t);
void __libc_free(void *);
void *__libc_realloc(void *, size_t);
enum { BLOCKS = 1 << 20, SITES = 1 << 14, FRAMES = 16, NEAR = 4, WALKS = 1 << 21, REACH = 1 << 16, GONE = 1, FILLING = 2 };
typedef struct { uint64_t address, size; uint32_t site; } Block;
typedef struct { uint64_t frames[FRAMES]; int told; } Site;
typedef struct { uint64_t *frames; int count; uintptr_t from; } Walk;
static Block *blocks;
static Site *sites;
static uint32_t walks;
static int stopped;

static void *reserve(size_t size) {
  void *room = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return room == MAP_FAILED ? 0 : room;
}
static _Unwind_Reason_Code step(struct _Unwind_Context *context, void *given) {
  Walk *walk = given;
  uintptr_t pc = _Unwind_GetIP(context);
  if (!walk->count && pc != walk->from) return _URC_NO_REASON;
  if (!pc) return _URC_END_OF_STACK;
  walk->frames[walk->count++] = pc - 1;
  return walk->count < FRAMES ? _URC_NO_REASON : _URC_END_OF_STACK;
}
/* The number of a chain of callers from 1; 0 where there is no room. */
static uint32_t find_site(void *pc) {
  uint64_t frames[FRAMES] = { (uintptr_t)pc - 1 }, hash = 0;
  Walk walk = { frames, 0, (uintptr_t)pc };
  if (walks < WALKS) { __atomic_fetch_add(&walks, 1, __ATOMIC_RELAXED); _Unwind_Backtrace(step, &walk); }
  for (int at = 0; at < FRAMES; at++) hash = (hash ^ frames[at]) * 0x9e3779b97f4a7c15ull;
  for (int turn = 0; turn < 64; turn++) {
    uint32_t at = ((hash >> 40) + turn) % SITES;
    uint64_t known = __atomic_load_n(&sites[at].frames[0], __ATOMIC_ACQUIRE);
    if (known == 0 && __atomic_compare_exchange_n(&sites[at].frames[0], &known, FILLING, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      memcpy(sites[at].frames + 1, frames + 1, sizeof frames - sizeof *frames);
      __atomic_store_n(&sites[at].frames[0], frames[0], __ATOMIC_RELEASE);
      return at + 1;
    }
    while (known == FILLING) { sched_yield(); known = __atomic_load_n(&sites[at].frames[0], __ATOMIC_ACQUIRE); }
    if (!memcmp(sites[at].frames, frames, sizeof frames)) return at + 1;
  }
  return 0;
}
static Block *find_block(uint64_t address) {
  uint64_t at = (address / 16) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; blocks && turn < 64; turn++) {
    Block *block = &blocks[(at + turn) % BLOCKS];
    uint64_t known = __atomic_load_n(&block->address, __ATOMIC_ACQUIRE);
    if (known == address) return block;
    if (known == 0) return 0;
  }
  return 0;
}
static void fill_block(Block *block, uint64_t address, size_t size, uint32_t site) {
  block->size = size; block->site = site;
  __atomic_store_n(&block->address, address, __ATOMIC_RELEASE);
}
static void add_block(uint64_t address, size_t size, void *pc) {
  uint32_t site = find_site(pc);
  Block *known = find_block(address);
  if (known) { fill_block(known, address, size, site); return; }
  uint64_t at = (address / 16) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; turn < 64; turn++) {
    Block *block = &blocks[(at + turn) % BLOCKS];
    uint64_t old = __atomic_load_n(&block->address, __ATOMIC_RELAXED);
    if (old <= GONE && __atomic_compare_exchange_n(&block->address, &old, FILLING, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
      fill_block(block, address, size, site);
      return;
    }
  }
}
static void forget(void *address) {
  Block *block = stopped ? 0 : find_block((uint64_t)address);
  if (block) __atomic_store_n(&block->address, GONE, __ATOMIC_RELEASE);
}
static int by_address(const void *one, const void *other) {
  uint64_t left = ((const Block *)one)->address, right = ((const Block *)other)->address;
  return left < right ? -1 : left > right;
}
`;

/** Which blocks a cache line has, and what becomes of it when one is given back, in C, to stand after what the runtime knows of lines. */
export const heapLines = String.raw`
static void keep_block(Line *line, const Block *block) {
  if (line->near < NEAR && block->size && block->address + block->size > line->line) line->block[line->near++] = *block;
}
/* Keeps which blocks a line has, before one of them goes: that one, those that begin in the line, and the one before it. */
static void keep_blocks(Line *line, uintptr_t going) {
  Block *block = going < line->line ? find_block(going) : 0;
  for (uint64_t back = 16; !block && back <= REACH && back < line->line; back += 16) block = find_block(line->line - back);
  if (block) keep_block(line, block);
  for (uint64_t at = line->line; at < line->line + LINE; at += 16) if ((block = find_block(at))) keep_block(line, block);
}
/* Whether the bytes were used so often, beside another thread, that they can be told of. */
static int is_fought(Line *line, uint64_t bytes) {
  int shared = 0;
  uint64_t most = 0;
  for (int i = 0; i < USES; i++) {
    Use *use = &line->use[i];
    shared |= use->count && use->thread != line->use[0].thread;
    uint64_t count = 0;
    for (int k = 0; k < USES; k++) if (line->use[k].thread == use->thread && line->use[k].mask & bytes) count += line->use[k].count;
    if (count > most) most = count;
  }
  return shared && most >= WORTH;
}
static void drop(Line *line, uint64_t bytes) {
  int left = 0;
  for (int i = 0; i < USES; i++) {
    Use use = line->use[i];
    if (!(use.mask &= ~bytes)) continue;
    line->use[left++] = use;
  }
  memset(line->use + left, 0, sizeof *line->use * (USES - left));
  if (!left) { line->wrote = 0; line->lost = 0; }
}
/* Leaves the line as it is, and goes on with what others still use of it in an entry of its own. */
static void close_line(Line *line, uintptr_t going, uint64_t bytes) {
  Line rest = *line, *next = 0;
  keep_blocks(line, going);
  line->closed = 1;
  unlock(line);
  drop(&rest, bytes);
  if (rest.use[0].count) next = find(rest.line, 1);
  for (int i = 0; next && i < USES && rest.use[i].count; i++) add(next, rest.use[i]);
  if (next) unlock(next);
}
/* The memory is given back: the next owner's accesses are not sharing with this one's. */
static void retire(uintptr_t address, size_t size) {
  if (busy || stopped || !table || !size) return;
  busy = 1;
  uintptr_t last = address + size - 1;
  for (uintptr_t at = address & ~(uintptr_t)(LINE - 1); at <= last; at += LINE) {
    Line *line = find(at, 0);
    if (!line) continue;
    unsigned first = at < address ? address - at : 0, end = last - at < LINE ? last - at : LINE - 1;
    uint64_t bytes = (~0ull >> (63 - end)) & (~0ull << first);
    if (is_fought(line, bytes)) close_line(line, address, bytes);
    else { drop(line, bytes); unlock(line); }
  }
  busy = 0;
}
/* All blocks that are in use, in the order of their addresses. */
static size_t sort_blocks(void) {
  size_t count = 0;
  for (int at = 0; blocks && at < BLOCKS; at++) if (blocks[at].address > FILLING) blocks[count++] = blocks[at];
  if (count) qsort(blocks, count, sizeof *blocks, by_address);
  return count;
}
static void find_blocks(Line *line, size_t count) {
  size_t low = 0, high = count;
  while (low < high) { size_t middle = (low + high) / 2; if (blocks[middle].address < line->line + LINE) low = middle + 1; else high = middle; }
  for (; low > 0 && blocks[low - 1].address + blocks[low - 1].size > line->line; low--) keep_block(line, &blocks[low - 1]);
}
static void tell_blocks(FILE *out, Line *line, size_t count) {
  if (!line->closed) find_blocks(line, count);
  for (int at = 0; at < line->near; at++) {
    Block *block = &line->block[at];
    fprintf(out, "block %lx %lu %u\n", (long)block->address, (long)block->size, block->site);
    if (block->site) sites[block->site - 1].told = 1;
  }
}
static void tell_sites(FILE *out) {
  for (int at = 0; sites && at < SITES; at++) {
    if (!sites[at].told) continue;
    fprintf(out, "site %d", at + 1);
    for (int i = 0; i < FRAMES && sites[at].frames[i]; i++) fprintf(out, " %lx", (long)sites[at].frames[i]);
    fputc('\n', out);
  }
}
`;

/** The functions that give memory, in C, to stand after the rest of the runtime. */
export const heapFunctions = String.raw`
static void *note(void *address, size_t size, void *pc) {
  if (!address || busy || stopped || !size) return address;
  busy = 1;
  if (!table) prepare();
  if (blocks && sites) add_block((uint64_t)address, size, pc);
  busy = 0;
  return address;
}
void *malloc(size_t size) { return note(__libc_malloc(size), size, PC); }
void *calloc(size_t count, size_t size) { return note(__libc_calloc(count, size), count * size, PC); }
void *memalign(size_t alignment, size_t size) { return note(__libc_memalign(alignment, size), size, PC); }
void *aligned_alloc(size_t alignment, size_t size) { return note(__libc_memalign(alignment, size), size, PC); }
int posix_memalign(void **given, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1))) return 22;
  void *address = note(__libc_memalign(alignment, size), size, PC);
  if (!address) return 12;
  *given = address;
  return 0;
}
void free(void *block) {
  if (block) { retire((uintptr_t)block, malloc_usable_size(block)); forget(block); }
  __libc_free(block);
}
void *realloc(void *block, size_t size) {
  if (block) { retire((uintptr_t)block, malloc_usable_size(block)); forget(block); }
  return note(__libc_realloc(block, size), size, PC);
}
#define NEW(name, parameters, given) \
  void *name parameters { \
    static void *(*real) parameters; \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    return note(real given, size, PC); \
  }
NEW(_Znwm, (size_t size), (size))
NEW(_Znam, (size_t size), (size))
NEW(_ZnwmRKSt9nothrow_t, (size_t size, void *no), (size, no))
NEW(_ZnamRKSt9nothrow_t, (size_t size, void *no), (size, no))
NEW(_ZnwmSt11align_val_t, (size_t size, size_t alignment), (size, alignment))
NEW(_ZnamSt11align_val_t, (size_t size, size_t alignment), (size, alignment))
`;
