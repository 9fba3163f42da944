"""Beginning content files: from nothing (`scaffold`), or from a pasted page (`imported`)."""
