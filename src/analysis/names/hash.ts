/** 32-bit FNV-1a hash of a string's UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return finish(hash);
}

/** The hash of a feature: its template's number and the hash of its value. Never 0, which marks an empty slot. */
export function mix(template: number, value: number): number {
  return finish(Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)) || 1;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) | 0;
}
