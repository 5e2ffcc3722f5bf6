"""Chooses the pieces of the vocabulary that stay: those that texts of the languages served are written with.

    python vocabulary.py E5 OUT --rows N TEXT...

`OUT/vocabulary.txt` gets a line a piece (`piece TAB score`; its number is its token), `OUT/rows.npy` the row of each in
the original table. Counted are the words of `wordfreq`'s lists, by frequency, and the pieces of the texts named.
"""

import argparse
import gzip
import json
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
import wordfreq
from tokenizers import Tokenizer, models, pre_tokenizers

from e5 import read_e5

# The languages of the product's own texts first, then what else its users write; by weight in the choice.
LANGUAGES = {
    "en": 4, "de": 2, "es": 2, "fr": 2, "it": 1.5, "pt": 1.5, "ru": 2, "zh": 2, "ar": 2, "ja": 1.5, "pl": 1, "tr": 1,
    "uk": 1, "el": 1, "vi": 1, "hi": 1, "nl": 1, "sv": 0.7, "cs": 0.7, "ko": 1, "he": 0.7, "fa": 0.7, "ro": 0.7,
    "id": 0.7, "da": 0.5, "fi": 0.5, "hu": 0.5, "nb": 0.5, "ca": 0.5, "bg": 0.5,
}
WORDS = 40_000
SPECIAL = 4


def strings(value):
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)


def texts(path: Path):
    if path.is_dir():
        for each in sorted(path.rglob("*")):
            if each.is_file():
                yield from texts(each)
    elif path.name.endswith(".jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf8") as lines:
            for line in lines:
                yield from strings(json.loads(line))
    elif path.suffix == ".json":
        yield from strings(json.loads(path.read_text("utf8")))
    elif path.suffix in (".md", ".txt"):
        yield path.read_text("utf8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("e5", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("text", type=Path, nargs="*")
    args = parser.parse_args()
    _config, pieces, scores, _map, _tensors = read_e5(args.e5)
    written = [piece.decode("utf8") for piece in pieces]
    tokenizer = Tokenizer(models.Unigram([(p, float(s)) for p, s in zip(written, scores)], unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    worth = Counter()
    for language, weight in LANGUAGES.items():
        frequencies = wordfreq.get_frequency_dict(language)
        words = sorted(frequencies, key=frequencies.__getitem__, reverse=True)[:WORDS]
        for form in (str.lower, str.capitalize):
            for word, encoded in zip(words, tokenizer.encode_batch([form(word) for word in words])):
                for token in encoded.ids:
                    worth[token] += weight * frequencies[word]
    counted = Counter()
    for path in args.text:
        for text in texts(path):
            counted.update(tokenizer.encode(unicodedata.normalize("NFKC", text)).ids)
    total = sum(counted.values()) or 1
    for token, count in counted.items():
        if count > 1:
            worth[token] += 8 * count / total
    # Single characters are what an unknown word is written with: all that are common to any script of these stay.
    for token, piece in enumerate(written):
        if len(piece) == 1 and token in worth:
            worth[token] += 1
    kept = [token for token, _ in worth.most_common() if token >= SPECIAL][: args.rows - SPECIAL]
    rows = list(range(SPECIAL)) + sorted(kept)
    args.out.mkdir(parents=True, exist_ok=True)
    np.save(args.out / "rows.npy", np.array(rows))
    lines = [f"{written[row]}\t{scores[row]:.4f}" for row in rows]
    (args.out / "vocabulary.txt").write_text("\n".join(lines) + "\n", "utf8")
    print(len(worth), "pieces seen;", len(rows), "kept; the least worth", worth[kept[-1]])


if __name__ == "__main__":
    main()
