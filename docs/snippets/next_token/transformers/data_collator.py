from tokenizers import Tokenizer, models
from transformers import (
    DataCollatorForLanguageModeling,
    PreTrainedTokenizerFast,
)

ids = {"</s>": 0, "hi": 1, "you": 2, "<pad>": 3}
words = Tokenizer(models.WordLevel(ids))
texts = [{"input_ids": [1, 2, 0]}, {"input_ids": [1, 0]}]

for pad in ["</s>", "<pad>"]:
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, pad_token=pad)
    collate = DataCollatorForLanguageModeling(tokenizer, mlm=False)
    labels = collate(texts)["labels"].tolist()
    print(f"pad_token {pad:6}", labels)
