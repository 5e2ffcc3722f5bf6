/** What is read of a page at most: news pages have a few thousand elements, nested some thirty deep. */
export const PAGE_LIMITS = {
  elements: 40_000,
  depth: 256,
  /** Of one element. */
  attributes: 200,
  /** Of text: each `<` that opens nothing and each entity begins a new one. */
  runs: 200_000,
} as const;
