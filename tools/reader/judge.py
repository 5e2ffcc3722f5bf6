"""Says how well a reader finds the evidence among the windows of each question.

    python judge.py CHECKPOINT WINDOWS.jsonl [--windows N] [--every N] [--step N --sure LOGIT]

Printed by set and by command: the first sentence right (of the questions that have an answer among their windows),
the evidence among the windows that are read, and how well the best score tells answerable questions from others (area under ROC).
With --step, so many windows are read at a time, until a sentence answers for sure; first the windows read are told, mean and median.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from examples import collate, read_examples
from model import load


def run(reader, examples, size=32):
    """The numbers of each example, [length, 4], in order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    outs = [None] * len(examples)
    reader.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), size):
            chosen = order[at : at + size]
            ids, mask, *_ = collate([examples[i] for i in chosen])
            out = reader(ids, mask).float().numpy()
            for row, i in enumerate(chosen):
                outs[i] = out[row, : len(examples[i].ids)]
    reader.train()
    return outs


def sentence_score(out, example, first, last):
    """Evidence of the sentence, helped by the best answer in it over "not here"."""
    offset, end = example.offset, len(example.ids) - 1
    best = out[first : last + 1, 0].max() + out[first : last + 1, 1].max() - out[0, 0] - out[0, 1]
    return out[first : last + 1, 2].mean() + 0.15 * best


def windows_until(sure, step, read):
    """How many windows are read, `step` at a time, until a sentence is sure to answer (rank-answers.ts). Of meetings all are."""
    for at in range(step, len(read), step):
        chosen = read[:at] if read[0][0].command != "who-met" else []
        if any(out[first : last + 1, 2].mean() >= sure for example, out in chosen for first, last in example.sentences):
            return at
    return len(read)


def area(positive, negative):
    if not positive or not negative:
        return float("nan")
    values = np.array(positive + negative)
    ranks = values.argsort().argsort() + 1
    n = len(positive)
    return (ranks[:n].sum() - n * (n + 1) / 2) / (n * len(negative))


def judge(reader, examples, windows=6, every=1, step=0, sure=0.0):
    questions = defaultdict(list)
    for example in examples:
        questions[(example.set, example.id)].append(example)
    chosen = [group[:windows] for group in list(questions.values())[::every]]
    outs = iter(run(reader, [example for group in chosen for example in group]))
    rows = defaultdict(lambda: [0, 0, 0, 0, [], []])
    taken = []
    everything = {key: any(e.evidence for e in group) for key, group in questions.items()}
    for group in chosen:
        best, right, any_right = -1e9, False, False
        ranked = []
        read = [(example, next(outs)) for example in group]
        if step:
            read = read[: windows_until(sure, step, read)]
        taken.append(len(read))
        for example, out in read:
            for first, last in example.sentences:
                held = any(of <= last and to >= first for of, to in example.evidence)
                any_right |= held
                ranked.append((sentence_score(out, example, first, last), held))
        ranked.sort(key=lambda each: -each[0])
        answerable = everything[(group[0].set, group[0].id)]
        for key in ("all", group[0].set, group[0].command):
            row = rows[key]
            if answerable:
                row[0] += 1
                row[1] += ranked[0][1]
                row[2] += any(held for _, held in ranked[:3])
                row[3] += any_right
                row[4].append(ranked[0][0])
            else:
                row[5].append(ranked[0][0])
    if step:
        print(f"windows read: {np.mean(taken):.1f}, {np.median(taken):.0f}")
    for key, (n, first, three, reach, yes, no) in rows.items():
        if n:
            print(f"{key:10} {n:4d}  first {100 * first / n:5.1f}  three {100 * three / n:5.1f}  in windows {100 * reach / n:5.1f}  told apart {100 * area(yes, no):5.1f} ({len(no)})", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("windows_file", type=Path)
    parser.add_argument("--windows", type=int, default=6)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--step", type=int, default=0)
    parser.add_argument("--sure", type=float, default=0.0)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    judge(load(args.checkpoint), read_examples(args.windows_file), args.windows, args.every, args.step, args.sure)
