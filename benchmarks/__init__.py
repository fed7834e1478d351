"""`make bench`: how fast xentlib is beside other libraries, all measured in turns in one run."""
