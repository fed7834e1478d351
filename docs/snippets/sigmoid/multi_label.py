import xentlib as xl

# One photo, three questions: outdoors? a person in it? a dog in it?
labels = [1.0, 0.0, 0.3]  # the annotators disagreed about the dog
logits = [2.0, -1.0, 0.5]
losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print("per question: ", losses.round(6).tolist())
print("for the photo:", losses.sum().round(6))
