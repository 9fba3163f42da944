"""Pure values and functions: what an interview is, and how an answer is scored."""
