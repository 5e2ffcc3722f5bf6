"""Fits who of the people in a sentence is told as met, on what dump-met.ts wrote.

    python fit_met.py DUMP.jsonl [--folds N] [--out SRC_ANSWERS]

A logistic regression on each person's numbers. Whoever is above `least` is told; where nobody is, the best one. `least` is
what gives the best F1 over the names of a question, mean over questions; with folds, the figure is of questions that were not fitted on (folds by set and blocks of stories).
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)


def read(path):
    questions = [json.loads(line) for line in open(path, encoding="utf8")]
    for q in questions:
        q["F"] = np.array([p["f"] for p in q["people"]], float).reshape(-1, len(q["features"]))
        # Stories have 36 or 45 questions: 180 of them are whole ones.
        q["block"] = (q["set"], (int("".join(c for c in q["id"] if c.isdigit())) - 1) // 180)
    return questions


def fit(questions, penalty=0.5):
    x = torch.from_numpy(np.concatenate([q["F"] for q in questions if q["people"]]))
    x = torch.cat([x, torch.ones(len(x), 1, dtype=torch.double)], 1)
    y = torch.tensor([float(p["right"] is not None) for q in questions for p in q["people"]], dtype=torch.double)
    w = torch.zeros(x.shape[1], dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=200, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y, reduction="sum") + penalty * (w[:-1] ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return w.detach().numpy()


def told(q, w, least):
    """Those who are told as met (whoWasMet in people-met.ts)."""
    if not q["people"]:
        return []
    logits = q["F"] @ w[:-1] + w[-1]
    order = np.argsort(-logits)
    chosen = [i for i in order if logits[i] >= least] or order[:1]
    return [q["people"][i] for i in chosen]


def f1(q, people):
    names = {p["name"]: p["right"] for p in people}
    right = [r for r in names.values() if r is not None]
    found = len(set(right))
    if not found:
        return 0.0
    precision, recall = len(right) / len(names), found / q["expected"]
    return 2 * precision * recall / (precision + recall)


def threshold(questions, w):
    return max(np.arange(-2, 2, 0.2), key=lambda least: np.mean([f1(q, told(q, w, least)) for q in questions]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--without", nargs="*", default=[])
    args = parser.parse_args()
    questions = [q for path in args.dump for q in read(path)]
    names = questions[0]["features"]
    for q in questions:
        for n in args.without:
            q["F"][:, names.index(n)] = 0
    blocks = sorted({q["block"] for q in questions})
    scores, best, oracle = [], [], []
    for fold in range(args.folds):
        held = {block for i, block in enumerate(blocks) if i % args.folds == fold}
        learn = [q for q in questions if q["block"] not in held]
        w = fit(learn)
        least = threshold(learn, w)
        for q in questions:
            if q["block"] in held:
                scores.append(f1(q, told(q, w, least)))
                best.append(f1(q, told(q, w, 99)))
                oracle.append(f1(q, [p for p in q["people"] if p["right"] is not None]))
    print(f"{len(scores)} questions: F1 {100 * np.mean(scores):.1f}, of the best alone {100 * np.mean(best):.1f}, at most {100 * np.mean(oracle):.1f}")
    w = fit(questions)
    least = threshold(questions, w)
    print({n: round(float(v), 2) for n, v in zip(names, w)}, "constant", round(float(w[-1]), 2), "least", round(least, 1))
    if args.out:
        number = lambda value: round(float(value), 3)
        told_of = {"weights": [number(v) for v in w[:-1]], "constant": number(w[-1]), "least": number(least)}
        (args.out / "met-weights.json").write_text(json.dumps(told_of, indent=2) + "\n")


if __name__ == "__main__":
    main()
