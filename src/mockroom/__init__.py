"""A full-screen terminal mock interview for behavioural questions."""

__version__ = "0.1.0"
