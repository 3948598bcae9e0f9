import { accessHooks } from './access-hooks.ts';
import { heapFunctions, heapHooks, heapLines } from './heap-hooks.ts';

/**
 * The runtime that takes the place of libtsan, in C: it records which thread reads and writes which bytes of each cache
 * line, which threads can run at the same time (from their creation to their join), and who asked for the blocks of the heap
 * that several threads touch, and writes that when the program ends. It needs the GNU C library. An accessed line costs some
 * 1300 bytes; lines beyond the table are counted as lost.
 */
export const sharingRuntime = String.raw`
/* Records which thread reads and writes which bytes of each cache line. Takes the place of libtsan. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <unwind.h>
#define PC __builtin_return_address(0)
${heapHooks}
/* Fewer accesses of a thread are told of nowhere (core/contention/judge-sharing.ts). */
enum { LINE = 64, USES = 24, LINES = 1 << 18, THREADS = 1024, PROBES = 64, WORTH = 1000 };
typedef struct { uint64_t pc, mask, count; uint32_t from, to, crossings; uint16_t thread, write; } Use;
typedef struct { uint64_t line; int lock, closed, wrote, near; uint64_t lost; Use use[USES]; Block block[NEAR]; } Line;
typedef struct { pthread_t handle; uint32_t created, joined; int live; } Thread;
typedef struct { void *(*run)(void *); void *argument; int id; } Start;
static Line *table;
static Thread threads[THREADS];
static uint64_t lost;
static uint32_t events;
static int made = 1;
static __thread int own, busy;
static __thread uint32_t segment;
static __thread uintptr_t stack_low, stack_high;

static void prepare(void) {
  static int lock;
  while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) sched_yield();
  if (!table) {
    sites = reserve(sizeof(Site) * SITES);
    blocks = reserve(sizeof(Block) * BLOCKS);
    void *room = reserve(sizeof(Line) * LINES);
    if (!room) stopped = 1; else __atomic_store_n(&table, room, __ATOMIC_RELEASE);
  }
  __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
}
static void lock(Line *line) {
  for (int turn = 0; __atomic_exchange_n(&line->lock, 1, __ATOMIC_ACQUIRE); turn++) if (turn > 50) sched_yield();
}
static void unlock(Line *line) { __atomic_store_n(&line->lock, 0, __ATOMIC_RELEASE); }
/* The locked entry of a line that is in use; a closed entry keeps what happened before its memory was freed. */
static Line *find(uint64_t address, int make) {
  if (!table) prepare();
  if (!table) return 0;
  uint64_t at = (address / LINE) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; turn < PROBES; turn++) {
    Line *line = &table[(at + turn) % LINES];
    uint64_t known = __atomic_load_n(&line->line, __ATOMIC_ACQUIRE);
    if (known == 0) {
      if (!make) return 0;
      if (__atomic_compare_exchange_n(&line->line, &known, address, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) known = address;
    }
    if (known != address) continue;
    lock(line);
    if (!line->closed) return line;
    unlock(line);
  }
  return 0;
}
static void add(Line *line, Use new) {
  Use *same = 0, *empty = 0;
  line->wrote |= new.write;
  for (int at = 0; at < USES; at++) {
    Use *use = &line->use[at];
    if (!use->count) { empty = use; break; }
    if (use->thread != new.thread || use->write != new.write) continue;
    if (use->pc == new.pc) { same = use; break; }
    if (!same) same = use;
  }
  if (empty && !(same && same->pc == new.pc)) { *empty = new; return; }
  if (!same) { line->lost += new.count; return; }
  same->mask |= new.mask; same->count += new.count; same->crossings += new.crossings; same->to = new.to;
}
static void touch(uintptr_t address, size_t size, int write, void *pc) {
  if (busy || stopped || !size) return;
  if (address >= stack_low && address < stack_high) return;
  busy = 1;
  uintptr_t last = address + size - 1;
  int crosses = address / LINE != last / LINE && size <= 16;
  for (uintptr_t line = address & ~(uintptr_t)(LINE - 1); line <= last; line += LINE) {
    unsigned first = line < address ? address - line : 0, end = last - line < LINE ? last - line : LINE - 1;
    uint64_t mask = (~0ull >> (63 - end)) & (~0ull << first);
    Line *entry = find(line, 1);
    if (!entry) { __atomic_fetch_add(&lost, 1, __ATOMIC_RELAXED); continue; }
    add(entry, (Use){ (uintptr_t)pc - 1, mask, 1, segment, segment, crosses && line < address, own, write });
    unlock(entry);
  }
  busy = 0;
}
${heapLines}
static void *begin(void *given) {
  Start start = *(Start *)given;
  pthread_attr_t attributes; void *low; size_t size;
  busy = 1;
  __libc_free(given);
  if (!pthread_getattr_np(pthread_self(), &attributes)) {
    pthread_attr_getstack(&attributes, &low, &size);
    stack_low = (uintptr_t)low; stack_high = stack_low + size;
    pthread_attr_destroy(&attributes);
  }
  own = start.id; segment = threads[own].created;
  busy = 0;
  return start.run(start.argument);
}
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument) {
  int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *) = dlsym(RTLD_NEXT, "pthread_create");
  int id = __atomic_fetch_add(&made, 1, __ATOMIC_RELAXED);
  if (id >= THREADS) { stopped = 1; __atomic_fetch_add(&lost, 1, __ATOMIC_RELAXED); return real(thread, attributes, run, argument); }
  Start *start = __libc_malloc(sizeof *start);
  *start = (Start){ run, argument, id };
  threads[id].created = segment = __atomic_add_fetch(&events, 1, __ATOMIC_RELAXED);
  int failed = real(thread, attributes, begin, start);
  if (!failed) { threads[id].handle = *thread; __atomic_store_n(&threads[id].live, 1, __ATOMIC_RELEASE); }
  return failed;
}
int pthread_join(pthread_t thread, void **result) {
  int (*real)(pthread_t, void **) = dlsym(RTLD_NEXT, "pthread_join");
  int id = 0, most = made < THREADS ? made : THREADS;
  for (int at = 1; at < most; at++) if (threads[at].live && pthread_equal(threads[at].handle, thread)) id = at;
  int failed = real(thread, result);
  if (failed) return failed;
  segment = __atomic_add_fetch(&events, 1, __ATOMIC_RELAXED);
  if (id) { threads[id].live = 0; threads[id].joined = segment; }
  return 0;
}
/* Bytes of the object's own memory that were touched, as ranges in the order of their addresses. */
static void tell_touched(FILE *out, uintptr_t start, uintptr_t end) {
  uintptr_t from = 0, to = 0;
  for (uintptr_t at = start & ~(uintptr_t)(LINE - 1); at < end; at += LINE) {
    Line *line = find(at, 0);
    if (!line) continue;
    uint64_t mask = 0;
    for (int i = 0; i < USES; i++) mask |= line->use[i].mask;
    unlock(line);
    for (int byte = 0; byte < LINE; byte++) {
      if (!(mask >> byte & 1)) continue;
      if (to != at + byte) {
        if (to) fprintf(out, "touched %lx %lx\n", (long)from, (long)to);
        from = at + byte;
      }
      to = at + byte + 1;
    }
  }
  if (to) fprintf(out, "touched %lx %lx\n", (long)from, (long)to);
}
static int tell(struct dl_phdr_info *info, size_t size, void *out) {
  (void)size;
  char self[4096]; const char *name = info->dlpi_name;
  if (!name[0]) { ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1); if (n < 0) return 0; self[n] = 0; name = self; }
  for (int at = 0; at < info->dlpi_phnum; at++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[at];
    if (part->p_type != PT_LOAD) continue;
    uintptr_t start = info->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
    fprintf(out, "object %lx %lx %lx %s\n", (long)info->dlpi_addr, (long)start, (long)end, name);
    if (table && !(part->p_flags & PF_X)) tell_touched(out, start, end);
  }
  return 0;
}
__attribute__((destructor)) static void finish(void) {
  const char *name = getenv("BRAKELINE_SHARING");
  if (!name) return;
  busy = stopped = 1;
  char path[4096];
  snprintf(path, sizeof path, "%s.%d", name, (int)getpid());
  FILE *out = fopen(path, "w");
  if (!out) return;
  fprintf(out, "brakeline-sharing 1 %d\n", LINE);
  dl_iterate_phdr(tell, out);
  int most = made < THREADS ? made : THREADS;
  for (int at = 0; at < most; at++) fprintf(out, "thread %d %u %u\n", at, threads[at].created, threads[at].joined);
  uint64_t lines = 0;
  size_t in_use = sort_blocks();
  for (int at = 0; table && at < LINES; at++) {
    Line *line = &table[at];
    if (!line->line) continue;
    lock(line);
    int shared = 0, crossed = 0;
    for (int i = 0; i < USES; i++) if (line->use[i].count) {
      shared |= line->use[i].thread != line->use[0].thread;
      crossed |= line->use[i].crossings != 0;
    }
    lines++;
    if (shared || crossed) {
      /* What is only read is no contention, however many read it. */
      fprintf(out, "line %lx %lu\n", (long)line->line, (long)(line->wrote ? line->lost : 0));
      for (int i = 0; i < USES; i++) {
        Use *use = &line->use[i];
        if (use->count) fprintf(out, "use %d %c %lx %lu %u %u %u %lx\n", use->thread, use->write ? 'w' : 'r',
          (long)use->mask, (long)use->count, use->from, use->to, use->crossings, (long)use->pc);
      }
      tell_blocks(out, line, in_use);
    } else if (line->lost) lost += line->lost;
    unlock(line);
  }
  tell_sites(out);
  fprintf(out, "end %lu %lu\n", (long)lines, (long)lost);
  fclose(out);
}
${heapFunctions}
${accessHooks}`;
