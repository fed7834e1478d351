import json
from pathlib import Path

import tensorflow as tf

cases = json.loads(Path("docs/snippets/bench/cases.json").read_text("utf-8"))
functions = {
    "softmax": tf.nn.softmax_cross_entropy_with_logits,
    "sparse_softmax": tf.nn.sparse_softmax_cross_entropy_with_logits,
    "sigmoid": tf.nn.sigmoid_cross_entropy_with_logits,
    "weighted": tf.nn.weighted_cross_entropy_with_logits,
}
for name, case in cases.items():
    weight = case["pos_weight"] if "pos_weight" in case else None
    more = {"pos_weight": weight} if weight else {}
    y, x = case["labels"], case["logits"]
    try:
        losses = functions[case["loss"]](y, x, **more)
        print(f"{name}:", *[f"{loss:.5g}" for loss in tf.reshape(losses, -1)])
    except tf.errors.InvalidArgumentError as error:
        print(f"{name}: error", error.message.split("}} ")[-1][:47])
