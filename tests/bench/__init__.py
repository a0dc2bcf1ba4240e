"""The terminology benchmark: seeded errors and traps, other tools' rules, and the score.

Nothing here imports ``align``: the checks are measured from outside, through the command line.
"""
