from tokenizers import Tokenizer, models
from transformers import (
    DataCollatorForLanguageModeling,
    PreTrainedTokenizerFast,
)

words = Tokenizer(models.WordLevel({"</s>": 0, "hi": 1, "you": 2, "<pad>": 3}))
texts = [{"input_ids": [1, 2, 0]}, {"input_ids": [1, 0]}]

for token in ["</s>", "<pad>"]:
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, pad_token=token)
    collate = DataCollatorForLanguageModeling(tokenizer, mlm=False)
    labels = collate(texts)["labels"].tolist()
    print(f"pad_token {token:6}", labels)
