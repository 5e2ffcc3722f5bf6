// A worker thread does not take over the loader of the thread that started it: this file needs none, and brings it.
import { register } from 'tsx/esm/api';

register();
await import('./reader-worker.ts');
