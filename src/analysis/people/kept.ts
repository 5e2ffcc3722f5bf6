/** The function with its last answers kept: names come back often. At most `size` are held. */
export function kept<T>(make: (text: string) => T, size = 20_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= size) answers.clear();
    const answer = make(text);
    answers.set(text, answer);
    return answer;
  };
}
