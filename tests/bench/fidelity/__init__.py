"""Seeded faults and clean traps for the checks of fidelity; made apart from the checks."""
