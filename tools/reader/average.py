"""Writes the weighted mean of checkpoints, without what stands above the reader's own layers.

    python average.py OUT.pt CHECKPOINT|READER.onnx=SHARE...
"""

import argparse
from pathlib import Path

from export import restore
from model import Reader, load, save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("parts", nargs="+", metavar="CHECKPOINT=SHARE")
    args = parser.parse_args()
    parts = [part.rsplit("=", 1) for part in args.parts]
    readers = [(restore(path) if path.endswith(".onnx") else load(Path(path)), float(share)) for path, share in parts]
    mean = Reader(**{**readers[0][0].sizes, "deep": 0})
    weights = [(reader.state_dict(), share) for reader, share in readers]
    mean.load_state_dict({name: sum(share * kept[name] for kept, share in weights) for name in mean.state_dict()})
    save(mean, args.out)


if __name__ == "__main__":
    main()
