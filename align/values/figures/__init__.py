"""Figures of running text in both languages: dates, times, lengths, amounts, counts, ordinals."""
