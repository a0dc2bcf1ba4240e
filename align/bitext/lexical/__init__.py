"""Evidence from words: tokens and words that both texts hold, and lexicons of them."""
