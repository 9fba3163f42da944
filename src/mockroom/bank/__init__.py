"""The bank: content files, validated into a catalogue, with every problem named.

Importing this package costs nothing; its `load` module is what brings Pydantic in.
"""
