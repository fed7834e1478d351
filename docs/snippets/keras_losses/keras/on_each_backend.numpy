index 3 of 3 classes: IndexError
index -1: 0.0000
index -100: 0.0000
index 0, class 2 masked: nan
behind a softmax, 200: 16.1181
focal loss, logit -200: 16.1181
