with open("long.txt", "w", encoding="utf-8") as f:
    f.write("Hezbollah is backed by Iran and the weather was fine " * 190000)
