"""The kinds of drills, a module each: how their cards are made and their answers judged."""
