"""Bytes to text: what a file is, which encoding it is in, and its characters without loss."""
