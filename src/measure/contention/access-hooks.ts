/**
 * What gcc and LLVM, of which Rust's compiler is made, call under their thread sanitizer, in C, after its interface: each access of a size,
 * aligned or not, and each atomic operation, is told to `touch` of the runtime that this is appended to.
 */
export const accessHooks = String.raw`#define SIZED(n) \
  void __tsan_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_unaligned_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_unaligned_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_read_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_unaligned_read_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_volatile_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_volatile_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); }
SIZED(1) SIZED(2) SIZED(4) SIZED(8) SIZED(16)
void __tsan_read_range(void *a, unsigned long n) { touch((uintptr_t)a, n, 0, PC); }
void __tsan_write_range(void *a, unsigned long n) { touch((uintptr_t)a, n, 1, PC); }
void *__tsan_memcpy(void *to, const void *from, unsigned long n) {
  touch((uintptr_t)from, n, 0, PC); touch((uintptr_t)to, n, 1, PC); return memcpy(to, from, n); }
void *__tsan_memmove(void *to, const void *from, unsigned long n) {
  touch((uintptr_t)from, n, 0, PC); touch((uintptr_t)to, n, 1, PC); return memmove(to, from, n); }
void *__tsan_memset(void *to, int byte, unsigned long n) { touch((uintptr_t)to, n, 1, PC); return memset(to, byte, n); }
void __tsan_ignore_thread_begin(void) {}
void __tsan_ignore_thread_end(void) {}
void __tsan_vptr_read(void **a) { touch((uintptr_t)a, 8, 0, PC); }
void __tsan_vptr_update(void **a, void *b) { (void)b; touch((uintptr_t)a, 8, 1, PC); }
void __tsan_init(void) {}
void __tsan_func_entry(void *a) { (void)a; }
void __tsan_func_exit(void) {}
#define CHANGE(n, t, name, op) \
  t __tsan_atomic##n##_##name(volatile t *a, t v, int o) { (void)o; touch((uintptr_t)a, n / 8, 1, PC); return op(a, v, __ATOMIC_SEQ_CST); }
#define SWAP(n, t, name) \
  int __tsan_atomic##n##_##name(volatile t *a, t *e, t v, int o, int f) { (void)o; (void)f; touch((uintptr_t)a, n / 8, 1, PC); \
    return __atomic_compare_exchange_n(a, e, v, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); }
#define ATOMIC(n, t) \
  t __tsan_atomic##n##_load(const volatile t *a, int o) { (void)o; touch((uintptr_t)a, n / 8, 0, PC); return __atomic_load_n(a, __ATOMIC_SEQ_CST); } \
  void __tsan_atomic##n##_store(volatile t *a, t v, int o) { (void)o; touch((uintptr_t)a, n / 8, 1, PC); __atomic_store_n(a, v, __ATOMIC_SEQ_CST); } \
  CHANGE(n, t, exchange, __atomic_exchange_n) CHANGE(n, t, fetch_add, __atomic_fetch_add) \
  CHANGE(n, t, fetch_sub, __atomic_fetch_sub) CHANGE(n, t, fetch_and, __atomic_fetch_and) \
  CHANGE(n, t, fetch_or, __atomic_fetch_or) CHANGE(n, t, fetch_xor, __atomic_fetch_xor) \
  CHANGE(n, t, fetch_nand, __atomic_fetch_nand) SWAP(n, t, compare_exchange_strong) SWAP(n, t, compare_exchange_weak) \
  t __tsan_atomic##n##_compare_exchange_val(volatile t *a, t e, t v, int o, int f) { (void)o; (void)f; \
    touch((uintptr_t)a, n / 8, 1, PC); __atomic_compare_exchange_n(a, &e, v, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); return e; }
ATOMIC(8, uint8_t) ATOMIC(16, uint16_t) ATOMIC(32, uint32_t) ATOMIC(64, uint64_t)
void __tsan_atomic_thread_fence(int o) { (void)o; __atomic_thread_fence(__ATOMIC_SEQ_CST); }
void __tsan_atomic_signal_fence(int o) { (void)o; __atomic_signal_fence(__ATOMIC_SEQ_CST); }
`;
