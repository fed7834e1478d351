import numpy as np
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

x = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [1.0, 1.0, 1.0]], "float32")
labels = np.array([0, 0, 255])
inputs = [
    helper.make_tensor_value_info("logits", TensorProto.FLOAT, [3, 3]),
    helper.make_tensor_value_info("labels", TensorProto.INT64, [3]),
]
loss = helper.make_tensor_value_info("loss", TensorProto.FLOAT, None)
for reduction in ["mean", "none"]:
    node = helper.make_node(
        "SoftmaxCrossEntropyLoss",
        ["logits", "labels"],
        ["loss"],
        ignore_index=255,
        reduction=reduction,
    )
    graph = helper.make_graph([node], "loss", inputs, [loss])
    model = ReferenceEvaluator(helper.make_model(graph))
    (value,) = model.run(None, {"logits": x, "labels": labels})
    print(reduction, np.round(value, 5))
