"""The parts screens are made of; each takes its data and looks nothing up."""
