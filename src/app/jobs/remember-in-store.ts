import type { Remembered } from '../../github/index.ts';
import type { Store } from '../store/store.ts';

/** The performer's memory of one repository, in the store. */
export function rememberInStore(store: Store, repository: number): Remembered {
  return {
    get: (key) => store.posts.recall(repository, key),
    set: (key, posted) => store.posts.remember(repository, key, posted),
  };
}
