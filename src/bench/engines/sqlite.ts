import sqlite from 'node-sqlite3-wasm';
import { type Engine, flatten } from '../engine.ts';

/** SQLite's FTS5 with Porter stems, ranked by its BM25; in memory. */
export function createSqlite(): Engine {
  const database = new sqlite.Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')`);
  let count = 0;
  return {
    add(entries) {
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
      for (const { id, text } of flatten(entries, count)) {
        insert.run([id + 1, text]);
        count++;
      }
      insert.finalize();
      database.exec('COMMIT');
      return Promise.resolve();
    },
    ask(question) {
      const words = question.match(/[\p{L}\p{N}]+/gu);
      if (!words) return null;
      const query = words.map((word) => `"${word}"`).join(' OR ');
      const row = database.get(
        'SELECT text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1',
        [query],
      );
      return row ? String(row.text) : null;
    },
    save: () => Promise.resolve(null),
    restore: () => Promise.reject(new Error('kept in memory only')),
  };
}
