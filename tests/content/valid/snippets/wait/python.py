print("waited")
