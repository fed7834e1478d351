import xentlib as xl

missed, easy = xl.sigmoid(1.0), xl.sigmoid(-4.0)  # 1 - p of a positive at -1 and of a negative at -4
plain = {"positive": missed, "negatives": 1000 * easy}
focal = {
    "positive": missed**2 * (missed - 2 * (1 - missed) * xl.log_sigmoid(-1.0)),
    "negatives": 1000 * easy**2 * (easy - 2 * (1 - easy) * xl.log_sigmoid(4.0)),
}
print(f"plain: negatives / positive = {plain['negatives'] / plain['positive']:.4f}")
print(f"focal: negatives / positive = {focal['negatives'] / focal['positive']:.4f}")
