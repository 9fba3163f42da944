"""What fills the terminal: one screen for each thing a person does."""
