import numpy as np

one, big, lost = np.float32(1), np.float32(89), np.float32(17)
with np.errstate(all="ignore"):
    print("overflow:    ", np.exp(big) / (np.exp(big) + one))
    print("underflow:   ", np.log(np.exp(np.float32(-104))))
    print("rounding:    ", np.log(one - one / (one + np.exp(-lost))))

loss = np.log1p(np.exp(np.float32(-10)))
print(f"cancellation: {(10 + loss) - 10:.7e} where it should be {loss:.7e}")
